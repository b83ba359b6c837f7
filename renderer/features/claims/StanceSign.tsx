import type { Stance } from "#core/index.ts";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { stanceName } from "./stance-words.ts";
import "./stance-sign.css";

export interface StanceSignProps {
  readonly stance: Stance | null;
  /** The name stands beside it, so the sign is not spoken. */
  readonly isNamed?: boolean;
}

/** A stance as a shape in ink: a disc supports, a cross denies, a ring discusses, an empty square where none is set: a stroke means that somebody looked and found nothing. */
export function StanceSign({ stance, isNamed = false }: StanceSignProps) {
  return (
    <>
      <svg className="stance-sign" viewBox="0 0 12 12" aria-hidden="true">
        {stance === "supports" ? <circle cx="6" cy="6" r="4.6" fill="currentColor" /> : null}
        {stance === "denies" ? (
          <path
            d="M2.2 2.2 9.8 9.8M9.8 2.2 2.2 9.8"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        ) : null}
        {stance === "discusses" ? (
          <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.3" />
        ) : null}
        {stance === null ? (
          <rect x="2.2" y="2.2" width="7.6" height="7.6" fill="none" stroke="currentColor" strokeWidth="1.2" />
        ) : null}
      </svg>
      {isNamed ? null : <VisuallyHidden>{stanceName(stance)}</VisuallyHidden>}
    </>
  );
}
