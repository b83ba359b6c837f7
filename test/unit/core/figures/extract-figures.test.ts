import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractFigures, type SaidDate } from "#core/index.ts";

const printed = (text: string) => extractFigures(text).map((figure) => figure.printed);
const only = (text: string) => {
  const [figure, ...others] = extractFigures(text);
  expect(others).toEqual([]);
  return figure;
};
const day = (from: string, basis: "given" | "confirmed" = "given"): SaidDate => ({
  from,
  to: from,
  granularity: "day",
  basis,
});

describe("a figure", () => {
  test("keeps the words as printed, and gives number, unit and what is counted, where and when", () => {
    expect(only("Ukraine had recaptured roughly 6000 square km of territory in the south in September.")).toMatchObject(
      {
        printed: "roughly 6000 square km",
        kind: "area",
        value: { min: 6000, max: 6000 },
        unit: "square km",
        normalised: { min: 6000, max: 6000, unit: "km²" },
        qualifier: "about",
        counts: { words: "territory" },
        scope: { words: "in the south" },
        period: { words: "in September", interval: null, how: null },
        doubt: null,
      },
    );
  });

  test("stays a length where a length is printed of territory, and says that this does not fit", () => {
    expect(only('Ukraine’s army has recaptured around "2,000-km of territory" in September.')).toMatchObject({
      printed: "2,000-km",
      kind: "distance",
      unit: "km",
      qualifier: "about",
      normalised: null,
      doubt: "Printed as a length, though it is of territory; it stays as printed",
    });
  });

  test.each([
    ["from between 10 to 20 km", "They extended the area from between 10 to 20 km.", { min: 10, max: 20 }, "range"],
    ["more than 40", "The army lost more than 40 pieces of equipment.", { min: 40, max: null }, "more than"],
    ["up to 200", "The army lost up to 200 tanks.", { min: null, max: 200 }, "up to"],
    ["dozens", "The army took dozens of towns.", null, null],
    ["around a fifth", "The army holds around a fifth of the country.", { min: 0.2, max: 0.2 }, "about"],
    ["$625 million", "The U.S. sent $625 million in aid.", { min: 625_000_000, max: 625_000_000 }, null],
  ])("“%s” gives just the interval that the words give", (words, text, value, qualifier) => {
    expect(only(text)).toMatchObject({ printed: words, value, qualifier });
  });

  test("has a currency only where the sign is of one", () => {
    expect(only("It cost the state €3m.")).toMatchObject({ normalised: { min: 3e6, max: 3e6, unit: "EUR" } });
    expect(only("It cost the state $3m.")).toMatchObject({ unit: "$", normalised: null });
  });

  test("has a time in days only where the publication is sure, and says how", () => {
    const text = "Russia has lost 40 tanks since the beginning of September.";
    expect(extractFigures(text, { published: day("2022-09-11") })[0]?.period).toMatchObject({
      interval: { from: "2022-09-01", to: "2022-09-11" },
      how: "The last one up to the publication on 11 Sep 2022. Up to the day of publication, 2022-09-11",
    });
    const guessed: SaidDate = { ...day("2022-09-11"), basis: "inferred", reason: "A guess" } as SaidDate;
    expect(extractFigures(text, { published: guessed })[0]?.period).toMatchObject({ interval: null, how: null });
  });

  test("is not dated by when it was said", () => {
    expect(only("On Monday, officials said 40 people had died.")).toMatchObject({ period: null });
  });
});

describe("no figure", () => {
  test.each([
    "It began at 10:30 on Tuesday and went on until 6 p.m. in the city.",
    "Crews of the M777, a T-72 and two Leopard 2s were there in 2014.",
    "One of the 24th brigade called +380 44 123 4567 about Article 5.",
    "Three out of four of them and one in five of the others went home.",
    "The weapon’s range grew from 10 to 20 km after that.",
    "There were 1.500 soldiers and 10,5 km and 45 000 people, the translation said.",
    "Zoya, 76, and her 24-year-old son left two weeks ago.",
    "Several villages and a number of other places were the first to be freed.",
    "Trains ran 24/7 at 80 km per hour, and it was 20 degrees.",
  ])("%s", (text) => expect(printed(text)).toEqual([]));

  test("is found in another language than English, told or named", () => {
    expect(printed("Die Armee hat mehr als 40 Panzer und 20 km Gelände in der Region verloren.")).toEqual([]);
    expect(extractFigures("The army lost 40 tanks.", { language: "de" })).toEqual([]);
    expect(extractFigures("The army lost 40 tanks.", { language: "English (UK)" })).toHaveLength(1);
    expect(printed("The army lost 40 tanks.\nDie Armee hat 40 Panzer und 20 km in der Region verloren.")).toEqual([
      "40",
    ]);
  });
});

describe("of any text, extractFigures", () => {
  const piece = fc.constantFrom(
    ...'the of to and between 10 20 1,000 2.5 more than at least dozens km square % $ million tanks people in Kherson region on Monday - – ( ) . , " ’ \u00a0 said half a third 24 hours killed two-thirds six-month €3m ~ + 🙂 40+'.split(
      " ",
    ),
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((words) => words.join(" ")),
    fc.array(piece, { maxLength: 40 }).map((words) => words.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );

  test("gives stretches that stand there, in order, none over another, always the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const figures = extractFigures(text);
        expect(extractFigures(text)).toEqual(figures);
        let end = 0;
        for (const figure of figures) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(figure.start, figure.end)).toBe(figure.printed);
          expect(figure.end).toBeGreaterThan(figure.start);
          end = figure.end;
          for (const part of [figure.counts, figure.scope, figure.period]) {
            if (part !== null) expect(text.slice(part.start, part.end)).toBe(part.words);
            expect(part?.words).not.toBe("");
          }
          const { min = null, max = null } = figure.value ?? {};
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("does not run away on what repeats", { timeout: 60_000 }, () => {
    for (const unit of [
      "10 to ",
      "of 10 km of the ",
      "two hundred and ",
      "10-",
      "in the Kherson region and ",
      "1,000",
      "between 10 and ",
    ]) {
      const started = process.cpuUsage();
      extractFigures(`The army of the land. ${unit.repeat(100_000 / unit.length)}`);
      const { user, system } = process.cpuUsage(started);
      // About 0.2 s; what grows with the square of it takes minutes.
      expect((user + system) / 1e6).toBeLessThan(5);
    }
  });
});
