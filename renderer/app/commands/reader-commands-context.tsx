import { createContext, type ReactNode, type RefObject, useContext, useRef } from "react";
import type { ReaderCommands } from "#features/reader/row/reader-commands.ts";

const ReaderCommandsContext = createContext<RefObject<ReaderCommands | null> | null>(null);

/** Lets palette and menus reach what the reader does on its own keys. */
export function ReaderCommandsProvider({ children }: { readonly children: ReactNode }) {
  const commands = useRef<ReaderCommands>(null);
  return <ReaderCommandsContext value={commands}>{children}</ReaderCommandsContext>;
}

/** Filled while a reader is on screen. */
export function useReaderCommands(): RefObject<ReaderCommands | null> {
  const commands = useContext(ReaderCommandsContext);
  if (commands === null) throw new Error("no ReaderCommandsProvider above");
  return commands;
}
