import { Fragment, useMemo } from "react";
import { counted, type DifferencePiece, type DifferenceRow, textDifference } from "#core/index.ts";
import { SideBySide, SideBySideRow } from "#ui/SideBySide.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import "./difference-view.css";

/** Paragraphs that stay are shown beside those that change; of a longer run only these at each end. */
const shownBeside = 1;

export interface DifferenceViewProps {
  readonly from: string;
  readonly to: string;
}

/** Two texts side by side, paragraph by paragraph: what was dropped and what was added, in words and for screen readers. */
export function DifferenceView({ from, to }: DifferenceViewProps) {
  const parts = useMemo(() => folded(textDifference(from, to)), [from, to]);
  return (
    <SideBySide className="difference" label="What changed" heads={["The text until now", "The new text"]}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one pair of texts never change places
        <Fragment key={index}>
          {"kept" in part ? (
            <p className="difference-kept">{counted(part.kept, "paragraph")} unchanged</p>
          ) : (
            <DifferenceRowView row={part} />
          )}
        </Fragment>
      ))}
    </SideBySide>
  );
}

function DifferenceRowView({ row }: { readonly row: DifferenceRow }) {
  if (row.kind === "same")
    return (
      <SideBySideRow
        kind="same"
        left={<p dir="auto">{row.from?.map(({ text }) => text)}</p>}
        right={
          <p dir="auto" aria-hidden="true">
            {row.to?.map(({ text }) => text)}
          </p>
        }
      />
    );
  return (
    <SideBySideRow
      kind={row.kind}
      left={row.from === null ? null : <Side pieces={row.from} name="Until now" />}
      right={row.to === null ? null : <Side pieces={row.to} name="New" />}
    />
  );
}

function Side({ pieces, name }: { readonly pieces: readonly DifferencePiece[]; readonly name: "Until now" | "New" }) {
  return (
    <p dir="auto">
      <VisuallyHidden>{name}: </VisuallyHidden>
      <DifferenceWords pieces={pieces} side={name === "New" ? "to" : "from"} />
    </p>
  );
}

/** Words of one side, those that the other has not marked as dropped or added. */
export function DifferenceWords({
  pieces,
  side,
}: {
  readonly pieces: readonly DifferencePiece[];
  readonly side: "from" | "to";
}) {
  return pieces.map(({ text, isChanged }, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one paragraph never change places
    if (!isChanged) return <Fragment key={index}>{text}</Fragment>;
    const Tag = side === "from" ? "del" : "ins";
    return (
      <Tag key={index}>
        <VisuallyHidden>{side === "from" ? "dropped: " : "added: "}</VisuallyHidden>
        {text}
        <VisuallyHidden>; </VisuallyHidden>
      </Tag>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
}

/** Long runs of paragraphs that stay are told in a number. */
function folded(rows: readonly DifferenceRow[]): readonly (DifferenceRow | { readonly kept: number })[] {
  const parts: (DifferenceRow | { readonly kept: number })[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (rows[end]?.kind === "same") end += 1;
    if (end === at) {
      parts.push(...rows.slice(at, at + 1));
      at += 1;
      continue;
    }
    const before = at === 0 ? 0 : shownBeside;
    const after = end === rows.length ? 0 : shownBeside;
    const kept = end - at - before - after;
    if (kept < 2) parts.push(...rows.slice(at, end));
    else parts.push(...rows.slice(at, at + before), { kept }, ...rows.slice(end - after, end));
    at = end;
  }
  return parts;
}
