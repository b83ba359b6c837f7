import { describe, expect, test } from "vitest";
import {
  exportBundle,
  type HighlightId,
  markPassage,
  namePerson,
  placeWords,
  toReadingPage,
  viewOf,
} from "#core/index.ts";
import { paragraphWords } from "#core/queries/place-words.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

function marked(words: string) {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  ana.run((library) => namePerson(library, { person: ana.person, name: "Ana" }));
  const report = viewOf(ana.library).reports.find(({ edition }) => edition.text.includes(words));
  if (report === undefined) throw new Error(`“${words}” stands nowhere`);
  const start = report.edition.text.indexOf(words);
  const stretch = { edition: report.edition.id, start, end: start + words.length };
  const newId = ana.nextId<HighlightId>();
  ana.run((library) => markPassage(library, { ...stretch, person: ana.person, newId }));
  const highlight = viewOf(ana.library).highlightById.get(newId);
  if (highlight === undefined) throw new Error("not marked");
  return { library: ana.library, highlight };
}

const headline = "rapid pushback";
const second = "nighttime address";

describe("the place of a passage in words", () => {
  test("is siglum and paragraph, and never a paragraph 0 for a headline", () => {
    expect(placeWords(marked(second).highlight)).toBe("A ¶ 2");
    expect(placeWords(marked(headline).highlight)).toBe("B headline");
    expect(paragraphWords(null)).toBe("start");
  });

  test("is the same in the page to read", () => {
    const { library } = marked(headline);
    expect(toReadingPage(library, { exportedAt: 0, by: "" })).toMatch(/>B headline<\/a>/);
  });

  test.each([
    [second, 2],
    [headline, "headline"],
  ])("is in the bundle's reading of “%s” as %j", (words, paragraph) => {
    const { library, highlight } = marked(words);
    const bundle = exportBundle(library, { exportedAt: 0, by: { id: "x", name: "X" }, appVersion: "0.1.0" });
    const { id } = highlight.highlight;
    const record = bundle.body.highlights?.find((one) => one.id === id);
    expect(record).toMatchObject({ reading: { paragraph } });
  });
});
