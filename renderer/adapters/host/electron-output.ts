import type { HostBridge } from "#bridge/contract.ts";
import type { Output } from "#core/index.ts";
import { unwrap } from "./answer.ts";

/** The desktop shell makes PDFs by itself; paper goes through the system's dialog as in a browser. */
export function electronOutput(bridge: HostBridge): Output {
  return {
    print: () => window.print(),
    toPdf: async () => unwrap(await bridge.makePdf()),
  };
}
