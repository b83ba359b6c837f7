import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type BundleProblem,
  type ChangeSet,
  type HighlightId,
  hashOf,
  type NoteId,
  type PersonId,
  readBackup,
  readBackupHeader,
  sealNote,
  type TagId,
  tagHighlight,
  writeBackup,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function work(): readonly ChangeSet[] {
  const own = new Replica("own", 1_700_000_000_000);
  own.join(samples(), "samples");
  const highlight = [...own.library.highlights.keys()][0] as HighlightId;
  const tag = [...own.library.tags.keys()].at(-1) as TagId;
  own.run((library) => tagHighlight(library, { highlight, tag, person: own.person }));
  own.run((library) =>
    sealNote(library, {
      note: own.nextId<NoteId>(),
      newVersion: own.nextId(),
      on: { collection: "highlights", id: highlight },
      person: own.person,
      content: plainNote("Who says so? 👩‍👩‍👧‍👦"),
    }),
  );
  own.undo(own.log.at(-1) as ChangeSet);
  return own.log;
}

const input = {
  madeAt: 1_795_339_530_123,
  appVersion: "0.1.0",
  databaseId: "database-1",
  person: "person-own" as PersonId,
  device: "own0000000",
  reason: "automatic",
} as const;

const steps = work();
const whole = writeBackup(steps, input).bytes;
const lines = decoder.decode(whole).split("\n").slice(0, -2);

/** A broken backup has any shape. */
type Loose = ReturnType<typeof JSON.parse>;

/** Lines with a last line that fits them. */
function sealed(all: readonly string[]): Uint8Array {
  const text = all.map((line) => `${line}\n`).join("");
  return encoder.encode(`${text}{"sha256":"${hashOf(encoder.encode(text))}"}\n`);
}

/** The backup with one line changed (0 is the header) and a digest that fits again. */
function broken(line: number, change: (value: Loose) => void): Uint8Array {
  const value = JSON.parse(lines[line] as string) as Loose;
  change(value);
  return sealed(lines.with(line, JSON.stringify(value)));
}

function expectRefused(bytes: Uint8Array): readonly BundleProblem[] {
  const answer = readBackup(bytes);
  if (answer.ok) throw new Error("was read");
  expect(answer.problems.length).toBeGreaterThan(0);
  expect(answer.problems.length).toBeLessThanOrEqual(20);
  for (const { where, what, next } of answer.problems) {
    expect(where).not.toBe("");
    expect(what).toMatch(/\.$/);
    expect(next).toMatch(/\.$/);
  }
  return answer.problems;
}

const joinedOf = (value: Loose, collection: string) =>
  value.joined.find((one: Loose) => one.collection === collection).records;
const fromStranger = { collection: "tags", id: "stranger", field: "name", from: null, to: "x" };

test("the backup that the others are made from can be read", () => {
  expect(readBackup(whole).ok).toBe(true);
  expect(readBackup(sealed(lines)).ok).toBe(true);
});

describe("R4: a damaged backup is never taken for a whole one:", () => {
  test("any one byte changed", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ bits;
        expectRefused(bytes);
      }),
      { numRuns: 400 },
    );
  });

  test("any one byte of the last line changed", () => {
    for (let at = whole.length - 78; at < whole.length; at += 1) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expectRefused(bytes);
    }
  });

  test("cut off anywhere, or with something behind it", () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expectRefused(whole.slice(0, length));
      }),
      { numRuns: 300 },
    );
    expectRefused(new Uint8Array([...whole, 0x0a]));
    expectRefused(new Uint8Array([...whole, ...whole]));
  });

  test("a line lost, doubled, or changed for another", () => {
    const anyLine = fc.nat(lines.length - 1);
    fc.assert(
      fc.property(anyLine, anyLine, fc.boolean(), (one, other, isSealedAgain) => {
        const last = decoder.decode(whole).split("\n").at(-2) as string;
        const close = (all: readonly string[]) =>
          isSealedAgain ? sealed(all) : encoder.encode([...all, last, ""].join("\n"));
        expectRefused(close(lines.toSpliced(one, 1)));
        expectRefused(close(lines.toSpliced(one, 0, lines[other] as string)));
        if (one === other || (isSealedAgain && one > 0 && other > 0)) return;
        expectRefused(close(lines.with(one, lines[other] as string).with(other, lines[one] as string)));
      }),
    );
  });
});

