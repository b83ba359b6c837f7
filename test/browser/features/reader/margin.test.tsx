import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { resolveNote } from "#core/index.ts";
import { MarginNote } from "#features/notes/MarginNote.tsx";
import { closeReader, frames, type OpenReader, openReader } from "./open-reader.tsx";

afterEach(closeReader);

const text = Array.from({ length: 30 }, (_, n) => `Paragraph ${n} says what word${n} means, and more.`).join("\n");
const cards = () => [...document.querySelectorAll<HTMLElement>(".margin-note")];

async function open(width: number, words = ["word1 ", "word2 ", "word20"]): Promise<OpenReader> {
  await page.viewport(1400, 700);
  return openReader({
    reports: [{ text }],
    marks: words.map((exact) => ({ report: 0, exact, hasNote: true })),
    slots: { renderMarginNote: (props) => <MarginNote {...props} /> },
    width,
  });
}

const lineOf = (reader: OpenReader, paragraph: number) => {
  const range = document.createRange();
  range.selectNodeContents(reader.textNodes()[paragraph] as Text);
  return range.getBoundingClientRect();
};

describe("notes in the margin", () => {
  it("stand on the lines of their passages, below each other and beside the text", async () => {
    const reader = await open(1200);
    const distance = () => Math.abs((cards()[0]?.getBoundingClientRect().top ?? 0) - lineOf(reader, 1).top);
    await expect.poll(distance).toBeLessThan(4);
    const boxes = cards().map((card) => card.getBoundingClientRect());
    expect(boxes).toHaveLength(3);
    expect(boxes[1]?.top).toBeGreaterThanOrEqual(boxes[0]?.bottom ?? 0);
    expect(boxes[2]?.top).toBeCloseTo(lineOf(reader, 20).top, -1);
    for (const box of boxes) expect(box.left).toBeGreaterThan(lineOf(reader, 1).right);
  });

  it("go where the pane is narrow, and the text keeps its lines as the pane grows", async () => {
    const reader = await open(700);
    expect(cards()).toEqual([]);
    await expect.element(page.getByRole("button", { name: "1 note" }).first()).toBeVisible();
    const narrow = lineOf(reader, 5);
    reader.host.style.width = "1200px";
    await expect.poll(cards).toHaveLength(3);
    expect(lineOf(reader, 5).width).toBeCloseTo(narrow.width, 0);
    reader.host.style.width = "700px";
    await expect.poll(cards).toHaveLength(0);
  });

  it("are one stop for Tab, walked by arrows, and open the note among all notes", async () => {
    const reader = await open(1200);
    expect(cards().map((card) => card.tabIndex)).toEqual([0, -1, -1]);
    cards()[0]?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(reader.desk.state).toMatchObject({ highlight: reader.marks[1], inspector: { isOpen: true, tab: "notes" } });
    expect(reader.desk.state.note?.id).toBe([...reader.session.library.notes.keys()][1]);
  });

  it("leave when they are resolved", async () => {
    const reader = await open(1200);
    const [note] = [...reader.session.library.notes.values()];
    if (note === undefined) throw new Error("no note");
    reader.session.run((library) => resolveNote(library, { note: note.id, person: note.person }));
    await expect.poll(cards).toHaveLength(2);
  });

  it("have no accessibility violations", async () => {
    const reader = await open(1200);
    await frames(2);
    const result = await axe.run(reader.host);
    expect(
      result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`),
    ).toEqual([]);
  });
});
