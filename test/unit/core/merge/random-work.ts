import fc from "fast-check";
import {
  addAlias,
  addClaim,
  addReport,
  addSource,
  addTag,
  adoptVerdict,
  archiveTag,
  attributeHighlight,
  type Collection,
  deleteClaim,
  deleteHighlight,
  deleteNote,
  deleteReport,
  deleteSource,
  deleteTag,
  describeReport,
  describeSource,
  describeTie,
  editClaim,
  giveVerdict,
  hashOf,
  type Library,
  markPassage,
  mergeClaim,
  mergeSources,
  mergeTags,
  type NoteId,
  namePerson,
  partClaim,
  partSource,
  partTag,
  placeTag,
  type RecordTypes,
  recolourTag,
  renameSource,
  renameTag,
  sealNote,
  splitSource,
  splitTag,
  stances,
  tagColours,
  tagHighlight,
  tieToClaim,
  toggleAbsence,
  untagHighlight,
  untieFromClaim,
  verdicts,
  withdrawVerdict,
} from "#core/index.ts";
import { utf8 } from "#core/model/edition.ts";
import { isWhole } from "#core/model/library.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import type { Replica } from "#test/fixtures/replica.ts";
import { moveHighlight } from "./move-highlight.ts";

/** Texts in which offsets are easy to get wrong: emoji with joiners, right-to-left, combining marks, both kinds of line break. */
const texts = [
  "Officials said 31 were lost. 👩‍👩‍👧‍👦 Nobody could verify it.\r\n\r\nA second line.",
  "قال المسؤول إن القوات تقدمت. Then in English: “advanced”.\nשלום עולם",
  "Zoe\u0308 wrote 🇺🇦🏳️‍🌈 and the rest\u200d is quiet.",
] as const;

export const kinds = [
  "mark",
  "mark",
  "mark",
  "tag",
  "tag",
  "untag",
  "add tag",
  "rename tag",
  "recolour tag",
  "delete tag",
  "merge tags",
  "part tag",
  "place tag",
  "archive tag",
  "split tag",
  "move",
  "move",
  "attribute",
  "delete highlight",
  "add claim",
  "edit claim",
  "tie",
  "tie",
  "untie",
  "describe tie",
  "absence",
  "verdict",
  "adopt verdict",
  "merge claims",
  "part claim",
  "delete claim",
  "seal",
  "seal",
  "delete note",
  "add report",
  "describe report",
  "delete report",
  "add source",
  "rename source",
  "describe source",
  "merge sources",
  "part source",
  "split source",
  "delete source",
  "name",
  "undo",
] as const;
export type Kind = (typeof kinds)[number];

/** One thing a person does. The numbers choose among what is there at the time. */
export interface Deed {
  readonly kind: Kind;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Milliseconds by which the clock moves first; may be negative. */
  readonly tick: number;
}

const small = fc.nat(40);

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), a: small, b: small, c: small, tick: fc.integer({ min: -3, max: 3 }) }),
  { maxLength: 14 },
);

