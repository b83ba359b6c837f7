import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { viewOf } from "#core/index.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";
import { painted } from "./painted.ts";

const text = "One two three, four five.\n\nSix seven eight.";
const handle = (reader: OpenReader, end: "start" | "end") =>
  reader.host.querySelector<HTMLElement>(`.end-handle[data-end=${end}]`) as HTMLElement;
const words = (reader: OpenReader) =>
  viewOf(reader.session.library).highlightById.get(reader.marks[0] ?? ("" as never))?.highlight.passage.exact;
const steps = (reader: OpenReader) => reader.session.state.undo;

async function chosen(exact = "two three"): Promise<OpenReader> {
  const reader = await openReader({ reports: [{ text }], marks: [{ report: 0, exact }] });
  reader.desk.chooseHighlight(reader.marks[0] ?? null);
  await frames(3);
  return reader;
}

/** The middle of a character, in px of the window. */
function middleOf(reader: OpenReader, paragraph: number, offset: number) {
  const range = document.createRange();
  range.setStart(reader.textNodes()[paragraph] as Text, offset);
  range.setEnd(reader.textNodes()[paragraph] as Text, offset + 1);
  const { left, width, top, height } = range.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** Takes a handle to a place without letting go. */
async function take(
  reader: OpenReader,
  end: "start" | "end",
  to: { clientX: number; clientY: number },
  altKey = false,
) {
  const box = handle(reader, end).getBoundingClientRect();
  const from = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const init = { bubbles: true, cancelable: true, button: 0, buttons: 1 };
  handle(reader, end).dispatchEvent(new PointerEvent("pointerdown", { ...init, ...from }));
  await frames(2);
  window.dispatchEvent(new PointerEvent("pointermove", { ...init, ...to, altKey }));
  await frames(2);
}

const letGo = async () => {
  window.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
  await frames(2);
};

describe("the ends of the current highlight", () => {
  it("are drawn with the mouse, snap to words, and are written when they are let go of", async () => {
    const reader = await chosen();
    const before = steps(reader);
    await take(reader, "end", middleOf(reader, 0, text.indexOf("ur five")));
    expect(words(reader)).toBe("two three");
    expect(steps(reader)).toBe(before);
    expect(painted()["sentence"]).toEqual(["two three, four"]);
    await letGo();
    expect(words(reader)).toBe("two three, four");
    expect(steps(reader)).toBe("move the ends of “two three, four”");
    expect(painted()["sentence"]).toBeUndefined();
    await reader.session.undo();
    expect(words(reader)).toBe("two three");
  });

  it("do not snap with Alt, and go into another paragraph, but never past each other", async () => {
    const reader = await chosen();
    await take(reader, "start", middleOf(reader, 0, text.indexOf("hree")), true);
    await letGo();
    expect(words(reader)).toMatch(/^h?ree$/u);
    await take(reader, "end", middleOf(reader, 1, 7));
    await letGo();
    expect(words(reader)).toMatch(/Six seven$/u);
    await take(reader, "end", middleOf(reader, 0, 0));
    await letGo();
    expect((words(reader) ?? "").length).toBeGreaterThan(0);
  });

  it("are put back with Escape while they are drawn", async () => {
    const reader = await chosen();
    const before = steps(reader);
    await take(reader, "end", middleOf(reader, 0, text.indexOf("five")));
    await userEvent.keyboard("{Escape}");
    await letGo();
    expect(words(reader)).toBe("two three");
    expect(steps(reader)).toBe(before);
  });

  it("move with keys: by word, with Alt by character; Tab goes to the other end; Enter keeps all in one step", async () => {
    const reader = await chosen();
    handle(reader, "end").focus();
    await frames(2);
    expect(handle(reader, "end").getAttribute("role")).toBe("slider");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await frames(2);
    expect(handle(reader, "end").getAttribute("aria-valuetext")).toBe("two three, four five");
    await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(document.activeElement).toBe(handle(reader, "start"));
    await userEvent.keyboard("{ArrowLeft}");
    expect(words(reader)).toBe("two three");
    await userEvent.keyboard("{Enter}");
    await frames(2);
    expect(words(reader)).toBe("One two three, four five.");
    expect(document.activeElement).toBe(reader.scroller());
    await reader.session.undo();
    expect(words(reader)).toBe("two three");
  });

  it("are walked by Tab, from one to the other and back, until Escape leaves them", async () => {
    const reader = await chosen();
    handle(reader, "end").focus();
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(handle(reader, "start"));
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement).toBe(handle(reader, "end"));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(reader.scroller());
  });

  it("stay as they were after Escape, and no further than the text goes", async () => {
    const reader = await chosen("eight");
    handle(reader, "end").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowLeft}");
    await userEvent.keyboard("{Escape}");
    await frames(2);
    expect(words(reader)).toBe("eight");
    expect(document.activeElement).toBe(reader.scroller());
  });

  it("have no accessibility violations", async () => {
    const reader = await chosen();
    handle(reader, "end").focus();
    await frames(2);
    await expectAccessible({ within: ".reader" });
  });
});

describe("where highlights lie over each other", () => {
  const marks = [
    { report: 0, exact: "two three, four" },
    { report: 0, exact: "three" },
    { report: 0, exact: "three, four five" },
  ];

  it("Tab goes to each of them once and then on, and Shift+Tab back", async () => {
    const reader = await openReader({ reports: [{ text }], marks });
    reader.desk.chooseHighlight(reader.marks[1] ?? null, reader.marks);
    reader.scroller().focus();
    const current = () => reader.marks.indexOf(reader.desk.state.highlight ?? ("" as never));
    await userEvent.keyboard("{Tab}");
    expect(current()).toBe(2);
    expect(document.querySelector("[role=status]")?.textContent).toMatch(/^3 of 3 highlights here/u);
    await userEvent.keyboard("{Tab}");
    expect(current()).toBe(0);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    expect(current()).toBe(2);
    expect(document.activeElement).toBe(reader.scroller());
    await userEvent.keyboard("{Tab}{Tab}");
    expect(current()).toBe(0);
    expect(document.activeElement).not.toBe(reader.scroller());
  });

  it("] lists all that stand where it arrives", async () => {
    const reader = await openReader({ reports: [{ text }], marks });
    reader.scroller().focus();
    await userEvent.keyboard("]]");
    const [first, second, third] = reader.marks;
    expect(reader.desk.state.highlightsAt).toEqual([first, third, second]);
  });
});
