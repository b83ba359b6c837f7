import { type ReactNode, useState } from "react";
import { viewOf } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Popover } from "#ui/Popover.tsx";
import { keepSelection } from "./keep-selection.ts";
import type { Picking } from "./marking.ts";
import "./picker-layer.css";

export interface PickerLayerProps {
  readonly picking: Picking;
  onClose(): void;
  readonly children: ReactNode;
}

/**
 * Floats at the passage, or in the middle where the passage is not in view. Typing takes the text selection away, so the words
 * stand above the field, and closing without a choice selects them again.
 */
export function PickerLayer({ picking, onClose, children }: PickerLayerProps) {
  const library = useLibrary();
  const desk = useDesk();
  const [kept] = useState(() => ({ selectAgain: keepSelection(), selection: desk.state.selection }));
  // The kit would give the focus back to the step of the picker that had it before, which is gone.
  const [returnFocus] = useState(() => ({
    current: document.activeElement instanceof HTMLElement ? document.activeElement : null,
  }));
  const { target, kind, anchor } = picking;
  const label = kind === "tag" ? "Choose a tag" : "Tie to a claim";
  const exact =
    "highlight" in target
      ? library.highlights.get(target.highlight)?.passage.exact
      : viewOf(library).reportByEdition.get(target.edition)?.edition.text.slice(target.start, target.end);
  const cancel = () => {
    onClose();
    const { selectAgain, selection } = kept;
    if (selectAgain === null || selection === null) return;
    requestAnimationFrame(() => {
      selectAgain();
      desk.select(selection);
    });
  };
  const body = (
    <div className="picker-layer">
      <p className="picker-layer-words quotation">{exact}</p>
      {children}
    </div>
  );
  if (anchor === null) {
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && cancel()}
        title={label}
        hideTitle
        bare
        placement="top"
        size="small"
        returnFocus={returnFocus}
      >
        {body}
      </Dialog>
    );
  }
  return (
    <Popover
      open
      onOpenChange={(open) => !open && cancel()}
      label={label}
      anchor={anchor}
      padded={false}
      returnFocus={returnFocus}
    >
      {body}
    </Popover>
  );
}
