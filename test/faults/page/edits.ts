import {
  addClaim,
  addTag,
  attributeHighlight,
  type ClaimId,
  CommandRefused,
  deleteHighlight,
  type HighlightId,
  markPassage,
  type NodeName,
  type NoteId,
  type NoteVersionId,
  recolourTag,
  renameTag,
  type StoredRecord,
  sealNote,
  type TagId,
  tagColours,
  tagHighlight,
  tieToClaim,
  toStamp,
  visibleRecords,
} from "#core/index.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { between, oneOf, type Random } from "../random.ts";

type Edit = (session: LibrarySession, random: Random) => void;

/** What a reader does in an evening, each as one step. The numbers choose among what is there at the time. */
const edits: readonly Edit[] = [
  mark,
  mark,
  function newTag(session, random) {
    const name = `Tag ${between(random, 0, 999_999)}`;
    session.run((library) => addTag(library, { newId: session.ids.next() as TagId, name }));
  },
  function rename(session, random) {
    const name = `Renamed ${between(random, 0, 999_999)}`;
    withOne("tags", session, random, ({ id }) => session.run((library) => renameTag(library, { tag: id, name })));
  },
  function recolour(session, random) {
    const colour = oneOf(random, tagColours)?.colour ?? "plum";
    withOne("tags", session, random, ({ id }) => session.run((library) => recolourTag(library, { tag: id, colour })));
  },
  function tag(session, random) {
    const { person } = session;
    withOne("tags", session, random, ({ id: tag }) =>
      withOne("highlights", session, random, ({ id: highlight }) =>
        session.run((library) => tagHighlight(library, { highlight, tag, person })),
      ),
    );
  },
  function verify(session, random) {
    const kind = oneOf(random, ["verified", "could-not-verify", "not-mentioned"] as const) ?? "verified";
    const attribution = { verification: { kind, about: `the number ${between(random, 0, 999)}` } };
    withOne("highlights", session, random, ({ id: highlight }) =>
      session.run((library) => attributeHighlight(library, { highlight, attribution })),
    );
  },
  function claim(session, random) {
    const text = `Both sides say ${between(random, 0, 999_999)}.`;
    const { person } = session;
    const newId = session.ids.next() as ClaimId;
    session.run((library) => addClaim(library, { newId, kind: "statement", text, person }));
  },
  function tie(session, random) {
    const { person } = session;
    const stance = oneOf(random, ["supports", "denies"] as const) ?? null;
    withOne("claims", session, random, ({ id: claim }) =>
      withOne("highlights", session, random, ({ id: highlight }) =>
        session.run((library) => tieToClaim(library, { highlight, claim, person, stance })),
      ),
    );
  },
  note,
  note,
  function unmark(session, random) {
    withOne("highlights", session, random, ({ id }) =>
      session.run((library) => deleteHighlight(library, { highlight: id })),
    );
  },
];

function mark(session: LibrarySession, random: Random): void {
  withOne("editions", session, random, ({ id, text }) => {
    const start = between(random, 0, Math.max(0, text.length - 60));
    const end = Math.min(text.length, start + between(random, 20, 60));
    const newId = session.ids.next() as HighlightId;
    session.run((library) => markPassage(library, { edition: id, start, end, person: session.person, newId }));
  });
}

function note(session: LibrarySession, random: Random): void {
  const old = random() < 0.3 ? oneOf(random, visibleRecords(session.library, "notes")) : undefined;
  const input = {
    note: old?.id ?? (session.ids.next() as NoteId),
    newVersion: session.ids.next() as NoteVersionId,
    on: old?.on ?? { collection: "library" as const, id: "library" },
    person: session.person,
    content: plainNote(
      `Thought ${between(random, 0, 999_999)}. Київ 🇺🇦 ${"and so on ".repeat(between(random, 0, 30))}`,
    ),
  };
  session.run((library) => sealNote(library, input));
}

type Chosen = "tags" | "highlights" | "claims" | "editions";

function withOne<C extends Chosen>(
  collection: C,
  session: LibrarySession,
  random: Random,
  work: (record: ReturnType<typeof visibleRecords<C>>[number]) => unknown,
): void {
  const record = oneOf(random, visibleRecords(session.library, collection));
  if (record !== undefined) work(record);
}

/** One edit of any kind; one that there is nothing to do with, or that is refused, changes nothing. */
export function editSomething(session: LibrarySession, random: Random): void {
  try {
    oneOf(random, edits)?.(session, random);
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
  }
}

/** Takes in what a colleague made: `count` tags and half as many notes, with stamps of their own. */
export function importSomething(session: LibrarySession, random: Random, count: number): void {
  const number = between(random, 0, 999_999_999);
  const stamp = toStamp(1_600_000_000_000 + number, 0, "colleague0000000" as NodeName);
  const tags = madeRecords(count, (n) => ({
    id: `tag-${number}-${n}`,
    stamp,
    name: `Theirs ${number} ${n}`,
    colour: "teal",
    order: n,
  }));
  const claims = madeRecords(count / 2, (n) => ({
    id: `claim-${number}-${n}`,
    stamp,
    kind: "question",
    text: `What happened at place ${n}?`,
    person: `colleague-${number}`,
  }));
  const joined = [
    { collection: "tags", records: tags },
    { collection: "claims", records: claims },
  ];
  session.join(`import of ${number}`, joined, `bundle-${number}`);
}

function madeRecords(count: number, make: (n: number) => object): readonly StoredRecord[] {
  return Array.from({ length: Math.ceil(count) }, (_, n) => make(n) as StoredRecord);
}
