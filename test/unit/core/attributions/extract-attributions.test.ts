import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractAttributions } from "#core/index.ts";

const told = (text: string) =>
  extractAttributions(text).map(({ speaker, verb, said }) => [speaker?.words ?? null, verb.words, said?.words ?? null]);
const concerns = (text: string) =>
  extractAttributions(text).flatMap(({ hedges }) =>
    hedges.map(({ words, concerns: what }) => [words, what?.words ?? null]),
  );

describe("an attribution", () => {
  test.each([
    ["Officials said on Monday that the bridge was closed.", ["Officials", "said", "the bridge was closed"]],
    [
      "The bridge was closed, the mayor of Lyman said on Telegram.",
      ["the mayor of Lyman", "said", "The bridge was closed"],
    ],
    ["“It is over. We go home,” she said.", ["she", "said", "“It is over. We go home,”"]],
    ["“It is over!” said Anna Kovalenko, 40.", ["Anna Kovalenko", "said", "“It is over!”"]],
    ["The bridge was closed, according to the mayor.", ["the mayor", "according to", "The bridge was closed"]],
    [
      "Denis Pushilin, the rebel official, said the town was lost.",
      ["Denis Pushilin, the rebel official", "said", "the town was lost"],
    ],
    ["In a night address Zelenskiy said, quote:\n\n“We are back.”", ["Zelenskiy", "said", "“We are back.”"]],
    ["The army said the town was taken, but this could not be verified.", ["The army", "said", "the town was taken"]],
    ["He said that, but this could not be verified.", ["He", "said", null]],
  ])("%s", (text, expected) => expect(told(text)[0]).toEqual(expected));

  test("that is added has the speaker of its sentence", () => {
    expect(told("The Kremlin said it would not end, adding that it takes two.")[1]).toEqual([
      "The Kremlin",
      "adding",
      "it takes two",
    ]);
  });

  test.each([
    "He had said nothing about it, and the work went according to plan.",
    "The reported losses were not what an estimated 40 people had feared.",
    "The United States and the claims of the group were not the same.",
    "On Monday, in the east, it was said by none of them.",
    "Der Sprecher sagte, dass die Stadt nicht von der Armee befreit wurde.",
  ])("is not seen in: %s", (text) => expect(told(text)).toEqual([]));
});

describe("what a hedge concerns", () => {
  test("is the statement just before, by whom the words name", () => {
    const text = "Zelensky said eight towns were freed. Reuters could not independently verify his statements.";
    expect(concerns(text)).toEqual([["could not independently verify", "eight towns were freed"]]);
  });

  test("is the date or the figure that is named, where there is one", () => {
    expect(concerns("The videos are from Tuesday. Reuters could not verify the date.")).toEqual([
      ["could not verify", "Tuesday"],
    ]);
    expect(concerns("He said that 40 people died. The toll could not be verified.")).toEqual([
      ["could not be verified", "40"],
    ]);
  });

  test.each([
    ["two figures", "He said that 40 tanks and 31 men were lost. The figure could not be confirmed."],
    ["two speakers", "Kyiv said that 40 were lost and Moscow said that 20 were. That could not be confirmed."],
    ["another speaker", "Moscow said that the town was taken. The Ukrainian claims could not be verified."],
    ["no person for “his”", "The ministry said that the bridge was closed. Reuters could not verify his statements."],
    [
      "something that nobody said",
      "The ministry said that the bridge was closed. Reuters could not verify the footage.",
    ],
    ["a remark about a remark", "Reuters could not verify it. That could not be confirmed."],
  ])("is left open with %s", (_why, text) => {
    const hedges = extractAttributions(text).flatMap(({ hedges: all }) => all);
    expect(hedges.length).toBeGreaterThan(0);
    expect(hedges.at(-1)?.concerns).toBeNull();
  });

  test("is not a figure of an earlier sentence", () => {
    const text =
      "Kyiv said it had retaken 6000 square km. Russia lost 31 men, the ministry said. The claim could not be confirmed.";
    expect(concerns(text)).toEqual([["could not be confirmed", "Russia lost 31 men"]]);
  });
});

describe("of any text, extractAttributions", () => {
  const piece = fc.constantFrom(
    ...'the he said that says claims , . : ; “ ” " according to Reuters could not be independently verified verify his statements appeared to which but and adding Kyiv Monday on in a statement it reportedly apparent ( ) Gen. \n told 40 there was no confirmation 🙂'.split(
      " ",
    ),
  );

  test("gives stretches that stand there, in order, always the same", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(" ", ""), (words, between) => {
        const text = words.join(between);
        const found = extractAttributions(text);
        expect(extractAttributions(text)).toEqual(found);
        let start = 0;
        for (const one of found) {
          expect(one.start).toBeGreaterThanOrEqual(start);
          start = one.start;
          const parts = [
            one,
            one.speaker,
            one.verb,
            one.said,
            ...one.hedges,
            ...one.hedges.map((hedge) => hedge.concerns),
          ];
          for (const part of parts) {
            if (part === null) continue;
            expect(text.slice(part.start, part.end)).toBe(part.words);
            expect(part.words).not.toBe("");
          }
        }
      }),
      {
        numRuns: 400,
        // What failed before.
        examples: [[[",", "which", "he", "said", "told"], " "]],
      },
    );
  });

  test("does not run away on what repeats", { timeout: 60_000 }, () => {
    for (const unit of [
      "the he said that ",
      ", he said",
      '" said the ',
      ", according to the ministry",
      "could not be independently ",
      "the (x) (x) said ",
      "claims ",
    ]) {
      const started = process.cpuUsage();
      extractAttributions(`The army of the land. ${unit.repeat(100_000 / unit.length)}`);
      const { user, system } = process.cpuUsage(started);
      // About 0.1 s; what grows with the square of it takes minutes.
      expect((user + system) / 1e6).toBeLessThan(5);
    }
  });
});

test("a mark of inches turns no quotation inside out", () => {
  const text = 'The 5" gun fired twice. "Nobody was hurt in the village," the mayor of Zolochiv said.';
  const found = extractAttributions(text, { language: "en" });
  expect(found.map(({ speaker, said }) => [speaker?.words, said?.words])).toEqual([
    ["the mayor of Zolochiv", '"Nobody was hurt in the village,"'],
  ]);
});
