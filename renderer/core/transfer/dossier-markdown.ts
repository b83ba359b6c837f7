import type { ClaimId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { dateWords, intervalWords } from "../queries/date-words.ts";
import { type DossierEntry, dossierOf } from "../queries/dossier.ts";
import { dossierWords } from "../queries/dossier-words.ts";
import type { SharedTexts } from "../queries/long-passages.ts";
import { claimKindWords } from "../queries/to-confirm.ts";
import { coverageLines, evidenceWords, nameIn, unconfirmed, verdictLines } from "./claim-words.ts";
import type { HandedOn } from "./handed-on.ts";
import { handedOnClaim } from "./handed-on-claim.ts";
import { inLine } from "./markdown-text.ts";
import { notes, quotation, reportBlocks } from "./notes-in-markdown.ts";
import type { ForReaders } from "./reading-page.ts";

/** The dossier of a claim as Markdown (CommonMark). @returns `null` where the claim is not to be seen. */
export function toDossierMarkdown(
  library: Library,
  id: ClaimId,
  { exportedAt, by, texts }: Pick<ForReaders, "exportedAt" | "by"> & { readonly texts?: SharedTexts },
): string | null {
  const found = handedOnClaim(library, id);
  if (found === null) return null;
  const { handed, one } = found;
  const { claim } = one.whole;
  const { counts, warning, entries } = dossierOf(library, one.whole, texts);
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  const date = intervalWords({ from: day, to: day, granularity: "day" });
  const facts = [
    `- ${claimKindWords(claim)}, by ${inLine(nameIn(library, claim.person))}`,
    ...(claim.event === undefined ? [] : [`- event: ${inLine(dateWords(claim.event))}`]),
    ...verdictLines(library, claim).map(
      ({ label, verdict, reason }) =>
        `- ${inLine(label)}: **${verdict}**${reason === null ? "" : `: ${inLine(reason)}`}`,
    ),
    ...coverageLines(library, one).map(({ label, reports }) => `- ${label}: ${inLine(reports)}`),
  ];
  const blocks = [
    `# ${inLine(claim.text)}`,
    by === "" ? date : `${inLine(by)}, ${date}`,
    `${inLine(counts)}. ≈ marks what was inferred and is not said in the report itself.`,
    ...(warning === null ? [] : [`**${inLine(warning)}**`]),
    facts.join("\n"),
    ...notes(handed, { collection: "claims", id: claim.id }),
    "## Passages",
    ...(entries.length === 0
      ? ["No passage is tied to this claim."]
      : entries.flatMap((entry) => entryBlocks(handed, entry))),
    ...handed.reports.flatMap((report) => reportBlocks(handed, report)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function entryBlocks(handed: HandedOn, { highlight, ties, day }: DossierEntry): readonly string[] {
  const words = dossierWords(handed.library, highlight);
  const open = unconfirmed(handed.library, "highlights", highlight.highlight.id);
  return [
    `### ${day === null ? "Date unknown" : inLine(`${day.isInferred ? "≈ " : ""}${day.what} ${day.words}`)}`,
    ties
      .map((tie) => `**${inLine(evidenceWords(tie, handed.library))}** (${inLine(nameIn(handed.library, tie.person))})`)
      .join("\\\n"),
    quotation(
      highlight,
      words.map(({ text, isInferred, isUnset }) => (isUnset ? { quiet: text } : isInferred ? `≈ ${text}` : text)),
    ),
    ...(open === null ? [] : [inLine(open)]),
    ...notes(handed, { collection: "highlights", id: highlight.highlight.id }),
  ];
}
