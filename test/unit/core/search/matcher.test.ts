import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { matcherOf, type SearchWords } from "#core/search/matcher.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const loose = { wholeWord: false, matchCase: false, matchAccents: false };

function found(text: string, words: string, how: Partial<SearchWords> = {}, language?: string): readonly string[] {
  const ranges = matcherOf({ ...loose, ...how, words })?.find({}, text, language) ?? [];
  return ranges.map(({ start, end }) => text.slice(start, end));
}

describe("searching a text", () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ["case", "Kherson and KHERSON", "kherson", ["Kherson", "KHERSON"]],
    ["accents, composed or not", "Zoë and Zoe\u0308 and Zoe", "zoe", ["Zoë", "Zoe\u0308", "Zoe"]],
    ["ß and ss", "Straße, STRASSE, strasse", "straße", ["Straße", "STRASSE", "strasse"]],
    ["the half of ß, found whole and once", "Maß", "s", ["ß"]],
    [
      "the Turkish i, with its dot and without",
      "İzmir, ızmir, IZMIR, izmir",
      "izmir",
      ["İzmir", "ızmir", "IZMIR", "izmir"],
    ],
    ["ligatures", "an oﬃcial said", "official", ["oﬃcial"]],
    ["letters that no mark makes", "Łódź, Ørsted, Đà Nẵng", "lodz", ["Łódź"]],
    ["final sigma", "ΟΔΟΣ οδος", "οδοσ", ["ΟΔΟΣ", "οδος"]],
    ["curly and straight quotation marks", "“regrouping” said", '"regrouping"', ["“regrouping”"]],
    ["dashes", "1–4 October", "1-4", ["1–4"]],
    [
      "runs of white space and line breaks",
      "dozens of\r\n\u00a0towns",
      "dozens of towns",
      ["dozens of\r\n\u00a0towns"],
    ],
    ["soft hyphens", "coun\u00adter", "counter", ["coun\u00adter"]],
    ["a soft hyphen at the end, left outside", "coun\u00adter", "coun", ["coun"]],
    ["emoji", "a 👩‍👩‍👧‍👦 b", "👩‍👩‍👧‍👦", ["👩‍👩‍👧‍👦"]],
    ["Arabic with vowel signs", "قَالَ المسؤول", "قال", ["قَالَ"]],
    ["signs of a pattern, which mean themselves", "a.c abc", "a.c", ["a.c"]],
  ])("looks past %s", (_name, text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  test("tells letters apart that a decomposition would find in one another", () => {
    expect(found("각", "가")).toEqual([]);
    expect(found("バス", "ハ")).toEqual([]);
  });

  test("keeps case where asked", () => {
    expect(found("Kyiv KYIV", "Kyiv", { matchCase: true })).toEqual(["Kyiv"]);
    expect(found("Zoe Zoë zoë", "Zoë", { matchCase: true })).toEqual(["Zoe", "Zoë"]);
  });

  test("keeps accents where asked, however they are written", () => {
    expect(found("Zoe Zoë Zoe\u0308 ZOË", "zoë", { matchAccents: true })).toEqual(["Zoë", "Zoe\u0308", "ZOË"]);
    expect(found("Zoe Zoë q\u0301", "q", { matchAccents: true })).toEqual([]);
  });

  test("finds whole words alone where asked", () => {
    expect(found("art, part, art's, Art.", "art", { wholeWord: true })).toEqual(["art", "art", "Art"]);
    expect(found("l’Ukraine, d'Ukrainement", "ukraine", { wholeWord: true }, "fr")).toEqual(["Ukraine"]);
    expect(found("population centres, population centresque", "population centres", { wholeWord: true })).toEqual([
      "population centres",
    ]);
    expect(found("東京都に行く", "東京", { wholeWord: true }, "ja")).toEqual(["東京"]);
  });

  test("seeks nothing where no word is given", () => {
    expect(matcherOf({ ...loose, words: "  " })).toBeNull();
    expect(matcherOf({ ...loose, words: "\u00ad" })).toBeNull();
  });

  const letters = fc.string({
    unit: fc.constantFrom(
      "a",
      "A",
      "ä",
      "e\u0301",
      "ß",
      "İ",
      "ı",
      "ﬁ",
      " ",
      "\n",
      "\u00ad",
      "–",
      "👩‍👧",
      "각",
      "q\u0301\u0323",
      "x",
    ),
    maxLength: 40,
  });

  test("hits are in order, do not overlap, and each is found again in itself", () => {
    fc.assert(
      fc.property(letters, letters, fc.boolean(), fc.boolean(), (text, words, matchCase, matchAccents) => {
        const matcher = matcherOf({ words, wholeWord: false, matchCase, matchAccents });
        let last = 0;
        for (const { start, end } of matcher?.find({}, text) ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(matcher?.find({}, text.slice(start, end)).length).toBe(1);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("what stands in a text is found there", () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, words, after) => {
        // Joined to marks and spaces at its ends it would be other words.
        const text = `${before}|${words.trim()}|${after}`;
        const matcher = matcherOf({ ...loose, words });
        if (matcher === null) return;
        const start = before.length + 1;
        const end = start + words.trim().length;
        expect(matcher.find({}, text).some((hit) => hit.start < end && hit.end > start)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("English is found as a plain scan finds it", () => {
    const text = "The report said that the official reports were not the report.\n\nReports said so.".repeat(50);
    const lower = text.toLowerCase();
    const plain: number[] = [];
    for (let at = lower.indexOf("report"); at !== -1; at = lower.indexOf("report", at + 6)) plain.push(at);
    const ranges = matcherOf({ ...loose, words: "report" })?.find({}, text) ?? [];
    expect(ranges.map(({ start }) => start)).toEqual(plain);
  });
});