describe("a wrong backup is refused with what is wrong and where:", () => {
  test.each<readonly [string, Uint8Array, string | RegExp, RegExp]>([
    ["an empty file", new Uint8Array(), "the file", /no backup of Variorum/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0a]), "the file", /no backup of Variorum/],
    ["other JSON", encoder.encode('{"format":"variorum-bundle"}\n'), "the file", /no backup of Variorum/],
    ["a list", encoder.encode("[]\n"), "the file", /no backup of Variorum/],
    ["null", encoder.encode("null\n"), "the file", /no backup of Variorum/],
    ["a newer format", broken(0, (header) => (header.version = 2)), "the file", /made by a newer Variorum/],
    ["an unheard-of version", broken(0, (header) => (header.version = "1")), "header.version", /1/],
    ["a header with a key too many", broken(0, (header) => (header.extra = 1)), "header", /extra/],
    ["no device", broken(0, (header) => (header.device = "me")), "header.device", /name of a device/],
    ["a cut end", whole.slice(0, -30), "the end of the file", /cut off/],
    [
      "other counts",
      broken(0, (header) => (header.counts.notes = 7)),
      "line 1, header.counts.notes",
      /says 7.*holds 0/,
    ],
    ["fewer steps", broken(0, (header) => (header.steps += 1)), "line 1, header.steps", /says 5, but the file has 4/],
    ["a step that is no JSON", sealed(lines.with(1, '{"id":')), "line 2, column 7", /not JSON.*too early/],
    ["a step that is not there", sealed(lines.with(1, "")), "line 2, column 1", /not JSON/],
    ["a step that is a list", sealed(lines.with(1, "[]")), "line 2, step", /object/],
    ["a step of no person", broken(2, (step) => delete step.person), "line 3, step.person", /./],
    ["a step with a key too many", broken(2, (step) => (step.run = "x")), "line 3, step", /run/],
    ["a stamp that is none", broken(2, (step) => (step.stamp = "soon")), "line 3, step.stamp", /not a stamp/],
    ["a step twice", sealed([...lines.slice(0, -1), lines[2] as string]), "line 5, step.id", /same id/],
    ["a change with a key too many", broken(2, (step) => (step.changes[0].x = 1)), "line 3, step.changes[0]", /x/],
    ["a change without an end", broken(2, (step) => delete step.changes[1].to), "line 3, step.changes[1].to", /./],
    [
      "a change to what is no field",
      broken(2, (step) => step.changes.push({ ...fromStranger, field: "stamp" })),
      /^line 3, step\.changes\[\d\]\.field$/,
      /not a field/,
    ],
    [
      "a change to the prototype",
      broken(2, (step) => step.changes.push({ ...fromStranger, field: "__proto__" })),
      /^line 3, step\.changes\[\d\]\.field$/,
      /not a field/,
    ],
    [
      "a change in a collection that is the prototype",
      broken(2, (step) => step.changes.push({ ...fromStranger, collection: "__proto__" })),
      /^line 3, step\.changes\[\d\]\.collection$/,
      /not allowed/,
    ],
    [
      "a making that makes something else",
      broken(2, (step) => step.changes.push({ ...fromStranger, isFresh: true })),
      /^line 3, step\.changes\[\d\]$/,
      /not how a record is made/,
    ],
    [
      "a value that its field can't hold",
      broken(2, (step) => step.changes.push({ ...fromStranger, to: "x".repeat(200) })),
      /^line 3, step\.changes\[\d\]$/,
      /120 characters at most/,
    ],
    [
      "a value that an undo would write and its field can't hold",
      broken(2, (step) => step.changes.push({ ...fromStranger, from: 5 })),
      /^line 3, step\.changes\[\d\]$/,
      /can't be kept/,
    ],
    [
      "a passage that does not stand in its text",
      broken(1, (step) => (joinedOf(step, "highlights")[0].passage.end += 1)),
      /^line 2, highlights \(id .*\)\.passage$/,
      /It says “.*”, but the text has/,
    ],
    [
      "a passage beyond its text that only an undo would bring",
      broken(2, (step) => {
        const { edition } = JSON.parse(lines[1] as string).joined.find((one: Loose) => one.collection === "highlights")
          .records[0].passage;
        const from = { edition, start: 5, end: 1_000_000, exact: "x" };
        step.changes.push({ collection: "highlights", id: "stranger", field: "passage", from, to: null });
      }),
      "line 3, highlights (id stranger).passage",
      /ends at 1000000/,
    ],
    [
      "a text that is not the one of its id",
      broken(1, (step) => (joinedOf(step, "editions")[0].text += " ")),
      /^line 2, editions/,
      /not the one that the id names/,
    ],
    [
      "a tagging under another name",
      broken(1, (step) => (joinedOf(step, "taggings")[0].id = "x")),
      "taggings (id x)",
      /The id should be/,
    ],
    [
      "a record with a stamp for what has none",
      broken(1, (step) => (joinedOf(step, "tags")[0].stamps = { id: joinedOf(step, "tags")[0].stamp })),
      /^line 2, tags\[0\] \(id .*\)\.stamps$/,
      /for what has none/,
    ],
    [
      "a note with a script for a link",
      broken(3, (step) => {
        const { to } = step.changes.find(({ field }: Loose) => field === "content");
        const shape = { version: 1, direction: null, format: "", indent: 0, children: [] };
        to.root.children[0].children.push({ ...shape, type: "link", url: "javascript:alert(1)" });
      }),
      /^line 4, step\.changes\[\d+\]$/,
      /content/,
    ],
    [
      "half an emoji",
      sealed(lines.with(2, (lines[2] as string).replace(/"label":"/, '"label":"\\ud83d'))),
      "line 3, label",
      /half of a character pair/,
    ],
    [
      "a key that reaches the prototype",
      sealed(lines.with(2, (lines[2] as string).replace("{", '{"__proto__":{"x":1},'))),
      "line 3, __proto__",
      /not allowed/,
    ],
    ["a million levels", sealed(lines.with(2, "[".repeat(1_000_000) + "]".repeat(1_000_000))), /^line 3/, /200 levels/],
    ["a million levels that never close", sealed(lines.with(2, "[".repeat(1_000_000))), /^line 3/, /200 levels/],
    ["bytes that are not UTF-8", notUtf8(), /^line 3, byte \d+$/, /not UTF-8/],
  ])("%s", (_name, bytes, where, what) => {
    const problems = expectRefused(bytes);
    if (typeof where === "string") expect(problems[0]?.where).toBe(where);
    else expect(problems[0]?.where).toMatch(where);
    expect(problems[0]?.what).toMatch(what);
  });

  function notUtf8(): Uint8Array {
    const bytes = encoder.encode(`${lines.join("\n")}\n`);
    bytes[encoder.encode(`${lines.slice(0, 2).join("\n")}\n`).length + 10] = 0xff;
    const last = encoder.encode(`{"sha256":"${hashOf(bytes)}"}\n`);
    return new Uint8Array([...bytes, ...last]);
  }

  test.each([
    ["size", { size: 1000 }, /MB; at most/],
    ["a line", { line: 1000 }, /too long/],
    ["depth", { depth: 3 }, /more than 3 levels/],
    ["values", { values: 100 }, /more than 100 values/],
  ])("too much: %s", (_name, limit, what) => {
    const usual = { size: 1e9, line: 1e9, depth: 200, values: 1e7 };
    const answer = readBackup(whole, { ...usual, ...limit });
    expect(answer.ok ? "" : answer.problems[0]?.what).toMatch(what);
  });

  test("too much: values of all lines together", () => {
    const small = Array.from({ length: 200 }, (_, index) => ({
      ...(steps[0] as ChangeSet),
      id: `step-${index}`,
      joined: [],
    }));
    const limits = { size: 1e9, line: 1e9, depth: 200, values: 700 };
    const answer = readBackup(writeBackup(small as unknown as readonly ChangeSet[], input).bytes, limits);
    expect(answer.ok ? [] : answer.problems).toMatchObject([
      { where: expect.stringMatching(/^line \d+$/), what: expect.stringMatching(/more than 700 values/) },
    ]);
  });

  test("twenty problems at most", () => {
    const bytes = broken(1, (step) => {
      for (const { records } of step.joined) for (const record of records) record.stamp = 5;
    });
    expect(expectRefused(bytes)).toHaveLength(20);
  });
});

describe("what is valid in an odd way is read:", () => {
  test("what is left of an import that was taken back: fields of records that are not whole, among what came in and as edits", () => {
    const own = new Replica("own", 1_700_000_000_000);
    const stamp = own.header().stamp;
    own.join([{ collection: "highlights", records: [{ id: "fragment", stamp, deleted: true }] }]);
    const change = { collection: "claims", id: "other", field: "text", from: "before", to: "after" };
    own.take({ ...own.header(), label: "edit", changes: [change] });
    const { bytes } = writeBackup(own.log, input);
    const answer = readBackup(bytes);
    expect(answer.ok && answer.steps).toEqual(own.log);
    expect(answer.ok && answer.library.claims.size).toBe(1);
  });

  test("stamps that say what the record's stamp says anyway, and the library is the same without them", () => {
    const redundant = broken(1, (step) => {
      const [tag] = joinedOf(step, "tags");
      tag.stamps = { name: tag.stamp };
    });
    const [plain, said] = [readBackup(whole), readBackup(redundant)];
    if (!plain.ok || !said.ok) throw new Error("was refused");
    expect(said.library.tags).toEqual(plain.library.tags);
  });

  test("collections and fields that this version does not know", () => {
    const own = new Replica("own", 1_700_000_000_000);
    const stamp = own.header().stamp;
    own.join([{ collection: "toString", records: [{ id: "valueOf", stamp, hasOwnProperty: 1 }] }]);
    own.take({
      ...own.header(),
      label: "x",
      changes: [{ collection: "x", id: "y", field: "z", from: [1], to: { a: 2 } }],
    });
    const answer = readBackup(writeBackup(own.log, input).bytes);
    expect(answer.ok && [...answer.library.others.keys()]).toEqual(["toString", "x"]);
  });
});

describe("any bytes give an answer, never an exception:", () => {
  test("any bytes at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectRefused(bytes);
      }),
    );
  });

  test("a backup with any one value replaced by any other, under a digest that fits", () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("toString", "__proto__", "", " ", 0, -1, 2 ** 53, 1e300, null, [], {}, true),
    );
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(), values, (line, at, value) => {
        const bytes = broken(line, (root) => {
          const places: [Loose, string][] = [];
          const walk = (container: Loose): void => {
            for (const key of Object.keys(container)) {
              places.push([container, key]);
              if (container[key] !== null && typeof container[key] === "object") walk(container[key]);
            }
          };
          walk(root);
          const [container, key] = places[at % places.length] as [Loose, string];
          container[key] = value;
        });
        const answer = readBackup(bytes);
        if (!answer.ok) expect(answer.problems.length).toBeGreaterThan(0);
        expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("a first line of anything has no header", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (line) => readBackupHeader(line) === null));
    expect(readBackupHeader((lines[0] as string).slice(0, -1))).toBeNull();
    expect(readBackupHeader("[".repeat(4096))).toBeNull();
    expect(readBackupHeader((lines[0] as string).replace('"version":1', '"version":2'))).toBeNull();
    expect(readBackupHeader(lines[0] as string)).toMatchObject({ steps: steps.length });
  });
});
