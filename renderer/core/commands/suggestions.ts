import { CommandRefused, type Planned, type Write } from "../model/change-set.ts";
import type { AttributionField } from "../model/highlight.ts";
import {
  type ClaimId,
  dismissalId,
  figureAbsenceId,
  type HighlightId,
  type PersonId,
  type ReportId,
  type SourceId,
} from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import { type Library, recordsOf } from "../model/library.ts";
import { passageIn } from "../model/passage.ts";
import { fieldValue } from "../model/record.ts";
import { fieldsToConfirm, isLeftEmpty, type SuggestedBy, type SuggestibleCollection } from "../model/suggested.ts";
import { counted } from "../queries/count-words.ts";
import { viewOf } from "../queries/library-view.ts";
import { toConfirm } from "../queries/to-confirm.ts";
import { visibleRecord } from "../queries/visible.ts";
import { holdsFigure } from "../suggestions/figure-marks.ts";
import { finders, type Suggestion } from "../suggestions/suggestion.ts";
import { addClaim, claimAt, type NewClaim } from "./claims.ts";
import { foundAfterAll } from "./claims-absences.ts";
import { markPassage } from "./highlights.ts";
import { quoted } from "./quoted.ts";
import { sequence } from "./sequence.ts";
import { attributeToSource } from "./sources.ts";
import { type Filling, suggestedTie } from "./suggested-tie.ts";

export interface AcceptInput {
  readonly suggestion: Suggestion;
  readonly person: PersonId;
  /** Used where something new is needed. */
  readonly newHighlight: HighlightId;
  readonly newClaim: ClaimId;
  readonly newSource: SourceId;
  /** Ties a figure to this claim, which may be a new one. */
  readonly claim?: ClaimId | Omit<NewClaim, "person">;
  /** The person has read what is filled in, so nothing is left to confirm. */
  readonly isConfirmed?: boolean;
}

/**
 * Makes what a suggestion offers, in one step. What it fills in is to be confirmed, and says what suggested it; fields that are set already stay,
 * and so do those that a person unset.
 * @throws CommandRefused
 */
export function acceptSuggestion(
  library: Library,
  input: AcceptInput,
): Planned & { readonly highlight: HighlightId; readonly claim: ClaimId | null } {
  const { suggestion, person, isConfirmed = false } = input;
  const { report, passage, attribution, tie } = suggestion;
  const by = finders[suggestion.kind];
  const filled = filling(by, isConfirmed ? person : null);
  const mark = markPassage(library, { edition: report.edition.id, ...passage, person, newId: input.newHighlight });
  const tied = claimFor(library, input, mark);
  const made = typeof tied === "object" ? tied : null;
  const claim = typeof tied === "object" ? (tied?.newId ?? null) : tied;
  const here = suggestion.highlights.filter((id) => visibleRecord(library, "highlights", id) !== null);
  const highlights = here.length > 0 ? here : [mark.highlight];
  const label = labelOf(suggestion, made?.text ?? (claim === null ? null : claimAt(library, claim).text));
  const steps: ((seen: Library) => Planned)[] = [];
  if (here.length === 0)
    steps.push(() =>
      mark.writes.length === 0
        ? mark
        : withFields(mark, mark.highlight, {
            suggestedBy: by as unknown as Json,
            "suggestedBy:passage": by as unknown as Json,
            "confirmed:passage": isConfirmed ? person : null,
          }),
    );
  // A figure that the person holds is tied as they hold it: its number is confirmed, and what is unset stays so until they confirm the row.
  const isHeld = (id: HighlightId) => suggestion.kind === "figure" && holdsFigure(library, id, person);
  const isFilledIn = (id: HighlightId) => (claim === null && isConfirmed) || !isHeld(id);
  for (const highlight of highlights.filter(isFilledIn))
    steps.push((seen) => attribute(seen, { ...input, highlight, attribution, filled }));
  if (made !== null) {
    // A text of the person's own needs no confirming.
    const isDraft = input.claim === undefined;
    steps.push((seen) => {
      const planned = addClaim(seen, { ...made, person });
      return isDraft
        ? withFields(planned, made.newId, filled("text", made.text, { suggestedBy: by as unknown as Json }))
        : planned;
    });
  }
  if (claim !== null) {
    const isChosen = input.claim !== undefined;
    for (const highlight of highlights) {
      const held = isHeld(highlight) ? filling(by, person) : filled;
      steps.push((seen) => suggestedTie(seen, { highlight, claim, person, tie, by, filled: held, isChosen }));
    }
  }
  return { ...sequence(library, label, steps), highlight: highlights[0] ?? mark.highlight, claim };
}

