import type { Answer, HostBridge } from "#bridge/contract.ts";
import { FileRefused, type Host, type HostCommand, type Safety } from "#core/index.ts";
import { listeners } from "./listeners.ts";
import { fromWitnessText, toWitnessText } from "./witness-text.ts";

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

/** Witness and journal as files that the shell keeps beside the browser's profile. */
export function electronSafety(bridge: HostBridge): Safety {
  return {
    async readWitness() {
      const text = unwrap(await bridge.readWitness());
      return text === null ? null : fromWitnessText(text);
    },
    writeWitness: async (witness) => {
      unwrap(await bridge.writeWitness(toWitnessText(witness)));
    },
    appendJournal: async (line) => {
      unwrap(await bridge.appendJournal(line));
    },
    readJournal: async () => unwrap(await bridge.readJournal()),
  };
}

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new FileRefused(answer.message);
}
