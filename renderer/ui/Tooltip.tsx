import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./Kbd.tsx";
import type { Keys, Side } from "./types.ts";
import "./tooltip.css";

export interface TooltipProps {
  readonly label: ReactNode;
  readonly keys?: Keys | undefined;
  readonly side?: Side | undefined;
  /** A button or another focusable element that takes props and a ref. */
  readonly children: ReactElement;
}

/** A hint for the eye on hover and keyboard focus. It names nothing for assistive technology: the child needs its own name. */
export function Tooltip({ label, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="tooltip-place" side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup className="tooltip">
            {label}
            {keys === undefined ? null : <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
