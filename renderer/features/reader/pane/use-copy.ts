import { useEffect } from "react";
import { selectedTextIn } from "../text/read-selection.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** Copying a selection copies what stands in the edition, line breaks included, and nothing of what stands around it. */
export function useCopy(text: string, surface: TextSurface | null): void {
  useEffect(() => {
    if (surface === null) return;
    const { content, map } = surface;
    const copy = (event: ClipboardEvent) => {
      const native = document.getSelection();
      if (native === null || native.rangeCount === 0) return;
      const selected = selectedTextIn(map, native.getRangeAt(0));
      if (selected === null || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", text.slice(selected.start, selected.end));
      event.preventDefault();
    };
    content.addEventListener("copy", copy);
    return () => content.removeEventListener("copy", copy);
  }, [text, surface]);
}
