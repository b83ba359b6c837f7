import fc from "fast-check";
import {
  emptyLibrary,
  type HighlightId,
  type JoinedRecords,
  type Json,
  joinInto,
  type Library,
  type NodeName,
  type PersonId,
  type Planned,
  type TagId,
  toStamp,
} from "#core/index.ts";
import { recordOf } from "#core/merge/registers.ts";
import { plainLibrary, Replica } from "#test/fixtures/replica.ts";
import { type Deed, deeds, doDeed } from "./random-work.ts";

/** What the laws of merging hold to account. The app's own stands in `own-implementation.ts`, wrong ones beside it. */
export interface Implementation {
  merge(a: Library, b: Library): Library;
  /** What a library starts with. @param reader who starts. */
  samples(reader: string): readonly JoinedRecords[];
  tag(
    library: Library,
    input: { readonly highlight: HighlightId; readonly tag: TagId; readonly person: PersonId },
  ): Planned;
  untag(
    library: Library,
    input: { readonly highlight: HighlightId; readonly tag: TagId; readonly person: PersonId },
  ): Planned;
  move(
    library: Library,
    input: { readonly highlight: HighlightId; readonly start: number; readonly end: number },
  ): Planned;
  /** What a highlight says it quotes, and from where. */
  quotation(
    library: Library,
    highlight: HighlightId,
  ): { readonly start: number; readonly end: number; readonly exact: string };
  /** Whether anyone's tagging of this kind stands. */
  isTagged(library: Library, highlight: HighlightId, tag: TagId): boolean;
}

/** Throws where an implementation breaks it. */
export type Law = (implementation: Implementation) => void;

/** Two or more people's work from one start. Clocks are hours apart; two of them may even share a node, as a copied profile does. */
export interface Work {
  readonly clocks: readonly number[];
  readonly isCopiedProfile: boolean;
  readonly together: readonly Deed[];
  readonly apart: readonly (readonly Deed[])[];
}

const noon = 1_700_000_000_000;
const skews = fc.constantFrom(0, 0, 1, -1, 3_600_000, -86_400_000);

export function work(people: number): fc.Arbitrary<Work> {
  return fc.record({
    clocks: fc.array(skews, { minLength: people, maxLength: people }),
    isCopiedProfile: fc.boolean(),
    together: deeds,
    apart: fc.array(deeds, { minLength: people, maxLength: people }),
  });
}

/** Does the work: a start by one person that everyone receives, and then each alone. */
export function replicasFrom(
  { clocks, isCopiedProfile, together, apart }: Work,
  samples: readonly JoinedRecords[],
): readonly Replica[] {
  const first = new Replica("start", noon);
  first.join(samples, "samples");
  for (const deed of together) doDeed(first, deed);
  return apart.map((own, index) => {
    const node = isCopiedProfile ? "copiedprofile000" : undefined;
    const replica = new Replica(`r${index}`, noon + (clocks[index] ?? 0), node);
    replica.become(first.library);
    for (const deed of own) doDeed(replica, deed);
    return replica;
  });
}

const runs = { numRuns: 60 };

function mustBeSame(a: Library, b: Library, what: string): void {
  if (plainLibrary(a) !== plainLibrary(b)) throw new Error(what);
}

const stamp = fc.constantFrom(...[1, 2, 3].map((ms) => toStamp(ms, 0, "samenode00000000" as NodeName)));
const value = fc.constantFrom<Json[]>("a", "b", "\u{1f5fa}", 1, 2.5, true, { x: [1], y: "é" }, null);

/** A library of few records with few stamps, so that equal stamps with different values are common. */
const tightLibrary: fc.Arbitrary<Library> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("one", "two"),
      stamp,
      fields: fc.dictionary(fc.constantFrom("name", "colour", "deleted"), fc.tuple(stamp, value)),
    }),
    {
      selector: ({ id }) => id,
    },
  )
  .map((records) =>
    joinInto(emptyLibrary, [
      {
        collection: "tags",
        records: records.map(({ id, stamp: own, fields }) =>
          recordOf(
            id,
            own,
            new Map(Object.entries(fields).map(([field, [at, held]]) => [field, { stamp: at, value: held }])),
          ),
        ),
      },
    ]),
  );

