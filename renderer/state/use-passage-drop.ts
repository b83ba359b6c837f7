import { type DragEvent, useState } from "react";
import type { MarkTarget } from "#core/index.ts";
import { carriesPassage, passageIn } from "./passage-drag.ts";

/** What makes an element a place to drop a passage on. */
export interface PassageDrop {
  /** True while a passage is held over it. */
  readonly isOver: boolean;
  readonly props: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

export function usePassageDrop(drop: (target: MarkTarget) => void): PassageDrop {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    props: {
      onDragOver(event) {
        if (!carriesPassage(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      },
      onDragLeave(event) {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      },
      onDrop(event) {
        setOver(false);
        const target = passageIn(event.dataTransfer);
        if (target === null) return;
        event.preventDefault();
        event.stopPropagation();
        drop(target);
      },
    },
  };
}
