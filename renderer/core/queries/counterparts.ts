import { paragraphAt } from "../anchoring/paragraphs.ts";
import type { EditionId } from "../model/ids.ts";
import { mixedKind } from "../parallels/mixed-kind.ts";
import type { Parallel, ParallelKind, ParallelPassage } from "../parallels/parallel.ts";
import type { LibraryView, ReportView } from "./library-view.ts";
import { paragraphWords } from "./place-words.ts";

/** A passage of one text, and one that says the same in another text or elsewhere in this one. */
export interface Counterpart {
  readonly own: ParallelPassage;
  readonly other: ParallelPassage;
  readonly kind: ParallelKind;
  /** 0 to 1; of several sentences the least. */
  readonly score: number;
}

const kinds: Readonly<Record<ParallelKind, string>> = {
  verbatim: "verbatim",
  "near-verbatim": "near-verbatim",
  split: "one sentence split into two",
  paraphrase: "paraphrase",
};

/**
 * Every parallel seen from both of its passages, by text; of a text in the order of its own passages, then as they were found.
 * Sentences that follow each other in one paragraph on both sides are one passage.
 * @param textOf the text of an id
 */
export function counterpartsByText(
  parallels: readonly Parallel[],
  textOf: (id: string) => string,
): ReadonlyMap<string, readonly Counterpart[]> {
  const all = new Map<string, Counterpart[]>();
  const put = (own: ParallelPassage, other: ParallelPassage, { kind, score }: Parallel) => {
    const list = all.get(own.text);
    if (list === undefined) all.set(own.text, [{ own, other, kind, score }]);
    else list.push({ own, other, kind, score });
  };
  for (const parallel of parallels) {
    put(parallel.a, parallel.b, parallel);
    put(parallel.b, parallel.a, parallel);
  }
  for (const list of all.values()) list.sort((one, next) => one.own.start - next.own.start);
  return new Map([...all].map(([id, list]) => [id, joined(list, textOf)]));
}

function joined(counterparts: readonly Counterpart[], textOf: (id: string) => string): readonly Counterpart[] {
  const whole: Counterpart[] = [];
  /** The last passage with each other text. */
  const last = new Map<string, number>();
  for (const next of counterparts) {
    const at = last.get(next.other.text) ?? -1;
    const before = whole[at];
    if (before !== undefined && goesOn(before.own, next.own, textOf) && goesOn(before.other, next.other, textOf))
      whole[at] = {
        own: { ...before.own, end: next.own.end },
        other: { ...before.other, end: next.other.end },
        kind: mixedKind(before.kind, next.kind),
        score: Math.min(before.score, next.score),
      };
    else last.set(next.other.text, whole.push(next) - 1);
  }
  return whole;
}

/** Nothing but white space of one line stands between. */
function goesOn(one: ParallelPassage, next: ParallelPassage, textOf: (id: string) => string): boolean {
  return (
    next.start >= one.end &&
    next.start - one.end < 8 &&
    /^[^\S\r\n]*$/.test(textOf(one.text).slice(one.end, next.start))
  );
}

/** The report in which a counterpart stands, or `null` where it is gone or put away. */
export function counterpartReport(view: LibraryView, { other }: Counterpart): ReportView | null {
  const found = view.reportByEdition.get(other.text as EditionId);
  return found === undefined || found.report.archived ? null : found;
}

/** "B ¶ 3"; "¶ 9" for what stands in the same report. */
function counterpartPlace(report: ReportView, { own, other }: Counterpart): string {
  const place = paragraphWords(paragraphAt(report.paragraphs, other.start));
  return own.text === other.text ? place : `${report.siglum} ${place}`;
}

/** "B ¶ 3: near-verbatim". */
export function counterpartWords(report: ReportView, counterpart: Counterpart): string {
  return `${counterpartPlace(report, counterpart)}: ${kinds[counterpart.kind]}`;
}
