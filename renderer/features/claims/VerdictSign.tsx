import type { ReactNode } from "react";
import type { VerdictKind } from "#core/index.ts";
import "./verdict-sign.css";

const frame = <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="1" fill="none" />;

const shapes: Readonly<Record<VerdictKind, ReactNode>> = {
  open: frame,
  corroborated: <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="1" fill="currentColor" />,
  contested: (
    <>
      {frame}
      <path d="M1.2 10.8 10.8 1.2V9.8a1 1 0 0 1-1 1Z" fill="currentColor" stroke="none" />
    </>
  ),
  refuted: (
    <>
      {frame}
      <path d="M3.6 3.6l4.8 4.8M8.4 3.6 3.6 8.4" />
    </>
  ),
  unverifiable: <rect x="1.2" y="1.2" width="9.6" height="9.6" rx="1" fill="none" strokeDasharray="1.6 1.9" />,
  superseded: (
    <>
      {frame}
      <path d="M3.4 6h5M6.6 4l2 2-2 2" />
    </>
  ),
};

/** A verdict as a square in ink, told apart by what fills it. Its word always stands beside it. */
export function VerdictSign({ verdict }: { readonly verdict: VerdictKind }) {
  return (
    <svg className="verdict-sign" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}
