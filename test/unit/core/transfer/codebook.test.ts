import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addTag,
  archiveTag,
  type CodebookRow,
  codebookCsv,
  codebookJson,
  deleteTag,
  describeTag,
  giveNumberKey,
  type Library,
  mergeTags,
  placeTag,
  planCodebook,
  readCodebook,
  type TagId,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const [territory, verification, casualties] = ["territory", "verification", "casualties"].map(
  (name) => `sample-tag-${name}`,
) as [TagId, TagId, TagId];
const bytes = (text: string) => new TextEncoder().encode(text);
const forms = [
  ["JSON", codebookJson],
  ["CSV", codebookCsv],
] as const;

function started(name = "ana"): Replica {
  const replica = new Replica(name, 1_000);
  replica.join(samples());
  return replica;
}

function rowsOf(text: string): readonly CodebookRow[] {
  const answer = readCodebook(bytes(text));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.rows;
}

const problemsOf = (source: string | Uint8Array) => {
  const answer = readCodebook(typeof source === "string" ? bytes(source) : source);
  return answer.ok ? [] : answer.problems.map(({ where, what }) => `${where}: ${what}`);
};

function takeIn(replica: Replica, text: string) {
  const rows = rowsOf(text);
  return replica.run((library) => planCodebook(library, { rows, newIds: rows.map(() => replica.nextId<TagId>()) }));
}

const names = (library: Library) =>
  viewOf(library).codebook.entries.map(({ tag, depth }) => `${"–".repeat(depth)}${tag.name}`);
const json = (...tags: readonly object[]) => JSON.stringify({ format: "variorum-codebook", version: 1, tags });

function worked(): Replica {
  const ana = started();
  ana.run((library) =>
    describeTag(library, {
      tag: territory,
      texts: { definition: "=Who\nholds “what”,\r\nwhere.", include: "-5 km", exclude: "'tis" },
    }),
  );
  ana.run((library) => placeTag(library, { tag: casualties, parent: territory, before: null }));
  ana.run((library) => giveNumberKey(library, { tag: casualties, numberKey: 9 }));
  ana.run((library) => archiveTag(library, { tag: verification, isArchived: true }));
  return ana;
}

describe.each(forms)("a codebook as %s", (_, write) => {
  test("goes out and comes back as it was, into an empty library", () => {
    const ana = worked();
    const text = write(ana.library);
    const ben = new Replica("ben", 1_000);
    const plan = takeIn(ben, text);
    expect(plan).toMatchObject({ same: 0, changed: [], remarks: [], label: "import a codebook of 4 tags" });
    expect(plan.added).toEqual(["Territory", "Casualties", "Verification", "Annexation"]);
    expect(write(ben.library)).toBe(text);
    expect([...ben.library.tags.keys()].sort()).toEqual([...ana.library.tags.keys()].sort());
  });

  test("changes nothing where it came from, and its import is one step of undo", () => {
    const ana = worked();
    const text = write(ana.library);
    expect(takeIn(ana, text)).toMatchObject({ writes: [], added: [], changed: [], same: 4, remarks: [] });
    const ben = started("ben");
    const before = write(ben.library);
    takeIn(ben, text);
    expect(write(ben.library)).not.toBe(before);
    const step = ben.log.at(-1);
    if (step !== undefined) ben.undo(step);
    expect(write(ben.library)).toBe(before);
  });

  test("holds any names and texts", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) => `n${text}`);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 6 }), fc.string({ unit: "grapheme" }), (wanted, text) => {
        const ana = new Replica("ana", 1_000);
        for (const name of wanted) ana.tryRun((library) => addTag(library, { newId: ana.nextId(), name }));
        fc.pre(ana.library.tags.size > 0);
        const [tag] = ana.library.tags.keys() as Iterable<TagId>;
        ana.run((library) => describeTag(library, { tag: tag as TagId, texts: { definition: text } }));
        const ben = new Replica("ben", 1_000);
        takeIn(ben, write(ana.library));
        expect(codebookJson(ben.library)).toBe(codebookJson(ana.library));
      }),
      { numRuns: 60 },
    );
  });
});

describe("taking in a codebook", () => {
  test("finds tags by id, then by name, and changes only what the file says", () => {
    const ana = worked();
    const plan = takeIn(
      ana,
      json(
        { id: territory, name: "Ground" },
        { name: "annexation", colour: "rose" },
        { name: "New", parentName: "Ground" },
      ),
    );
    expect(plan.added).toEqual(["New"]);
    expect(plan.changed).toEqual([
      { name: "Territory", fields: ["name"] },
      { name: "Annexation", fields: ["name", "colour"] },
    ]);
    expect(names(ana.library)).toEqual(["Ground", "–Casualties", "–New", "Verification", "annexation"]);
    expect(ana.library.tags.get(territory)?.definition).toBe("=Who\nholds “what”,\r\nwhere.");
  });

  test("leaves what would be doubled, below itself, or somebody else's key, and says so", () => {
    const ana = worked();
    const plan = takeIn(
      ana,
      json(
        { id: casualties, name: "Territory", numberKey: 1 },
        { name: "Annexation", numberKey: 9 },
        { id: territory, name: "Territory", parent: casualties },
        { name: "Lonely", parent: "nobody" },
      ),
    );
    expect(plan.remarks).toEqual([
      "“Casualties” keeps its name: another tag is called “Territory” here.",
      "The key 9 stays with the tag that has it here.",
      "“Territory” can't stand below “sample-tag-casualties”, because here that stands below it.",
      "“Lonely” is to stand below “nobody”, which is neither in the file nor here.",
    ]);
    expect(names(ana.library)).toEqual(["Territory", "–Casualties", "Verification", "Annexation", "Lonely"]);
  });

  test("leaves a tag merged that was merged here, and brings a deleted one back", () => {
    const ana = started();
    const text = codebookJson(ana.library);
    ana.run((library) => mergeTags(library, { tags: [territory], into: verification }));
    ana.run((library) => deleteTag(library, { tag: casualties }));
    const plan = takeIn(ana, text);
    expect(plan.added).toEqual(["Casualties"]);
    expect(plan.remarks).toEqual(["“Territory” was merged into “Verification” here, and stays so."]);
    expect(names(ana.library)).toEqual(["Verification", "Annexation", "Casualties"]);
  });

  test("reads what other programs and a spreadsheet wrote", () => {
    const ana = new Replica("ana", 1_000);
    const plan = takeIn(ana, "\ufeffTag;Description;number of highlights\r\nPlace;Where it is;12\r\n;;\r\nTime;;3\r\n");
    expect(plan.added).toEqual(["Place", "Time"]);
    expect([...ana.library.tags.values()].map(({ definition }) => definition)).toEqual(["Where it is", undefined]);
    expect(readCodebook(bytes("name,weight\na,1"))).toMatchObject({ ok: true, ignored: ["weight"] });
    const hand = "name,parent,archived,number key\nA,,no,\nB,a,yes,\nC,,,4\n";
    takeIn(ana, hand);
    expect(names(ana.library)).toEqual(["Place", "Time", "A", "–B", "C"]);
    expect(viewOf(ana.library).codebook.byNumber.get(4)?.name).toBe("C");
  });
});