/** P1 */
export const mergeIsALattice: Law = ({ merge, samples }) => {
  fc.assert(
    fc.property(tightLibrary, tightLibrary, tightLibrary, (a, b, c) => {
      mustBeSame(merge(a, b), merge(b, a), "not commutative");
      mustBeSame(merge(merge(a, b), c), merge(a, merge(b, c)), "not associative");
      mustBeSame(merge(merge(a, b), b), merge(a, b), "not absorbing");
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(work(3), (given) => {
      const [a, b, c] = replicasFrom(given, samples("one")).map(({ library }) => library) as [
        Library,
        Library,
        Library,
      ];
      const ab = merge(a, b);
      mustBeSame(ab, merge(b, a), "not commutative");
      mustBeSame(merge(ab, c), merge(a, merge(b, c)), "not associative");
      mustBeSame(merge(a, a), a, "not idempotent");
      mustBeSame(merge(ab, b), ab, "not absorbing");
      mustBeSame(merge(emptyLibrary, a), a, "an empty library is not neutral");
    }),
    runs,
  );
};

/** P2 */
export const replicasConverge: Law = ({ merge, samples }) => {
  const exchange = fc.record({ from: fc.nat(3), to: fc.nat(3), then: deeds });
  fc.assert(
    fc.property(work(4), fc.array(exchange, { maxLength: 8 }), (given, exchanges) => {
      const replicas = replicasFrom(given, samples("one"));
      for (const { from, to, then } of exchanges) {
        const receiver = replicas[to] as Replica;
        receiver.become(merge(receiver.library, (replicas[from] as Replica).library));
        for (const deed of then) doDeed(receiver, deed);
      }
      const libraries = replicas.map(({ library }) => library);
      const onward = libraries.reduce((all, library) => merge(all, library));
      const backward = libraries.toReversed().reduce((all, library) => merge(all, library));
      mustBeSame(onward, backward, "replicas that have seen everything differ");
    }),
    runs,
  );
};

/** P2, from the first start: the samples are one thing for everybody. */
export const samplesAreOne: Law = ({ merge, samples }) => {
  const [a, b] = ["one", "two"].map((reader) => joinInto(emptyLibrary, samples(reader))) as [Library, Library];
  mustBeSame(merge(a, b), a, "two people who start with the samples hold different reports");
};

/** P5, for a value that is true only as a whole. */
export const quotationsStayWhole: Law = ({ merge, samples, move, quotation }) => {
  const range = fc.record({ start: fc.constantFrom(0, 12), length: fc.constantFrom(4, 8, 20) });
  fc.assert(
    fc.property(fc.array(fc.record({ who: fc.boolean(), range }), { minLength: 2, maxLength: 6 }), (moves) => {
      const start = joinInto(emptyLibrary, samples("one"));
      const [highlight] = [...start.highlights.keys()] as [HighlightId];
      const edition = start.highlights.get(highlight)?.passage.edition;
      const text = (edition && start.editions.get(edition)?.text) ?? "";
      const people = ["ana", "ben"].map((name) => new Replica(name, noon));
      for (const person of people) person.become(start);
      for (const { who, range: to } of moves) {
        const person = people[who ? 0 : 1] as Replica;
        person.tryRun((library) => move(library, { highlight, start: to.start, end: to.start + to.length }));
      }
      const merged = people.map(({ library }) => library).reduce(merge);
      const said = quotation(merged, highlight);
      if (text.slice(said.start, said.end) !== said.exact)
        throw new Error("a highlight quotes what does not stand there");
    }),
    { numRuns: 200 },
  );
};

/** Two coders never overwrite each other. */
export const codersStandSideBySide: Law = ({ merge, samples, tag, untag, isTagged }) => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 5 }), (skew) => {
      const start = joinInto(emptyLibrary, samples("one"));
      const [highlight] = [...start.highlights.keys()] as [HighlightId];
      const tagId = [...start.tags.keys()].at(-1) as TagId;
      const [ana, ben] = [new Replica("ana", noon), new Replica("ben", noon + skew)];
      for (const coder of [ana, ben]) {
        coder.become(start);
        coder.run((library) => tag(library, { highlight, tag: tagId, person: coder.person }));
      }
      ben.become(merge(ben.library, ana.library));
      ben.run((library) => untag(library, { highlight, tag: tagId, person: ben.person }));
      if (!isTagged(merge(ana.library, ben.library), highlight, tagId))
        throw new Error("one coder's tag was taken off by another");
    }),
    runs,
  );
};

/** By name, as a table of tests wants them. */
export const laws = {
  "P1 merging is commutative, associative, idempotent, absorbing": mergeIsALattice,
  "P2 replicas that have seen everything are equal": replicasConverge,
  "P2 two people who start with the samples hold the same reports": samplesAreOne,
  "P5 a highlight quotes what stands in the text after any merge": quotationsStayWhole,
  "P5 two coders never overwrite each other": codersStandSideBySide,
} as const satisfies Readonly<Record<string, Law>>;
