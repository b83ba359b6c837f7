import {
  attributionWords,
  type ClaimView,
  dateWords,
  type LibraryView,
  leadPronoun,
  type Suggestion,
  type SuggestionKind,
} from "#core/index.ts";

/** What a suggestion is of, in a word or two. */
export const kindNames: Readonly<Record<SuggestionKind, string>> = {
  figure: "Figure",
  statement: "Statement",
  remark: "Not verified",
  parallel: "Says the same",
};

/** Of what there is no more: "No more statements to look at". */
export const kindsLeft: Readonly<Record<SuggestionKind, string>> = {
  figure: "figures",
  statement: "statements",
  remark: "unverified remarks",
  parallel: "passages that say the same",
};

/** What accepting would fill in, a text for each field. */
export function fillWords({ attribution, tie, kind }: Suggestion): readonly string[] {
  const { voice, ...others } = attribution;
  const isTied = kind === "parallel";
  return [
    ...(voice === undefined ? [] : [`said by ${voice}`]),
    ...attributionWords(others).map(({ text }) => text),
    ...(isTied && tie.stance !== undefined ? [`stance: ${tie.stance}`] : []),
  ];
}

/** What accepting would make, as a sentence. */
export function makesWords(view: LibraryView, suggestion: Suggestion): string {
  const { kind, claim, like, highlights, tie } = suggestion;
  switch (kind) {
    case "figure": {
      const number = [tie.qualifier, tie.value].filter(Boolean).join(" ");
      const told = [number, tie.scope, tie.period === undefined ? undefined : dateWords(tie.period)].filter(Boolean);
      return `Marks the figure: ${told.join(", ")}`;
    }
    case "statement":
      return statementWords(suggestion);
    case "remark":
      return highlights.length === 0 ? "Marks what the remark concerns" : "Fills in what you have marked there";
    case "parallel": {
      const known: ClaimView | undefined = typeof claim === "string" ? view.claimById.get(claim) : undefined;
      return `Says the same as ${like ?? "another"}: tie it to “${known?.claim.text ?? ""}”`;
    }
  }
}

function statementWords({ claim, report, passage }: Suggestion): string {
  const words = report.edition.text.slice(passage.start, passage.end);
  const lead = leadPronoun(words);
  if (typeof claim !== "object" || claim === null)
    return `Marks the statement. The app can’t tell whom “${lead ?? "it"}” means, so it drafts no claim`;
  return lead === null
    ? "Drafts a claim in these words and ties the passage to it"
    : `Drafts the claim “${claim.draft}” and ties the passage to it`;
}
