import type { VerificationKind } from "../model/highlight.ts";
import type { HighlightId, SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { statedValue } from "../model/stated.ts";
import { type HighlightView, viewOf } from "./library-view.ts";
import { verdictKindsOn } from "./verdicts.ts";

/** What highlights are filtered, grouped and sorted by, in the order in which it is offered. */
export const highlightCriteria = [
  "report",
  "outlet",
  "published",
  "tag",
  "claim",
  "stance",
  "verdict",
  "verification",
  "source",
  "person",
  "noteState",
] as const;
export type HighlightCriterion = (typeof highlightCriteria)[number];

/** Those that a tie to a claim answers: what is asked by several of them must hold for one and the same tie. */
export const tieCriteria = ["claim", "stance", "verdict"] as const;
export type TieCriterion = (typeof tieCriteria)[number];
export type OwnCriterion = Exclude<HighlightCriterion, TieCriterion>;
export const ownCriteria = highlightCriteria.filter((one): one is OwnCriterion => !isOfTie(one));

/** The value of what is not said: no tag, no claim, a report without a date. */
export const unsetValue = "";

/** The value of `source` for a passage in the report's own voice. */
export const reportVoice = "report" as SourceId;

/** The values of one thing in each criterion, each once and at least one; what is asked of `joint` must hold for one and the same of them. */
export interface CriterionValues<Own extends HighlightCriterion, Joint extends HighlightCriterion> {
  readonly own: Readonly<Record<Own, readonly string[]>>;
  /** At least one. */
  readonly joint: readonly Readonly<Record<Joint, readonly string[]>>[];
}

/** Those of a tie are joint: without a tie there is one in which nothing is said. */
export type HighlightValues = CriterionValues<OwnCriterion, TieCriterion>;

export function isOfTie(criterion: HighlightCriterion): criterion is TieCriterion {
  return (tieCriteria as readonly string[]).includes(criterion);
}

const known = new WeakMap<Library, ReadonlyMap<HighlightId, HighlightValues>>();

/** The values of all highlights of this very library; made once for each. */
export function highlightValues(library: Library): ReadonlyMap<HighlightId, HighlightValues> {
  const present = known.get(library);
  if (present !== undefined) return present;
  const notes = noteStates(library);
  const made = new Map(viewOf(library).highlights.map((one) => [one.highlight.id, valuesOf(library, one, notes)]));
  known.set(library, made);
  return made;
}

function valuesOf(library: Library, one: HighlightView, notes: NoteStates): HighlightValues {
  const { highlight, report, tags, evidence } = one;
  const { published } = report.report;
  const verification: VerificationKind | undefined = highlight.verification?.kind;
  return {
    own: {
      report: [report.report.id],
      outlet: [statedValue(report.report.outlet) ?? unsetValue],
      published: [
        published !== undefined && "from" in published
          ? `${published.from}/${published.to}/${published.granularity}`
          : unsetValue,
      ],
      tag: orUnset(tags.map(({ id }) => id)),
      verification: [verification ?? unsetValue],
      source: [speakerOf(one)],
      person: [highlight.person],
      noteState: orUnset(notes.get(highlight.id) ?? []),
    },
    joint:
      evidence.length === 0
        ? [{ claim: [unsetValue], stance: [unsetValue], verdict: [unsetValue] }]
        : evidence.map(({ claim, stance }) => ({
            claim: [claim],
            stance: [stance ?? unsetValue],
            verdict: orUnset(verdictKindsOn(library, claim)),
          })),
  };
}

type NoteStates = ReadonlyMap<string, readonly ("open" | "resolved")[]>;

/** Which states the notes on each highlight have. */
function noteStates(library: Library): NoteStates {
  const states = new Map<string, ("open" | "resolved")[]>();
  for (const { on, resolved } of viewOf(library).notes) {
    if (on.collection !== "highlights") continue;
    const state = resolved === undefined ? "open" : "resolved";
    const own = states.get(on.id);
    if (own === undefined) states.set(on.id, [state]);
    else if (!own.includes(state)) own.push(state);
  }
  return states;
}

function speakerOf({ highlight: { voice }, source }: HighlightView): string {
  return voice?.kind === "report" ? reportVoice : (source?.id ?? unsetValue);
}

function orUnset(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [unsetValue] : values;
}
