import { describe, expect, test } from "vitest";
import type { ClaimId } from "#core/index.ts";
import { confirmFigure, figureRows, type HighlightId, markPassage, moveHighlight, type SourceId } from "#core/index.ts";
import { openSamples } from "./found-in-samples.ts";

/** C's 500 square km, which somebody marked by hand. */
function marked() {
  const { reader, findings, find } = openSamples();
  const { passage, report } = find("C", "figure", "500 square km");
  const { highlight } = reader.run((library) =>
    markPassage(library, {
      edition: report.edition.id,
      ...passage,
      person: reader.person,
      newId: reader.nextId<HighlightId>(),
    }),
  );
  const row = () => {
    const found = figureRows(reader.library, findings, reader.person).find((one) => one.printed === "500 square km");
    if (found === undefined) throw new Error("no row");
    return found;
  };
  const confirm = () =>
    reader.run((library) =>
      confirmFigure(library, {
        row: row(),
        person: reader.person,
        newHighlight: reader.nextId<HighlightId>(),
        newClaim: reader.nextId<ClaimId>(),
        newSource: reader.nextId<SourceId>(),
      }),
    );
  const move = (by: { readonly start?: number; readonly end?: number }) =>
    reader.run((library) =>
      moveHighlight(library, {
        highlight,
        start: passage.start + (by.start ?? 0),
        end: passage.end + (by.end ?? 0),
      }),
    );
  return { reader, highlight, passage, row, confirm, move };
}

describe("a row whose hand-made mark is moved", () => {
  test.each([
    ["widened", { end: 12 }],
    ["trimmed", { end: -" in the south".length }],
  ])("stays its own when the mark is %s, asks again, and is confirmed again by the same mark", (_, by) => {
    const { reader, highlight, row, confirm, move } = marked();
    confirm();
    expect(row()).toMatchObject({ highlight, isOpen: false });
    expect(move(by).label).toMatch(/; 2 fields to be confirmed again$/);
    expect(row()).toMatchObject({ highlight, isOpen: true });
    expect(row().voice).toEqual({ value: "Ukraine's southern command", isToConfirm: true });
    confirm();
    expect(row()).toMatchObject({ highlight, isOpen: false, confirmedBy: [reader.person] });
    expect(
      [...reader.library.highlights.values()].filter(({ passage }) => passage.exact.startsWith("500")),
    ).toHaveLength(1);
  });

  test("is its own when a mark of which nothing was filled in is trimmed to the number", () => {
    const { highlight, row, move } = marked();
    move({ end: -" of territory in the south".length });
    expect(row().highlight).toBe(highlight);
  });

  test.each([
    ["begins elsewhere", { start: 4 }],
    ["holds the number no more", { end: -" square km of territory in the south".length }],
  ])("is nobody's where the mark %s", (_, by) => {
    const { row, confirm, move } = marked();
    confirm();
    move(by);
    expect(row()).toMatchObject({ highlight: null, isOpen: true, confirmedBy: [] });
  });

  test("is nobody's where a mark of which nothing was filled in is widened: it may be of more than the figure", () => {
    const { row, move } = marked();
    move({ end: 12 });
    expect(row().highlight).toBeNull();
  });
});
