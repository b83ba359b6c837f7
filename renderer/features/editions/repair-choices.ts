import type { HighlightView, TextRange } from "#core/index.ts";

/** Where a highlight may stand in the edition that is read, the likest place first; none where nothing is like it. */
export function choicesFor({ anchor, highlight }: HighlightView): readonly TextRange[] {
  switch (anchor.kind) {
    case "moved": {
      const { start, end } = highlight.passage;
      const others = anchor.match.kind === "moved" ? anchor.match.candidates : [];
      return [{ start, end }, ...others.filter((one) => one.end <= start || one.start >= end)];
    }
    case "lost":
      return anchor.match.candidates;
    case "here":
    case "orphan":
      return [];
  }
}

/** Why a person is asked, as a sentence. */
export function repairReason({ anchor }: HighlightView): string {
  if (anchor.kind === "lost")
    return anchor.match.why === "ambiguous"
      ? "Several places are like it, and nothing tells which."
      : "Nothing in this text is like it enough.";
  if (anchor.kind !== "moved") return "";
  if (anchor.match.kind === "exact") return "The same words stand here. Nobody has looked yet.";
  return anchor.match.why === "surroundings-changed"
    ? "The same words stand here, but what is around them has changed."
    : "The words have changed.";
}
