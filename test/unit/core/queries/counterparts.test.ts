import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  counterpartReport,
  counterpartsByText,
  counterpartWords,
  differenceWords,
  findParallels,
  type Parallel,
  stepAnchors,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const ana = new Replica("ana", 1_000);
ana.join(samples());
const view = viewOf(ana.library);
const [a, b] = view.reports;
if (a === undefined || b === undefined) throw new Error("no samples");
const textOf = (id: string) => view.reports.find(({ edition }) => edition.id === id)?.edition.text ?? "";
const parallels = findParallels(view.reports.map(({ edition }) => ({ id: edition.id, text: edition.text })));

describe("counterparts", () => {
  it("are seen from both passages, in the order of the text", () => {
    const ofA = counterpartsByText(parallels, textOf).get(a.edition.id) ?? [];
    expect(ofA.map(({ own }) => own.start)).toEqual(ofA.map(({ own }) => own.start).toSorted((one, two) => one - two));
    const inB = ofA.filter(({ other }) => other.text === b.edition.id);
    const back = (counterpartsByText(parallels, textOf).get(b.edition.id) ?? []).filter(
      ({ other }) => other.text === a.edition.id,
    );
    expect(inB.length).toBeGreaterThan(0);
    expect(back.map(({ own }) => own.start).toSorted((one, two) => one - two)).toEqual(
      inB.map(({ other }) => other.start).toSorted((one, two) => one - two),
    );
  });

  it("say where they stand and how they say the same", () => {
    const liberated = counterpartsByText(parallels, textOf)
      .get(a.edition.id)
      ?.find(
        ({ own, other }) =>
          other.text === b.edition.id && a.edition.text.slice(own.start, own.end).includes("liberated"),
      );
    if (liberated === undefined) throw new Error("not found");
    expect(counterpartWords(b, liberated)).toBe("B ¶ 3: near-verbatim");
  });

  it("within one report are named by their paragraph alone", () => {
    const text =
      "Police arrested four men on suspicion of smuggling rare birds.\nRain.\nPolice on Friday arrested four men on suspicion of smuggling rare birds.";
    const [found] = findParallels([{ id: a.edition.id, text }]);
    if (found === undefined) throw new Error("not found");
    const [first] = counterpartsByText([found], () => text).get(a.edition.id) ?? [];
    const paragraphs = [
      { number: 1, start: 0, end: 62, isHeadline: false },
      { number: 3, start: 69, end: text.length, isHeadline: false },
    ];
    expect(first && counterpartWords({ ...a, paragraphs }, first)).toBe("¶ 3: near-verbatim");
  });

  it("in a report that was put away are not offered", () => {
    const [toB] = (counterpartsByText(parallels, textOf).get(a.edition.id) ?? []).filter(
      ({ other }) => other.text === b.edition.id,
    );
    if (toB === undefined) throw new Error("not found");
    expect(counterpartReport(view, toB)?.siglum).toBe("B");
    const put = {
      ...view,
      reportByEdition: new Map([[b.edition.id, { ...b, report: { ...b.report, archived: true as const } }]]),
    };
    expect(counterpartReport(put, toB)).toBeNull();
  });
});

it("sentences that follow each other in one paragraph on both sides are one passage", () => {
  const ofA = counterpartsByText(parallels, textOf).get(a.edition.id) ?? [];
  const whole = ofA
    .map(({ own }) => a.edition.text.slice(own.start, own.end))
    .filter((words) => words.includes("liberated"));
  expect(whole).toHaveLength(1);
  expect(whole[0]).toMatch(/^"This week alone, [\s\S]* all together," he said in a Tuesday nighttime address\.$/);
});

describe("differences in words", () => {
  const words = (one: string, two: string) =>
    differenceWords({ text: one, start: 0, end: one.length }, { text: two, start: 0, end: two.length }, "B’s");

  it("tell what is dropped, added, spelled otherwise and elsewhere", () => {
    expect(words("Dozens of centres were freed all together.", "Dozens of centers were freed.")).toBe(
      "centres / centers; not in B’s passage: “all together”",
    );
    expect(words("Four men were arrested.", "Four men were arrested on Friday.")).toBe(
      "only in B’s passage: “on Friday”",
    );
    expect(words("Four men were arrested.", "Four men were arrested.")).toBe("word for word the same");
    expect(words("Four men, he said, were arrested.", "Four men he said were arrested.")).toBe("other punctuation");
  });

  it("tell six at most", () => {
    const one = "one kept two kept three kept four kept five kept six kept seven kept eight kept";
    const two = "uno kept dos kept tres kept cuatro kept cinco kept seis kept siete kept ocho kept";
    expect(words(one, two)).toMatch(/^one \/ uno; .*; and 2 more differences$/);
  });
});

describe("the places by which two texts go on together", () => {
  const passage = fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 50, max: 100 }));

  it("rise on both sides, whatever is moved", () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (all) => {
        const found = all.map(
          ([from, to, length, percent]): Parallel => ({
            a: { text: "a", start: from * 5, end: from * 5 + length },
            b: { text: "b", start: to * 5, end: to * 5 + length },
            kind: "verbatim",
            score: percent / 100,
          }),
        );
        const anchors = stepAnchors(counterpartsByText(found, () => "x".repeat(1000)).get("a") ?? []);
        for (const [index, anchor] of anchors.entries()) {
          const before = anchors[index - 1];
          if (before === undefined) continue;
          expect(anchor.own).toBeGreaterThanOrEqual(before.own);
          expect(anchor.other).toBeGreaterThanOrEqual(before.other);
        }
        expect(anchors.length > 0).toBe(found.length > 0);
      }),
    );
  });

  it("leave out what was moved, if it is less than what was not", () => {
    const at = (from: number, to: number): Parallel => ({
      a: { text: "a", start: from, end: from + 50 },
      b: { text: "b", start: to, end: to + 50 },
      kind: "verbatim",
      score: 1,
    });
    const found = [at(0, 900), at(100, 100), at(200, 300)];
    expect(stepAnchors(counterpartsByText(found, () => "x".repeat(1000)).get("a") ?? [])).toEqual([
      { own: 100, other: 100 },
      { own: 150, other: 150 },
      { own: 200, other: 300 },
      { own: 250, other: 350 },
    ]);
  });
});