/**
 * The claim to tie to, as the one that it counts as; one that is new whole. Words that the person drafted from this very passage before are
 * that claim again, so that accepting twice makes one. @throws CommandRefused where the claim is gone.
 */
function claimFor(
  library: Library,
  { suggestion, claim, newClaim, person }: AcceptInput,
  mark: { readonly highlight: HighlightId },
): ClaimId | Omit<NewClaim, "person"> | null {
  const wanted = claim ?? suggestion.claim;
  if (wanted === null) return null;
  if (typeof wanted === "string") return claimAt(library, wanted).id;
  if (!("draft" in wanted)) return wanted;
  const view = viewOf(library);
  const own = view.highlightById.get(mark.highlight)?.evidence.filter((tie) => tie.person === person) ?? [];
  const same = own.find((tie) => view.claimById.get(tie.claim)?.claim.text === wanted.draft);
  return same?.claim ?? { newId: newClaim, kind: "statement", text: wanted.draft };
}

function filling(by: SuggestedBy, confirmedBy: PersonId | null): Filling {
  return (field, value, others = {}) => ({
    ...others,
    [field]: value,
    [`suggestedBy:${field}`]: by as unknown as Json,
    [`confirmed:${field}`]: confirmedBy,
  });
}

function attribute(
  library: Library,
  {
    highlight,
    attribution,
    filled,
    newSource,
  }: Pick<AcceptInput, "newSource"> & {
    readonly highlight: HighlightId;
    readonly attribution: Suggestion["attribution"];
    readonly filled: Filling;
  },
): Planned {
  const present = library.highlights.get(highlight);
  const { voice, ...others } = attribution;
  const isOpen = (field: string) =>
    present === undefined || (fieldValue(present as never, field) === null && !isLeftEmpty(present, field));
  const fields: Record<string, Json> = {};
  for (const [field, value] of Object.entries(others) as [AttributionField, Json][])
    if (isOpen(field)) Object.assign(fields, filled(field, value));
  const own: Planned = { label: "", writes: [{ collection: "highlights", id: highlight, fields }] };
  if (voice === undefined || !isOpen("voice"))
    return Object.keys(fields).length === 0 ? { label: "", writes: [] } : own;
  const { "suggestedBy:voice": suggested = null, "confirmed:voice": confirmed = null } = filled("voice", null);
  Object.assign(fields, { "suggestedBy:voice": suggested, "confirmed:voice": confirmed });
  return sequence(library, "", [
    (seen) => attributeToSource(seen, { highlight, printed: voice, newId: newSource }),
    () => own,
  ]);
}

function withFields(planned: Planned, id: string, fields: Write["fields"]): Planned {
  return {
    ...planned,
    writes: planned.writes.map((write) =>
      write.id === id ? { ...write, fields: { ...write.fields, ...fields } } : write,
    ),
  };
}

/** @param claim the words of the claim that is tied, if any. */
function labelOf({ kind, report, passage }: Suggestion, claim: string | null): string {
  const words = quoted(report.edition.text.slice(passage.start, passage.end));
  if (kind === "statement")
    return claim === null ? `mark the statement ${words}` : `draft the claim ${quoted(claim)} from ${report.siglum}`;
  if (kind === "remark") return `set unverified: ${words}`;
  return claim === null ? `mark the figure ${words}` : `tie ${words} to ${quoted(claim)}`;
}

/** One record with fields that a suggestion filled in. */
export interface ConfirmInput {
  readonly collection: SuggestibleCollection;
  readonly id: string;
  /** Left out, all that are to be confirmed. */
  readonly field?: string;
}

