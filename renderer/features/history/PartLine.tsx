import type { ReactNode } from "react";
import type { PartWords } from "#core/index.ts";
import { cut } from "./history-words.ts";

/** Longest value that is shown, in UTF-16 units: a whole note of many pages tells nobody what is another in it. */
const longest = 1200;

export interface PartLineProps {
  readonly words: PartWords;
  /** Who wrote it and when, where that is not the step's own. */
  readonly by?: string | null;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** One part of a thing: its old value struck out, its new one after it. */
export function PartLine({ words: { label, from, to }, by = null, action }: PartLineProps) {
  return (
    <div className="history-part">
      <dt>{label}</dt>
      <dd>
        {from === null ? null : (
          <del>
            <span className="visually-hidden">was </span>
            {cut(from, longest)}
          </del>
        )}
        {from === null || to === null ? null : (
          <span className="history-arrow" aria-hidden="true">
            {" → "}
          </span>
        )}
        {to === null ? null : (
          <ins>
            <span className="visually-hidden">{from === null ? "" : " now "}</span>
            {cut(to, longest)}
          </ins>
        )}
        {by === null ? null : <span className="history-by">{by}</span>}
      </dd>
      {action === undefined ? null : <dd className="history-part-action">{action}</dd>}
    </div>
  );
}
