import { useEffect, useRef } from "react";
import { usePlatform } from "#ui/platform.ts";
import { type AppCommand, isSingleKey } from "./app-command.ts";
import { matchKeys } from "./match-keys.ts";

/** Binds the keys of all commands to the window. Fields keep what is typed into them, dialogs and menus keep theirs. */
export function useShortcuts(commands: readonly AppCommand[], hasSingleKeys: boolean): void {
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
      const isInLayer =
        target?.closest("[role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox']") != null;
      const command = latest.current.find((one) => {
        if (!one.isEnabled || one.isBoundElsewhere) return false;
        return one.keys.some((keys) => {
          if (!matchKeys(event, keys, platform === "apple")) return false;
          if (isSingleKey(keys)) return hasSingleKeys && !isTyping && !isInLayer;
          return !isInLayer && !(isTyping && isOfField(event));
        });
      });
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [platform, hasSingleKeys]);
}

function isField(element: Element): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.matches("input:not([type='checkbox']):not([type='radio']):not([type='button']), textarea, select");
}

/** Undo, redo and moving by word belong to the field while one is being typed in. */
function isOfField(event: KeyboardEvent): boolean {
  return /^(z|y|arrowleft|arrowright|arrowup|arrowdown|home|end)$/i.test(event.key);
}
