import { type RefObject, useEffect } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { usePlatform } from "#ui/platform.ts";
import type { ReaderCommands } from "./reader-commands.ts";

/**
 * Hears the reader's keys (`.` `,` `]` `[`, F3, F6, Mod+F, Mod+A, Escape, Alt+Shift and an arrow) wherever focus is, except where
 * text is typed or a dialog or menu is open. Single keys can be switched off.
 */
export function useReaderKeys(commands: RefObject<ReaderCommands>): void {
  const desk = useDesk();
  const isApple = usePlatform() === "apple";
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actOf(event, isApple, desk.state.hasSingleKeys);
      if (act === null || isElsewhere(event.target, act)) return;
      if (desk.state.panes.length === 0) return;
      if (act.run(commands.current) !== false) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [desk, commands, isApple]);
}

interface KeyAct {
  /** A key that means something else where text is typed. */
  readonly isSingle: boolean;
  /** Answers `false` where there was nothing to do, so that the key stays free. */
  run(commands: ReaderCommands): unknown;
}

function actOf(event: KeyboardEvent, isApple: boolean, hasSingleKeys: boolean): KeyAct | null {
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
    if (event.key === "ArrowLeft") return { isSingle: true, run: (commands) => commands.movePane(-1) };
    if (event.key === "ArrowRight") return { isSingle: true, run: (commands) => commands.movePane(1) };
  }
  // On many keyboards a bracket is typed with Alt.
  if (event.altKey && event.key !== "[" && event.key !== "]") return null;
  const isTyped = event.getModifierState("AltGraph");
  if (!isTyped && (isApple ? event.metaKey : event.ctrlKey)) {
    if (event.shiftKey) return null;
    switch (event.key.toLowerCase()) {
      case "f":
        return { isSingle: false, run: (commands) => commands.find() };
      case "a":
        return { isSingle: true, run: (commands) => commands.selectAll() };
      default:
        return null;
    }
  }
  if (!isTyped && (event.ctrlKey || event.metaKey)) return null;
  const by = event.shiftKey ? -1 : 1;
  if (event.key === "F3") return { isSingle: false, run: (commands) => commands.stepFind(by) };
  if (event.key === "F6") return { isSingle: false, run: (commands) => commands.stepPane(by) };
  if (event.key === "Escape") return { isSingle: true, run: (commands) => commands.letGo() };
  if (!hasSingleKeys) return null;
  switch (event.key) {
    case ".":
      return { isSingle: true, run: (commands) => commands.stepSentence(1) };
    case ",":
      return { isSingle: true, run: (commands) => commands.stepSentence(-1) };
    case "]":
      return { isSingle: true, run: (commands) => commands.stepHighlight(1) };
    case "[":
      return { isSingle: true, run: (commands) => commands.stepHighlight(-1) };
    default:
      return null;
  }
}

function isElsewhere(target: EventTarget | null, act: KeyAct): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null) return true;
  return (
    act.isSingle && target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])") !== null
  );
}
