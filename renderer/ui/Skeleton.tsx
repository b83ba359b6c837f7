import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./state.css";

export interface SkeletonProps {
  /** What is being waited for, as in "Opening the library". */
  readonly label: string;
  readonly lines?: number | undefined;
  /** Line height of the reading face. */
  readonly reading?: boolean | undefined;
}

/** Stands for text that is on its way; appears after 150 ms, so that what is quick never flickers. */
export function Skeleton({ label, lines = 3, reading }: SkeletonProps) {
  const keys = Array.from({ length: lines }, (_, line) => `line-${line}`);
  return (
    <div className={reading ? "skeleton skeleton-reading" : "skeleton"} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {keys.map((key) => (
        <div className="skeleton-line" key={key} aria-hidden="true" />
      ))}
    </div>
  );
}
