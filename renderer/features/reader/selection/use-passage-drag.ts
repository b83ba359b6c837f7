import { useEffect } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { carryPassage } from "#state/passage-drag.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** Selected words that are dragged carry their passage, to be dropped on a tag or a claim. */
export function usePassageDrag(pane: string, text: string, surface: TextSurface): void {
  const desk = useDesk();
  useEffect(() => {
    const { content } = surface;
    const start = (event: DragEvent) => {
      const { selection } = desk.state;
      if (selection?.pane !== pane || event.dataTransfer === null) return;
      const { edition, start: from, end, speaker } = selection;
      const target = { edition, start: from, end, ...(speaker === undefined ? {} : { speaker }) };
      carryPassage(event.dataTransfer, target, text.slice(from, end));
    };
    content.addEventListener("dragstart", start);
    return () => content.removeEventListener("dragstart", start);
  }, [desk, pane, text, surface]);
}
