import type { MenuName } from "#core/index.ts";
import type { Keys } from "#ui/types.ts";

/** One thing that can be done from menu, palette and keyboard alike. The list of these is the app's whole set of commands. */
export interface AppCommand {
  readonly id: string;
  /** Names its object where it has one: "Undo: tag “Territory”". */
  readonly label: string;
  /** The first is shown; all work. A single letter works only outside fields, and can be switched off. */
  readonly keys: readonly Keys[];
  readonly menu: MenuName;
  readonly isEnabled: boolean;
  readonly isChecked?: boolean;
  readonly startsGroup?: boolean;
  /** The page's own handling of the key stays: the command is listed, not bound. */
  readonly isBoundElsewhere?: boolean;
  /** Its keys work in the reader alone: elsewhere they would mean another thing than what has the focus. */
  readonly isForReader?: boolean;
  run(): void;
}

/** A chord as Electron writes accelerators. */
export function toAccelerator(keys: Keys): string {
  return keys.replace("Mod", "CmdOrCtrl").replace("Arrow", "");
}

/** True for keys that are typed as text when a field has the focus. */
export function isSingleKey(keys: Keys): boolean {
  return keys.length === 1;
}
