import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode, RefObject } from "react";
import type { Align, Anchor, Side } from "./types.ts";
import "./popover.css";

export interface PopoverProps {
  readonly open: boolean;
  /** Escape, a press outside, or focus going elsewhere asks to close; where it takes no focus, Escape alone. */
  onOpenChange(open: boolean): void;
  /** Spoken name. */
  readonly label: string;
  readonly anchor?: Anchor | undefined;
  /** A Button or IconButton that opens it. Without one, give `anchor`. */
  readonly trigger?: ReactElement | undefined;
  readonly side?: Side | undefined;
  readonly align?: Align | undefined;
  /** Distance from the anchor in px. */
  readonly sideOffset?: number | undefined;
  /** Keeps it inside this element instead of the window. */
  readonly boundary?: Element | null | undefined;
  /** false leaves focus and the text selection where they are. */
  readonly takesFocus?: boolean | undefined;
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  readonly returnFocus?: RefObject<HTMLElement | null> | undefined;
  readonly padded?: boolean | undefined;
  readonly children: ReactNode;
}

/** Floating content at an element, a Range or a rectangle; not modal. It flips and shifts to stay in view and follows its anchor. */
export function Popover(props: PopoverProps) {
  const {
    open,
    onOpenChange,
    label,
    anchor,
    trigger,
    side = "bottom",
    align = "center",
    sideOffset = 6,
    boundary,
    takesFocus = true,
    initialFocus,
    returnFocus,
    padded = true,
    children,
  } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { reason }) => {
        if (takesFocus || next || reason === "escape-key") onOpenChange(next);
      }}
    >
      {trigger === undefined ? null : <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className="popover-place"
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={sideOffset}
          collisionPadding={8}
          collisionBoundary={boundary ?? "clipping-ancestors"}
        >
          <Base.Popup
            className={padded ? "popover popover-padded" : "popover"}
            aria-label={label}
            initialFocus={takesFocus ? initialFocus : false}
            finalFocus={takesFocus ? returnFocus : false}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
