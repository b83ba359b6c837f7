import type { ReactNode } from "react";
import { AlertIcon } from "./icons.ts";
import "./state.css";

export interface ErrorStateProps {
  /** What did not work. */
  readonly title: string;
  /** What that means for the reader's work, and what to do. */
  readonly children?: ReactNode;
  /** The technical message, folded away and selectable. */
  readonly detail?: string | undefined;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3 | 4 | undefined;
}

/** Says what went wrong; told at once to a screen reader. */
export function ErrorState({ title, children, detail, actions, level = 2 }: ErrorStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="state" role="alert">
      <div className="state-icon">
        <AlertIcon />
      </div>
      <Heading className="state-title">{title}</Heading>
      {children ? <div className="state-text">{children}</div> : null}
      {actions ? <div className="state-actions">{actions}</div> : null}
      {detail === undefined ? null : (
        <details className="state-detail">
          <summary>Details</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </div>
  );
}