describe("a file that is no codebook is refused with what is wrong and where:", () => {
  test.each<readonly [string, string | Uint8Array, string | RegExp]>([
    ["nothing", "", /No column is called “name”/],
    ["only a head", "name,parent\n", "the file: There is no tag in it."],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), "byte 1: The file is not UTF-8 text."],
    ["a spreadsheet's own encoding", new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0x5a, 0xfc]), /^byte 7: /],
    ["torn JSON", '{"format": "variorum-codebook", "tags": [', /^line 1, column 42: The file is not JSON/],
    ["other JSON", '{"tags": []}', /no codebook: its “format”/],
    ["a list", "[1]", /no codebook/],
    ["a newer version", '{"format": "variorum-codebook", "version": 2, "tags": []}', /newer Variorum/],
    ["no tags", '{"format": "variorum-codebook", "version": 1}', /A list of tags belongs here/],
    ["a name that is missing", json({ id: "x" }), /^tags\[0\]\.name: It is missing/],
    ["a name of spaces", 'name\nA\n" "\n', /^line 3/],
    ["a number for a name", json({ name: 3 }), "tags[0].name: This is not a text. It says 3."],
    ["a colour that there is not", "name,colour\nA,mauve", /^line 2\.colour: This is not one of .*“mauve”/],
    ["a key that is no digit", "name,number key\nA,10", /^line 2\.numberKey: This is not a number.*“10”/],
    ["archived by a word", "name,archived\nA,perhaps", /^line 2\.archived/],
    ["a text that is too long", json({ name: "a", definition: "x".repeat(4001) }), /more than 4,000 characters/],
    ["a name twice", "name\nA\na", "line 3: The name “a” stands at line 2 already."],
    ["an id twice", json({ name: "a", id: "x" }, { name: "b", id: "x" }), /^tags\[1\]: An earlier tag has the same id/],
    ["a circle", "name,parent\nA,B\nB,A", /stands below itself/],
    [
      "a key that reaches a prototype",
      '{"format": "variorum-codebook", "version": 1, "tags": [{"name": "a", "__proto__": {}}]}',
      /“__proto__” is not allowed/,
    ],
    ["half a character pair", json({ name: "a\ud800" }).replace("\ud800", "\\ud800"), /half of a character pair/],
    ["depth", `{"format": "variorum-codebook", "tags": ${"[".repeat(50)}`, /nested more than 20/],
    ["a cell without an end", 'name\n"A', /none closes it/],
    ["too much", new Uint8Array(5 * 1024 * 1024).fill(0x61), "the file: It is larger than 4 MB; no codebook is."],
    ["too many", `name\n${Array.from({ length: 5001 }, (_, index) => `t${index}`).join("\n")}`, /more than 5,000 tags/],
    ["too many cells", `name\n${",".repeat(200_001)}`, /more than 200,000 cells/],
  ])("%s", (_, source, says) => {
    const [first = ""] = problemsOf(source);
    if (typeof says === "string") expect(first).toBe(says);
    else expect(first).toMatch(says);
  });

  test("a bundle, with the way to take it in", () => {
    const answer = readCodebook(bytes('{"format": "variorum-bundle"}'));
    expect(answer.ok ? "" : answer.problems[0]?.next).toContain("Import notes");
  });

  test("any bytes give an answer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, isCsv) => {
        const source = isCsv ? new Uint8Array([...bytes("name,parent\n"), ...noise]) : noise;
        const answer = readCodebook(source);
        if (answer.ok)
          planCodebook(started().library, { rows: answer.rows, newIds: answer.rows.map((row) => row.where as TagId) });
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const answer = readCodebook(
          bytes(JSON.stringify({ format: "variorum-codebook", version: 1, tags: [value, value] })),
        );
        expect(answer.ok || answer.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("five thousand tags, each below the last, are worked out", () => {
    const rows = rowsOf(
      `name,parent\n${Array.from({ length: 5000 }, (_, index) => `t${index},${index === 0 ? "" : `t${index - 1}`}`).join("\n")}`,
    );
    const plan = planCodebook(started().library, { rows, newIds: rows.map(({ where }) => where as TagId) });
    expect(plan.added).toHaveLength(5000);
  });
});
