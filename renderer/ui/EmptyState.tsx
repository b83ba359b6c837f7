import type { ReactNode } from "react";
import "./state.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** What could stand here and why it is worth it, in a sentence or two. */
  readonly children?: ReactNode;
  /** What to do next. */
  readonly actions?: ReactNode;
  /** Heading level. */
  readonly level?: 2 | 3 | 4 | undefined;
}

/** Says what a place is for while nothing stands there. */
export function EmptyState({ title, icon, children, actions, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="state">
      {icon ? <div className="state-icon">{icon}</div> : null}
      <Heading className="state-title">{title}</Heading>
      {children ? <div className="state-text">{children}</div> : null}
      {actions ? <div className="state-actions">{actions}</div> : null}
    </div>
  );
}
