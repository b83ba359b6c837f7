import { keyLabel } from "./key-names.ts";
import { usePlatform } from "./platform.ts";
import type { Keys, Platform } from "./types.ts";
import "./kbd.css";

export interface KbdProps {
  readonly keys: Keys;
  /** Defaults to the platform of UiProvider. */
  readonly platform?: Platform | undefined;
}

/** A key hint for the eye. Controls say their keys to assistive technology themselves, through `aria-keyshortcuts`. */
export function Kbd({ keys, platform }: KbdProps) {
  const here = usePlatform();
  return <kbd className="kbd">{keyLabel(keys, platform ?? here)}</kbd>;
}
