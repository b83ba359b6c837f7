import { useEffect, useRef } from "react";
import { isInReader } from "#features/reader/is-in-reader.ts";
import { popups } from "#ui/escape-freedom.ts";
import { usePlatform } from "#ui/platform.ts";
import { type AppCommand, isSingleKey } from "./app-command.ts";
import { keepFromMenu } from "./keep-from-menu.ts";
import { matchKeys } from "./match-keys.ts";
import { isField, isOfField } from "./typing.ts";

/**
 * Binds the keys of all commands to the window. Fields keep what is typed into them, dialogs and menus keep theirs, also from a
 * native menu (`isMenuLive`) that would take the keys the page leaves alone.
 */
export function useShortcuts(commands: readonly AppCommand[], hasSingleKeys: boolean, isMenuLive: boolean): void {
  const platform = usePlatform();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  }, [commands]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const isTyping = target !== null && isField(target);
      const isInLayer = target?.closest(popups) != null;
      const command = latest.current.find((one) => {
        if (!one.isEnabled || one.isBoundElsewhere) return false;
        if (one.isForReader && (target === null || !isInReader(target))) return false;
        return one.keys.some((keys) => {
          if (!matchKeys(event, keys, platform === "apple")) return false;
          // Signs step, also held; what a letter does is done once.
          if (event.repeat && isSingleKey(keys) && /^[a-z0-9]$/i.test(keys)) return false;
          if (isSingleKey(keys)) return hasSingleKeys && !isTyping && !isInLayer;
          return !isInLayer && !(isTyping && isOfField(event));
        });
      });
      if (command === undefined) {
        if (isMenuLive) keepFromMenu(event, latest.current, isTyping);
        return;
      }
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [platform, hasSingleKeys, isMenuLive]);
}
