import type { ReactNode } from "react";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./chip.css";

export interface BadgeProps {
  readonly children: ReactNode;
  /** Said instead of the bare number, as in "14 highlights". */
  readonly label?: string | undefined;
}

/** A count beside a name. */
export function Badge({ children, label }: BadgeProps) {
  return label === undefined ? (
    <span className="badge">{children}</span>
  ) : (
    <span className="badge">
      <span aria-hidden="true">{children}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
