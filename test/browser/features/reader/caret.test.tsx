import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";

const text =
  "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.\n\nLast 👩‍👩‍👧‍👦 one.";
const held = (reader: OpenReader) => {
  const { selection } = reader.desk.state;
  return selection === null ? null : text.slice(selection.start, selection.end);
};
/** Where the caret stands, in units of its paragraph. */
const place = () => {
  const native = getSelection();
  return native?.focusNode === null ? null : native?.focusOffset;
};
const mark = (reader: OpenReader) => reader.host.querySelector<HTMLElement>(".caret-mark");
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await frames(2);
};

async function withCaret(marks: { report: number; exact: string }[] = []): Promise<OpenReader> {
  const reader = await openReader({ reports: [{ text }], width: 420, marks });
  reader.desk.habits.toggleCaret();
  reader.scroller().focus();
  await frames(3);
  return reader;
}

describe("the caret", () => {
  it("is to be seen, and moves by character, word and line end, over a family in one step", async () => {
    const reader = await withCaret();
    expect(mark(reader)?.getBoundingClientRect().height).toBeGreaterThan(10);
    await press("{ArrowRight}{ArrowRight}");
    expect(place()).toBe(2);
    await press("{Control>}{ArrowRight}{ArrowRight}{/Control}");
    expect(text.slice(place() ?? 0)).toMatch(/^three/u);
    await press("{Control>}{End}{/Control}{Control>}{ArrowLeft}{/Control}{ArrowLeft}{ArrowLeft}");
    expect(place()).toBe("Last ".length);
    expect(held(reader)).toBeNull();
  });

  it("keeps to its column through the lines of a paragraph and into the next, and back", async () => {
    const reader = await withCaret();
    await press("{Control>}{ArrowRight}{ArrowRight}{/Control}");
    const left = mark(reader)?.getBoundingClientRect().left ?? 0;
    const top = mark(reader)?.getBoundingClientRect().top ?? 0;
    await press("{ArrowDown}");
    expect(mark(reader)?.getBoundingClientRect().top).toBeGreaterThan(top + 10);
    expect(Math.abs((mark(reader)?.getBoundingClientRect().left ?? 0) - left)).toBeLessThan(8);
    await press("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(getSelection()?.focusNode).toBe(reader.textNodes()[1]);
    await press("{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(Math.abs((mark(reader)?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(2);
  });

  it("goes to the ends of its own line with Home and End", async () => {
    const reader = await withCaret();
    await press("{ArrowDown}");
    const top = mark(reader)?.getBoundingClientRect().top ?? 0;
    await press("{Home}");
    const start = place() ?? 0;
    await press("{End}");
    expect(place()).toBeGreaterThan(start + 10);
    expect(Math.abs((mark(reader)?.getBoundingClientRect().top ?? 0) - top)).toBeLessThan(2);
  });

  it("draws out a selection with Shift, which every mark key works on, and stays where it was", async () => {
    const reader = await withCaret();
    await press("{Control>}{ArrowRight}{/Control}");
    await press("{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}");
    expect(held(reader)).toBe("two three");
    // Used up, as by marking.
    reader.desk.select(null);
    await frames(3);
    expect(mark(reader)).not.toBeNull();
    await press("{Shift>}{ArrowRight}{/Shift}");
    expect(held(reader)).toBe(" ");
  });

  it("chooses with Enter the highlight in which it stands", async () => {
    const reader = await withCaret([{ report: 0, exact: "two three" }]);
    await press("{Control>}{ArrowRight}{/Control}{Enter}");
    expect(reader.desk.state.highlight).toBe(reader.marks[0]);
  });

  it("goes with Escape, after the selection", async () => {
    const reader = await withCaret();
    await press("{Shift>}{ArrowRight}{/Shift}{Escape}");
    expect(held(reader)).toBeNull();
    expect(reader.desk.state.hasCaret).toBe(true);
    await press("{Escape}");
    expect(reader.desk.state.hasCaret).toBe(false);
    expect(mark(reader)).toBeNull();
  });
});

describe("a selection, when the panes are arranged anew", () => {
  it("stays selected in a pane that changes places, and in one that is shown alone", async () => {
    const reader = await openReader({ reports: [{ text }, { text: "Another." }], panes: [0, 1], width: 900 });
    const node = reader.textNodes()[0] as Text;
    getSelection()?.setBaseAndExtent(node, 4, node, 13);
    await expect.poll(() => held(reader)).toBe("two three");
    const id = reader.desk.state.panes[0]?.id ?? "";
    reader.desk.movePane(id, 1);
    await frames(4);
    expect(held(reader)).toBe("two three");
    expect(getSelection()?.toString()).toBe("two three");
    reader.desk.toggleMaximised(id);
    await frames(4);
    expect(held(reader)).toBe("two three");
    expect(getSelection()?.toString()).toBe("two three");
    reader.desk.habits.setTextSize(24);
    await frames(4);
    expect(getSelection()?.toString()).toBe("two three");
  });
});