/** Says that a person holds what suggestions filled in; a tie that they confirm takes their "looked, nothing found" back. @throws CommandRefused where nothing is left to confirm. */
export function confirmFields(
  library: Library,
  input: { readonly records: readonly ConfirmInput[]; readonly person: PersonId },
): Planned {
  const writes = input.records.flatMap(({ collection, id, field }): readonly Write[] => {
    const record = recordsOf(library, collection).get(id);
    if (record === undefined) return [];
    const open: readonly string[] = fieldsToConfirm(collection, record).filter(
      // Whoever says how a passage stands to a claim says that it does.
      (one) => field === undefined || one === field || (field === "stance" && one === "highlight"),
    );
    if (open.length === 0) return [];
    return [{ collection, id, fields: Object.fromEntries(open.map((one) => [`confirmed:${one}`, input.person])) }];
  });
  if (writes.length === 0) throw new CommandRefused("Nothing is left to confirm here.");
  const found = writes.flatMap(({ collection, id, fields }): readonly Write[] => {
    const tie = collection === "evidence" && "confirmed:highlight" in fields ? library.evidence.get(id as never) : null;
    if (tie !== null) return tie?.person === input.person ? foundAfterAll(library, tie) : [];
    const voice = "confirmed:voice" in fields ? toConfirm(library, "highlights", id).voice : undefined;
    return voice?.kind === "source" ? sourceBack(library, voice.source) : [];
  });
  const once = new Map(found.map((write) => [write.id, write]));
  const count = writes.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
  return { label: `confirm ${counted(count, "field")}`, writes: [...writes, ...once.values()] };
}

/** A source that was deleted while nobody had confirmed that it speaks comes back, with what it was merged into. */
function sourceBack(library: Library, id: SourceId): readonly Write[] {
  const writes = new Map<SourceId, Write>();
  for (let at: SourceId | undefined = id; at !== undefined && !writes.has(at); at = library.sources.get(at)?.mergedInto)
    writes.set(at, { collection: "sources", id: at, fields: { deleted: null } });
  return [...writes.values()].filter((write) => library.sources.get(write.id as SourceId)?.deleted);
}

/** Sends a suggestion away for good, for this person. */
export function dismissSuggestion(
  library: Library,
  { suggestion, person }: { readonly suggestion: Suggestion; readonly person: PersonId },
): Planned {
  const { kind, report, passage: range } = suggestion;
  const claim = typeof suggestion.claim === "string" ? suggestion.claim : undefined;
  const passage = passageIn(report.edition.id, report.edition.text, range.start, range.end);
  if (passage === null || !library.editions.has(report.edition.id))
    throw new CommandRefused("The report is not in the library any more.");
  const fields = {
    deleted: null,
    kind,
    passage: passage as unknown as Json,
    person,
    ...(claim === undefined ? {} : { claim }),
  };
  return {
    label: `dismiss the suggestion ${quoted(passage.exact)}`,
    writes: [{ collection: "dismissals", id: dismissalId(kind, passage, claim, person), fields }],
  };
}

/** "Looked, no figure found" of one kind, or of `any`: says so of a report, or takes one's own word back. @throws CommandRefused */
export function toggleFigureAbsence(
  library: Library,
  input: { readonly report: ReportId; readonly kind: string; readonly person: PersonId },
): Planned & { readonly isAbsent: boolean } {
  const report = viewOf(library).reportById.get(input.report);
  if (report === undefined) throw new CommandRefused("The report is not in the library any more.");
  const { kind, person } = input;
  const id = figureAbsenceId(report.report.id, kind, person);
  const what = kind === "any" ? "figures" : `figures (${kind})`;
  if (visibleRecord(library, "figureAbsences", id) !== null)
    return {
      label: `not looked for ${what} in ${report.siglum}`,
      writes: [{ collection: "figureAbsences", id, fields: { deleted: true } }],
      isAbsent: false,
    };
  return {
    label: `looked for ${what} in ${report.siglum}, nothing found`,
    writes: [{ collection: "figureAbsences", id, fields: { deleted: null, report: report.report.id, kind, person } }],
    isAbsent: true,
  };
}
