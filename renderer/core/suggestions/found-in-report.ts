import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Figure } from "../figures/figure.ts";
import type { TextFindings } from "../ports/finder.ts";
import type { ReportView } from "../queries/library-view.ts";
import { claimDraft } from "./claim-draft.ts";
import { figureTie } from "./figure-tie.ts";
import {
  attributionOf,
  figurePassage,
  periodOf,
  type Remark,
  remarksIn,
  sentenceOf,
  unverifiedBy,
} from "./passage-facts.ts";
import type { Suggestion, SuggestionKind } from "./suggestion.ts";

/** A suggestion apart from the state of the library. */
export type Found = Omit<Suggestion, "report" | "highlights">;

export interface FoundInReport {
  readonly byFigure: ReadonlyMap<Figure, Found>;
  readonly statements: readonly Found[];
  readonly remarks: readonly Found[];
}

/** What the words of one edition give; made once for its findings, however often marks are made meanwhile. */
export function foundInReport(report: ReportView, findings: TextFindings): FoundInReport {
  const present = known.get(findings);
  if (present !== undefined) return present;
  const made: FoundInReport = {
    byFigure: new Map(findings.figures.map((figure) => [figure, figureFound(report, findings, figure)])),
    statements: statements(report, findings),
    remarks: remarksIn(findings.attributions).map((remark) => remarkFound(report, remark)),
  };
  known.set(findings, made);
  return made;
}

const known = new WeakMap<TextFindings, FoundInReport>();

function figureFound(report: ReportView, { attributions }: TextFindings, figure: Figure): Found {
  const passage = figurePassage(figure);
  const period = figure.period === null ? {} : { asOf: periodOf(figure.period) };
  return {
    ...bare("figure", report, passage),
    attribution: { ...attributionOf(report, attributions, passage), ...period },
    tie: figureTie(report.edition.text, figure),
    doubts: figure.doubt === null ? [] : [figure.doubt],
  };
}

/** Words below which nothing is stated. */
const leastWords = 4;

function statements(report: ReportView, { attributions }: TextFindings): readonly Found[] {
  const { text } = report.edition;
  const found = new Map<string, Found>();
  for (const attribution of attributions) {
    const { kind, said, speaker } = attribution;
    if (kind === "named" || kind === "hedge" || said === null || speaker === null) continue;
    const passage = withoutMarks(text, said);
    const words = text.slice(passage.start, passage.end).replace(/\s+/gu, " ");
    if (words.split(" ").length < leastWords || words.length > 2000) continue;
    const draft = claimDraft(text, passage, attribution, attributions);
    const one = {
      ...bare("statement", report, passage),
      attribution: attributionOf(report, attributions, passage),
      claim: draft === null ? null : { draft },
    };
    found.set(one.id, one);
  }
  return [...found.values()];
}

/** Where the rules can't tell what a remark concerns, the remark itself is offered to be marked. */
function remarkFound(report: ReportView, remark: Remark): Found {
  const { hedge, attribution } = remark;
  const { concerns } = hedge;
  if (concerns === null) {
    const doubts = ["The app can’t tell what this remark concerns, so it sets nothing beside the mark"];
    return { ...bare("remark", report, { start: attribution.start, end: attribution.end }), doubts };
  }
  const passage = withoutMarks(report.edition.text, concerns);
  const whole = { start: Math.min(passage.start, attribution.start), end: Math.max(passage.end, attribution.end) };
  return {
    ...bare("remark", report, passage),
    sentence: sentenceOf(report, whole),
    attribution: { verification: unverifiedBy(remark) },
  };
}

function bare(kind: SuggestionKind, report: ReportView, passage: TextRange): Found {
  return {
    id: `${kind}:${report.edition.id}:${passage.start}:${passage.end}:`,
    kind,
    passage,
    sentence: sentenceOf(report, passage),
    attribution: {},
    claim: null,
    tie: {},
    like: null,
    doubts: [],
  };
}

/** Without the marks of a quotation around it, and a comma before them. */
function withoutMarks(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const from = /^[\s"“”„]*/u.exec(words)?.[0].length ?? 0;
  const mark = from > 0 ? /[\s"“”,]/u : /[\s,]/u;
  let to = words.length;
  while (to > from && mark.test(words.charAt(to - 1))) to -= 1;
  return from < to ? { start: start + from, end: start + to } : { start, end };
}
