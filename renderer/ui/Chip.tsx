import type { ReactNode } from "react";
import { CloseIcon } from "./icons.ts";
import "./chip.css";

export interface ChipProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  /** Makes the chip a button. */
  onPress?(): void;
  /** Makes that button a toggle. */
  readonly pressed?: boolean | undefined;
  /** Adds a button that takes the chip away; give `removeLabel` with it, as in "Remove filter Territory". */
  onRemove?(): void;
  readonly removeLabel?: string | undefined;
}

/** A small rounded word: a filter, a state, something chosen. */
export function Chip({ children, icon, onPress, pressed, onRemove, removeLabel }: ChipProps) {
  const face = (
    <>
      {icon}
      <span className="chip-text">{children}</span>
    </>
  );
  return (
    <span className="chip" data-pressed={pressed ? "" : undefined}>
      {onPress ? (
        <button type="button" className="chip-face" aria-pressed={pressed} onClick={() => onPress()}>
          {face}
        </button>
      ) : (
        <span className="chip-face">{face}</span>
      )}
      {onRemove ? (
        <button type="button" className="chip-remove" aria-label={removeLabel ?? "Remove"} onClick={() => onRemove()}>
          <CloseIcon />
        </button>
      ) : null}
    </span>
  );
}
