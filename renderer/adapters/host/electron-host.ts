import type { HostBridge } from "#bridge/contract.ts";
import type { Host, HostCommand } from "#core/index.ts";
import { unwrap } from "./answer.ts";
import { listeners } from "./listeners.ts";

/** The desktop shell as a host, over the bridge that its preload exposes. */
export function electronHost(bridge: HostBridge): Host {
  const commands = listeners<[HostCommand], void>();
  const closings = listeners<[], Promise<void>>();
  const early: HostCommand[] = [];

  const tell = (command: HostCommand) => {
    if (commands.call(command).length === 0) early.push(command);
  };
  bridge.onCommand((id) => tell({ kind: "command", id }));
  bridge.onFile((file) => tell({ kind: "file", file }));
  bridge.onClosing(() => void close());

  /** When a last write fails the window is not let go: the shell asks the person after a while. */
  async function close(): Promise<void> {
    const results = await Promise.allSettled(closings.call());
    if (results.every((result) => result.status === "fulfilled")) await bridge.finishClosing();
  }

  return {
    capabilities: {
      hasNativeMenu: true,
      choosesSavePlace: true,
      isLibraryPerBrowser: false,
      platform: bridge.platform,
    },
    openFiles: async (request) => unwrap(await bridge.openFiles(request)),
    saveFile: async (request) => unwrap(await bridge.saveFile(request)),
    openExternal: async (url) => {
      unwrap(await bridge.openExternal(url));
    },
    onCommand(listener) {
      const stop = commands.add(listener);
      for (const command of early.splice(0)) listener(command);
      return stop;
    },
    onClosing: closings.add,
    showCommands: (states) => void bridge.showCommands(states),
  };
}
