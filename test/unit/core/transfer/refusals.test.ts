import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type BundleProblem, hashOf, type Json, readBundle } from "#core/index.ts";
import { toCanonical } from "#core/merge/canonical.ts";
import { utf8 } from "#core/model/edition.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const bundles = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/bundles/${name}`, import.meta.url)), "utf8");
const ana = bundles("ana.json");
const odd = bundles("odd-but-valid.json");

/** A broken bundle has any shape. */
type Loose = ReturnType<typeof JSON.parse>;

/** Ana's bundle with something changed and, unless said otherwise, a header that fits again. */
function broken(change: (bundle: Loose) => void, keepHash = false): string {
  const bundle = JSON.parse(ana) as Loose;
  change(bundle);
  if (!keepHash) bundle.header.sha256 = hashOf(utf8(toCanonical(bundle.body as Json)));
  return JSON.stringify(bundle);
}

function problemsOf(source: string | Uint8Array): readonly BundleProblem[] {
  const answer = readBundle(source);
  if (answer.ok) throw new Error("was read");
  return answer.refused.problems;
}

function utf16(text: string, mark = ""): Uint8Array {
  return new Uint8Array(Uint16Array.from(mark + text, (character) => character.charCodeAt(0)).buffer);
}

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("a wrong file is refused with what is wrong and where:", () => {
  test.each<readonly [string, string | Uint8Array, string | RegExp, RegExp]>([
    ["an empty file", "", "line 1, column 1", /not JSON: the end of the file/],
    ["a file cut off", ana.slice(0, 2000), /^line \d+, column \d+$/, /not JSON: the end of the file/],
    ["a comma too many", '{\n  "format": "variorum-bundle",\n}', "line 3, column 1", /not JSON: "}"/],
    ["a value too many", '{"a": 1} x', "line 1, column 10", /not JSON: "x"/],
    ["bytes that are not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22]), "byte 3", /not UTF-8/],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "byte 1", /not UTF-8/],
    ["other JSON", '{"hello": "world"}', "the file", /no Variorum bundle/],
    ["a list", "[]", "the file", /no Variorum bundle/],
    ["null", "null", "the file", /no Variorum bundle/],
    [
      "a newer format",
      broken((bundle) => (bundle.version = 2)),
      "version",
      /made by a newer Variorum \(format version 2/,
    ],
    ["an unheard-of version", broken((bundle) => (bundle.version = "1")), "version", /This is not 1\. It says “1”/],
    [
      "no header",
      broken((bundle) => (bundle.header = { sha256: "" })),
      "header.exportedAt",
      /is missing; a text belongs here/,
    ],
    [
      "a top-level key too many",
      broken((bundle) => (bundle.extra = 1)),
      "the file",
      /A key stands here that nobody knows: “extra”/,
    ],
    [
      "a changed body",
      broken((bundle) => (bundle.body.claims[0].text += "!"), true),
      "header.sha256",
      /changed or damaged/,
    ],
    [
      "wrong counts",
      broken((bundle) => (bundle.header.counts.notes = 7)),
      "header.counts.notes",
      /says 7, but the file holds 2/,
    ],
    [
      "a lost record",
      broken((bundle) => bundle.body.claims.pop()),
      /evidence\[\d\] \(id .*\)\.claim$/,
      /names the claim “.*”, which is not in the file/,
    ],
    [
      "a lost person",
      broken((bundle) => bundle.body.people.shift()),
      /highlights\[0\] \(id .*\)\.person/,
      /names the person/,
    ],
    [
      "a lost edition",
      broken((bundle) => bundle.body.editions.shift()),
      /reports\[0\] \(id .*\)\.id/,
      /names the edition/,
    ],
    [
      "a quotation that is not in the text",
      broken((bundle) => (bundle.body.highlights[0].passage.exact = "hundreds of population centres")),
      /^highlights\[0\] \(id .*\)\.passage\.exact$/,
      /It says “hundreds of population centres”, but the text has “dozens of .*” at \d+–\d+/,
    ],
    [
      "a passage beyond the text",
      broken((bundle) => (bundle.body.highlights[0].passage.end = 99_999)),
      /passage$/,
      /ends at 99999, but the text has \d+/,
    ],
    [
      "a passage that ends before it begins",
      broken((bundle) => (bundle.body.highlights[0].passage.end = 1)),
      /passage$/,
      /ends before it begins/,
    ],
    [
      "a changed text",
      broken((bundle) => (bundle.body.editions[0].text += " ")),
      /editions\[0\]/,
      /not the one that the id names/,
    ],
    [
      "an id that is not what its parts say",
      broken((bundle) => (bundle.body.taggings[0].person = "sample")),
      /taggings\[0\]/,
      /The id should be/,
    ],
    [
      "a version that replaces itself by way of another",
      broken((bundle) => {
        const [first, second] = bundle.body.noteVersions;
        [first.parents, second.parents] = [[second.id], [first.id]];
      }),
      /noteVersions\[0\].*parents$/,
      /It replaces itself/,
    ],
    ["two records of one id", broken((bundle) => bundle.body.tags.push(bundle.body.tags[0])), /tags\[4\]/, /same id/],
    [
      "a stamp that is none",
      broken((bundle) => (bundle.body.tags[0].stamp = "yesterday")),
      /tags\[0\].*\.stamp$/,
      /is not a stamp.*“yesterday”/,
    ],
    ["an unknown colour", broken((bundle) => (bundle.body.tags[0].colour = "red")), /tags\[0\].*\.colour$/, /“red”/],
    [
      "an unknown key in a known value",
      broken((bundle) => (bundle.body.highlights[0].passage.prefix = "x")),
      /passage$/,
      /nobody knows: “prefix”/,
    ],
    [
      "a value of no known kind",
      broken((bundle) => (bundle.body.highlights[0].voice = { kind: "rumour" })),
      /voice$/,
      /none of the kinds/,
    ],
    [
      "deleted in other words",
      broken((bundle) => (bundle.body.tags[0].deleted = "yes")),
      /tags\[0\].*\.deleted$/,
      /This is not true\. It says “yes”/,
    ],
    [
      "a stamp for what has none",
      broken((bundle) => (bundle.body.tags[0].stamps = { id: bundle.body.tags[0].stamp })),
      /stamps$/,
      /no stamp of its own/,
    ],
    [
      "a note with a script for a link",
      broken((bundle) => {
        const root = bundle.body.noteVersions[0].content.root;
        const link = {
          type: "link",
          version: 1,
          direction: null,
          format: "",
          indent: 0,
          url: "javascript:alert(1)",
          children: [],
        };
        root.children[0].children.push(link);
      }),
      /content\.root\.children\[0\]\.children\[\d\]\.url$/,
      /not an https: or mailto: link.*javascript/,
    ],
    [
      "a note with a style",
      broken((bundle) => (bundle.body.noteVersions[0].content.root.children[0].style = "x")),
      /children\[0\]$/,
      /nobody knows: “style”/,
    ],
    [
      "half an emoji",
      broken((bundle) => (bundle.body.claims[0].text = "\ud83d"), true),
      "body.claims[0].text",
      /half of a character pair/,
    ],
    ["a number beyond JSON's", ana.replace(/"order": 1,/, '"order": 1e999,'), /^body\.tags\[\d\]\.order$/, /too large/],
    [
      "a key that reaches the prototype",
      ana.replace('"header": {', '"header": { "__proto__": { "x": 1 },'),
      "header.__proto__",
      /not allowed/,
    ],
    ["a constructor", ana.replace('"body": {', '"body": { "constructor": [],'), "body.constructor", /not allowed/],
    ["a thousand levels", nested(1000), "line 1, column 201", /more than 200 levels/],
    ["a million levels that never close", "[".repeat(1_000_000), "line 1, column 201", /more than 200 levels/],
    ["two hundred levels that never close", "[\r\n".repeat(200), "line 201, column 1", /end of the file/],
    ["UTF-16 with its mark", utf16(ana, "\ufeff"), "byte 1", /is UTF-16 text; a bundle is UTF-8/],
    ["UTF-16 without a mark", utf16(ana), "byte 1", /is UTF-16 text; a bundle is UTF-8/],
  ])("%s", (_name, source, where, what) => {
    const problems = problemsOf(source);
    if (typeof where === "string") expect(problems[0]?.where).toBe(where);
    else expect(problems[0]?.where).toMatch(where);
    expect(problems[0]?.what).toMatch(what);
    expect(problems[0]?.next).not.toBe("");
  });

  test("a file that is too large", () => {
    const answer = readBundle(ana, { size: 1000, depth: 200, values: 1_000_000 });
    expect(answer.ok ? "" : answer.refused.message).toMatch(/MB; at most/);
  });

  test("a file with too many values", () => {
    const answer = readBundle(ana, { size: 1e9, depth: 200, values: 100 });
    expect(answer.ok ? "" : answer.refused.message).toMatch(/more than 100 values/);
  });

  test("twenty problems at most", () => {
    const all = problemsOf(
      broken((bundle) => {
        for (const edition of bundle.body.editions) edition.text = "";
        for (const one of [...bundle.body.highlights, ...bundle.body.taggings, ...bundle.body.evidence]) one.person = 5;
      }),
    );
    expect(all).toHaveLength(20);
  });
});

describe("what is valid in an odd way is read:", () => {
  test("a byte-order mark", () => {
    expect(readBundle(`\ufeff${ana}`).ok).toBe(true);
    expect(readBundle(utf8(`\ufeff${ana}`)).ok).toBe(true);
  });

  test("stamps that say what the record's stamp says anyway", () => {
    const redundant = broken((bundle) => (bundle.body.tags[0].stamps = { name: bundle.body.tags[0].stamp }));
    const [plain, said] = [readBundle(ana), readBundle(redundant)];
    if (!plain.ok || !said.ok) throw new Error("was refused");
    expect(said.library.tags).toEqual(plain.library.tags);
  });

  test("names that every object answers to, as collection, field and id", () => {
    const stamp = "0000000000ff-0000-0000000000000000";
    const text = broken((bundle) => {
      bundle.body.toString = [{ id: "valueOf", stamp, hasOwnProperty: 1, stamps: { isPrototypeOf: stamp } }];
      bundle.header.counts.records.toString = 1;
    });
    expect(readBundle(text).ok).toBe(true);
  });

  test("words for readers that the ids do not bear out are left out, with a warning", () => {
    const answer = readBundle(broken((bundle) => (bundle.body.taggings[0].reading.tag = "Something else")));
    if (!answer.ok) throw answer.refused;
    expect(answer.warnings).toMatchObject([{ where: expect.stringMatching(/^taggings\[0\].*\.reading$/) }]);
    expect([...answer.library.taggings.values()].some((tagging) => "reading" in tagging)).toBe(false);
  });
});

describe("any input gives an answer, never an exception:", () => {
  test("any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !readBundle(bytes).ok));
  });

  test("any JSON", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => !readBundle(text).ok));
  });

  test("a bundle with any one value replaced by any other", () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("toString", "__proto__", "", " ", 0, -1, 2 ** 53, null, [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(ana, odd), fc.nat(), values, (text, at, value) => {
        const bundle = JSON.parse(text) as Loose;
        const places: [Loose, string][] = [];
        const walk = (container: Loose): void => {
          for (const key of Object.keys(container)) {
            places.push([container, key]);
            if (container[key] !== null && typeof container[key] === "object") walk(container[key]);
          }
        };
        walk(bundle);
        const [container, key] = places[at % places.length] as [Loose, string];
        container[key] = value;
        const answer = readBundle(JSON.stringify(bundle));
        if (!answer.ok) expect(answer.refused.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test("a bundle with any one character replaced or cut out is never taken for the whole one", () => {
    fc.assert(
      fc.property(fc.nat(odd.length - 1), fc.constantFrom("", "x", '"', "\\", "9", "\u0000", "}"), (at, instead) => {
        const answer = readBundle(odd.slice(0, at) + instead + odd.slice(at + 1));
        const whole = readBundle(odd);
        // Spaces between the tokens, and the header's own words, are not part of the library.
        if (answer.ok && whole.ok) expect(answer.library).toEqual(whole.library);
      }),
      { numRuns: 150 },
    );
  });
});
