import type { ComponentPropsWithRef, ReactNode } from "react";
import "./side-by-side.css";

export interface SideBySideProps extends ComponentPropsWithRef<"section"> {
  /** Spoken name. */
  readonly label: string;
  /** What stands on the left and on the right. */
  readonly heads: readonly [ReactNode, ReactNode];
  /** Its rows have signs between their sides. */
  readonly isSigned?: boolean;
}

/** Two texts beside each other, row by row. What scrolls can be reached to scroll it with keys. */
export function SideBySide({
  label,
  heads: [left, right],
  isSigned = false,
  className,
  children,
  ...rest
}: SideBySideProps) {
  return (
    <section
      {...rest}
      className={`side-by-side ${className ?? ""}`}
      data-signed={isSigned ? "" : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to scroll it with keys
      tabIndex={0}
      aria-label={label}
    >
      <div className="side-by-side-head" aria-hidden="true">
        <span>{left}</span>
        <span>{right}</span>
      </div>
      {children}
    </section>
  );
}

export interface SideBySideRowProps extends ComponentPropsWithRef<"div"> {
  /** What stands on each side; `null` leaves it empty. */
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** Stands between the two. */
  readonly sign?: ReactNode;
  /** "same" is quiet. */
  readonly kind: string;
}

export function SideBySideRow({ left, right, sign, kind, ...rest }: SideBySideRowProps) {
  return (
    <div {...rest} className="side-by-side-row" data-kind={kind} data-signed={sign === undefined ? undefined : ""}>
      {left ?? <div className="side-by-side-none" aria-hidden="true" />}
      {sign === undefined ? null : <div className="side-by-side-sign">{sign}</div>}
      {right ?? <div className="side-by-side-none" aria-hidden="true" />}
    </div>
  );
}