/** Does one thing where it can be done. What a command refuses is left. */
export function doDeed(replica: Replica, { kind, a, b, c, tick }: Deed): void {
  replica.now += tick;
  const { library, person } = replica;
  const edition = pick(within(library, "editions"), a);
  const highlight = pick(within(library, "highlights"), a)?.id;
  const tag = pick(within(library, "tags"), b);
  const claim = pick(within(library, "claims"), b)?.id;
  const report = pick(within(library, "reports"), a);
  const source = pick(within(library, "sources"), b)?.id;
  const word = ["Territory", "casualties 🪖", "قتلى", "e\u0301", "x".repeat(30)][c % 5] ?? "";
  switch (kind) {
    case "mark":
      if (edition) {
        const start = (b * 7) % edition.text.length;
        replica.tryRun((now) =>
          markPassage(now, {
            edition: edition.id,
            start,
            end: start + 1 + c,
            person,
            newId: replica.nextId(),
            ...(tag ? { tag: tag.id } : {}),
          }),
        );
      }
      break;
    case "tag":
      if (highlight && tag) replica.tryRun((now) => tagHighlight(now, { highlight, tag: tag.id, person }));
      break;
    case "untag":
      if (highlight && tag) replica.tryRun((now) => untagHighlight(now, { highlight, tag: tag.id, person }));
      break;
    case "add tag":
      replica.tryRun((now) => addTag(now, { newId: replica.nextId(), name: `${word} ${a}` }));
      break;
    case "rename tag":
      if (tag) replica.tryRun((now) => renameTag(now, { tag: tag.id, name: `${word} ${a}` }));
      break;
    case "recolour tag":
      if (tag)
        replica.tryRun((now) =>
          recolourTag(now, { tag: tag.id, colour: tagColours[c % tagColours.length]?.colour ?? "rose" }),
        );
      break;
    case "delete tag":
      if (tag) replica.tryRun((now) => deleteTag(now, { tag: tag.id }));
      break;
    case "merge tags": {
      const into = pick(within(library, "tags"), c);
      if (tag && into) replica.tryRun((now) => mergeTags(now, { tags: [tag.id], into: into.id }));
      break;
    }
    case "part tag":
      if (tag) replica.tryRun((now) => partTag(now, { tag: tag.id }));
      break;
    case "place tag": {
      const parent = c % 3 === 0 ? null : (pick(within(library, "tags"), c)?.id ?? null);
      const before = pick(within(library, "tags"), a)?.id ?? null;
      if (tag) replica.tryRun((now) => placeTag(now, { tag: tag.id, parent, before }));
      break;
    }
    case "archive tag":
      if (tag) replica.tryRun((now) => archiveTag(now, { tag: tag.id, isArchived: c % 2 === 0 }));
      break;
    case "split tag":
      if (tag && highlight)
        replica.tryRun((now) =>
          splitTag(now, {
            tag: tag.id,
            highlights: [highlight],
            into: { newId: replica.nextId(), name: `${word} ${c}` },
            person,
          }),
        );
      break;
    case "move":
      if (highlight) replica.tryRun((now) => moveHighlight(now, { highlight, start: b, end: b + 1 + c }));
      break;
    case "attribute": {
      const source = pick(within(library, "sources"), c)?.id;
      const voice = source === undefined ? null : ({ kind: "source", source, printed: word } as never);
      if (highlight) {
        const verification =
          c % 3 === 0 ? null : ({ kind: c % 3 === 1 ? "verified" : "could-not-verify", by: word } as const);
        replica.tryRun((now) =>
          attributeHighlight(now, { highlight, attribution: b % 2 === 0 ? { voice } : { voice, verification } }),
        );
      }
      break;
    }
    case "delete highlight":
      if (highlight) replica.tryRun((now) => deleteHighlight(now, { highlight }));
      break;
    case "add claim":
      replica.tryRun((now) =>
        addClaim(now, {
          newId: replica.nextId(),
          kind: c % 2 === 0 ? "statement" : "question",
          text: `${word} ${b}?`,
          person,
        }),
      );
      break;
    case "edit claim":
      if (claim) replica.tryRun((now) => editClaim(now, { claim, text: `${word} ${a}` }));
      break;
    case "tie":
      if (highlight && claim)
        replica.tryRun((now) => tieToClaim(now, { highlight, claim, person, stance: stances[c] ?? null }));
      break;
    case "untie":
      if (highlight && claim) replica.tryRun((now) => untieFromClaim(now, { highlight, claim, person }));
      break;
    case "describe tie":
      if (highlight && claim)
        replica.tryRun((now) =>
          describeTie(now, {
            highlight,
            claim,
            person,
            details:
              c % 3 === 0
                ? { value: null, certainty: "low" }
                : { value: `${word} ${a}`, period: { words: "a Tuesday" } },
          }),
        );
      break;
    case "absence":
      if (report && claim) replica.tryRun((now) => toggleAbsence(now, { report: report.id, claim, person }));
      break;
    case "verdict": {
      const verdict = verdicts[c % (verdicts.length + 1)];
      if (claim)
        replica.tryRun((now) =>
          verdict === undefined
            ? withdrawVerdict(now, { claim, person })
            : giveVerdict(now, { claim, person, verdict, reason: word }),
        );
      break;
    }
    case "adopt verdict": {
      const adopted = c % 4 === 0 ? null : ({ verdict: "contested", by: person, reason: word } as const);
      if (claim) replica.tryRun((now) => adoptVerdict(now, { claim, adopted }));
      break;
    }
    case "merge claims": {
      const into = pick(within(library, "claims"), c)?.id;
      if (claim && into) replica.tryRun((now) => mergeClaim(now, { claim, into }));
      break;
    }
    case "part claim":
      if (claim) replica.tryRun((now) => partClaim(now, { claim }));
      break;
    case "delete claim":
      if (claim) replica.tryRun((now) => deleteClaim(now, { claim }));
      break;
    case "seal": {
      const present = pick(within(library, "notes"), b)?.id;
      const on =
        highlight && c % 2 === 0
          ? ({ collection: "highlights", id: highlight } as const)
          : ({ collection: "library", id: "library" } as const);
      const note = present !== undefined && a % 2 === 0 ? present : replica.nextId<NoteId>();
      replica.tryRun((now) =>
        sealNote(now, { note, newVersion: replica.nextId(), on, person, content: plainNote(`${word} ${a}`) }),
      );
      break;
    }
    case "delete note": {
      const note = pick(within(library, "notes"), b)?.id;
      if (note) replica.tryRun((now) => deleteNote(now, { note }));
      break;
    }
    case "add report": {
      const text = texts[c % texts.length] ?? texts[0];
      const draft = {
        text,
        origin: { name: `${c}.txt`, hash: hashOf(utf8(text)), encoding: "utf-8", isEncodingCertain: true },
      };
      replica.tryRun((now) => addReport(now, { draft, metadata: {} }));
      break;
    }
    case "describe report":
      if (report) {
        const metadata = { outlet: c % 3 === 0 ? null : ({ value: word, basis: "given" } as const) };
        replica.tryRun((now) => describeReport(now, { report: report.id, metadata }));
      }
      break;
    case "delete report":
      if (report) replica.tryRun((now) => deleteReport(now, { report: report.id }));
      break;
    case "add source":
      replica.tryRun((now) => addSource(now, { newId: replica.nextId(), name: word }));
      break;
    case "rename source":
      if (source)
        replica.tryRun((now) =>
          c % 2 === 0
            ? renameSource(now, { source, name: `${word} ${a}` })
            : addAlias(now, { source, alias: `${word} ${a}` }),
        );
      break;
    case "describe source":
      if (source) replica.tryRun((now) => describeSource(now, { source, facts: { role: c % 3 === 0 ? null : word } }));
      break;
    case "merge sources": {
      const into = pick(within(library, "sources"), c)?.id;
      if (source && into) replica.tryRun((now) => mergeSources(now, { sources: [source], into }));
      break;
    }
    case "part source":
      if (source) replica.tryRun((now) => partSource(now, { source }));
      break;
    case "split source":
      if (source && highlight)
        replica.tryRun((now) =>
          splitSource(now, {
            source,
            highlights: [highlight],
            into: { newId: replica.nextId(), name: `${word} ${c}` },
          }),
        );
      break;
    case "delete source":
      if (source) replica.tryRun((now) => deleteSource(now, { source }));
      break;
    case "name":
      replica.tryRun((now) => namePerson(now, { person, name: word }));
      break;
    case "undo": {
      const step = pick(
        replica.log.filter((row) => row.joined === undefined && row.retracts === undefined),
        a,
      );
      if (step) replica.undo(step);
      break;
    }
  }
}

/** Deleted ones too, but nothing of which only an edit is left: a person can't get hold of that. */
function within<C extends Collection>(library: Library, collection: C): readonly RecordTypes[C][] {
  const records = [...library[collection].values()] as unknown as RecordTypes[C][];
  return records.filter((record) => isWhole(collection, record));
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}
