import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { cycleIds } from "#core/check/cycles.ts";
import {
  checkLibrary,
  type HighlightId,
  type JoinedRecords,
  joinInto,
  type Library,
  type Stamp,
  type StoredRecord,
  type TagId,
  tagHighlight,
} from "#core/index.ts";
import { joinedFrom, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";
import { deeds, doDeed } from "../merge/random-work.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const noon = 1_700_000_000_000;

/** The samples with one record of a collection changed as nobody may change it. */
function damaged(collection: keyof Library, change: (record: StoredRecord) => object): Library {
  const own = new Replica("own", noon);
  own.join(samples(), "samples");
  const { library } = own;
  const records = new Map(library[collection] as ReadonlyMap<string, StoredRecord>);
  const [id, record] = [...records][0] as [string, StoredRecord];
  records.set(id, change(record) as StoredRecord);
  return { ...library, [collection]: records };
}

describe("a library is checked:", () => {
  test("whatever a person does and imports, nothing is wrong, and what was looked at is counted", () => {
    fc.assert(
      fc.property(work(2), (given) => {
        for (const { library } of replicasFrom(given, samples())) {
          const { checked, problems, waiting } = checkLibrary(library);
          expect({ problems, waiting }).toEqual({ problems: [], waiting: 0 });
          expect(checked.editions).toBe(library.editions.size);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("what hangs on an import that was taken back waits, where the log says so", () => {
    fc.assert(
      fc.property(work(1), deeds, deeds, (given, meanwhile, after) => {
        const colleague = replicasFrom(given, samples())[0] as Replica;
        const own = new Replica("own", noon);
        own.join(samples(), "samples");
        const step = own.join(joinedFrom(colleague.library), "colleague");
        for (const deed of meanwhile) doDeed(own, deed);
        own.retract(step);
        for (const deed of after) doDeed(own, deed);
        expect(checkLibrary(own.library, own.log).problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const own = new Replica("own", noon);
    const step = own.join(samples(), "samples");
    const highlight = [...own.library.highlights.keys()][0] as HighlightId;
    own.run((library) => tagHighlight(library, { highlight, tag: "sample-tag" as TagId, person: own.person }));
    own.retract(step);
    expect(checkLibrary(own.library, own.log).problems.map(({ where }) => where)).toEqual([
      `tagging ${highlight}:sample-tag:${own.person}, tag`,
    ]);
    expect(checkLibrary(own.library).problems.map(({ kind }) => kind)).toEqual(["reference", "reference"]);
  });

  test.each<readonly [string, Library, object]>([
    [
      "a text that was changed",
      damaged("editions", (edition) => ({ ...edition, text: `${edition.text} ` })),
      { kind: "text", where: /^edition [0-9a-f]{64}$/, what: /not the one that the id names/ },
    ],
    [
      "a quotation that is not in the text",
      damaged("highlights", (one) => ({ ...one, passage: { ...(one.passage as object), exact: "something else" } })),
      { kind: "passage", where: /^highlight .*, passage$/, what: /It says “something else”/ },
    ],
    [
      "a passage beyond its text",
      damaged("highlights", (one) => ({ ...one, passage: { ...(one.passage as object), end: 1_000_000 } })),
      { kind: "passage", what: /ends at 1000000/ },
    ],
    [
      "a text of no report",
      damaged("editions", (edition) => ({ ...edition, report: "other" })),
      { kind: "reference", where: /^edition .*, report$/, what: /names the report “other”/ },
    ],
    [
      "a derived id that does not follow",
      damaged("taggings", (one) => ({ ...one, person: "person-other" })),
      { kind: "id", where: /^tagging/, what: /The id should be/ },
    ],
    [
      "a record under another's id",
      damaged("tags", (tag) => ({ ...tag, id: "other" })),
      { kind: "id", where: /^tag /, what: /It calls itself “other”/ },
    ],
    [
      "a reference to nothing",
      damaged("evidence", (one) => ({ ...one, claim: "nowhere" })),
      {
        kind: "reference",
        where: /^evidence .*, claim$/,
        what: /names the claim “nowhere”, which is not in the library/,
      },
    ],
    [
      "a value that its field can't hold",
      damaged("tags", (tag) => ({ ...tag, colour: "red" })),
      { kind: "value", where: /^tag .*, colour$/, what: /“red”/ },
    ],
    [
      "a stamp that is none",
      damaged("tags", (tag) => ({ ...tag, stamp: "yesterday" })),
      { kind: "value", where: /^tag .*, stamp$/, what: /not a stamp/ },
    ],
    [
      "a stamp of a field that is none",
      damaged("tags", (tag) => ({ ...tag, stamps: { name: "yesterday" } })),
      { kind: "value", where: /^tag .*, stamps\.name$/, what: /not a stamp/ },
    ],
    [
      "a record of which only an edit is there",
      damaged("claims", ({ id, stamp }) => ({ id, stamp })),
      { kind: "fragment", where: /^claim/, what: /Only edits of it/ },
    ],
    [
      "a tag below itself",
      damaged("tags", (tag) => ({ ...tag, parent: tag.id })),
      { kind: "cycle", where: /^tag/, what: /below itself/ },
    ],
  ])("%s", (_name, library, expected) => {
    const { problems } = checkLibrary(library);
    const matched = Object.entries(expected).map(([key, value]) => [
      key,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]);
    expect(problems).toContainEqual(expect.objectContaining(Object.fromEntries(matched)));
    for (const { next, place } of problems) {
      expect(next).toMatch(/\.$/);
      expect(place.id).not.toBe("");
    }
  });

  test("a note's words that no note can hold, and versions that replace each other", () => {
    const stamp = "018bcfe56800-0000-own0000000000000" as Stamp;
    const version = (id: string, parents: readonly string[]) => ({
      id,
      stamp,
      note: "n",
      person: "p",
      parents,
      content: { root: { type: "root", style: "x" } },
    });
    const joined: readonly JoinedRecords[] = [
      { collection: "notes", records: [{ id: "n", stamp, on: { collection: "library", id: "library" }, person: "p" }] },
      { collection: "noteVersions", records: [version("a", ["b"]), version("b", ["a"])] },
    ];
    const { problems } = checkLibrary(joinInto({ ...new Replica("own", noon).library }, joined));
    expect(problems.filter(({ kind }) => kind === "cycle").map(({ place }) => place.id)).toEqual(["a", "b"]);
    expect(problems.some(({ kind, where }) => kind === "value" && where.includes("content.root"))).toBe(true);
  });
});

describe("cycles", () => {
  const edges = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 14 });

  test("are found exactly where an id comes before itself, or between two such ids", () => {
    fc.assert(
      fc.property(edges, (all) => {
        const before = new Map<string, string[]>();
        for (const [a, b] of all) before.set(`${a}`, [...(before.get(`${a}`) ?? []), `${b}`]);
        const reach = (from: string): ReadonlySet<string> => {
          const seen = new Set<string>();
          const open = [...(before.get(from) ?? [])];
          for (let id = open.pop(); id !== undefined; id = open.pop()) {
            if (seen.has(id)) continue;
            seen.add(id);
            open.push(...(before.get(id) ?? []));
          }
          return seen;
        };
        const ids = [...before.keys()];
        const onCycle = ids.filter((id) => reach(id).has(id));
        const expected = ids.filter(
          (id) =>
            onCycle.includes(id) ||
            (onCycle.some((one) => reach(id).has(one)) && onCycle.some((one) => reach(one).has(id))),
        );
        expect([...cycleIds(before)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  test("are looked for without recursion", () => {
    const chain = Array.from({ length: 30_000 }, (_, index) => [`${index}`, [`${index + 1}`]] as const);
    expect(cycleIds(new Map(chain))).toEqual([]);
    expect(cycleIds(new Map([...chain, ["30000", ["29999"]]]))).toHaveLength(2);
  });
});
