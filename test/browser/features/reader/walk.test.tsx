import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { MarkMenuSlot } from "#features/reader/slots.ts";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";
import { painted } from "./painted.ts";

const text = "First one here. Second, with a word.\n\nThird stands alone. Last of all.";
const tags = [{ name: "Territory", colour: "ochre" }] as const;

const held = (reader: OpenReader) => {
  const { selection } = reader.desk.state;
  return selection === null ? null : text.slice(selection.start, selection.end);
};
const focused = () => document.activeElement?.getAttribute("aria-label");

async function walking(slots = {}): Promise<OpenReader> {
  const reader = await openReader({
    reports: [{ text }],
    tags,
    marks: [{ report: 0, exact: "with a word", tags: ["Territory"] }],
    slots,
  });
  reader.scroller().focus();
  await userEvent.keyboard(".");
  await frames(2);
  return reader;
}

describe("the sentence walk", () => {
  it("steps with . and , through the sentences of the active pane, with real focus and real names", async () => {
    const reader = await walking();
    expect(focused()).toBe("First one here.");
    expect(document.activeElement?.tagName).toBe("BUTTON");
    await userEvent.keyboard(".");
    await frames(2);
    expect(focused()).toBe("Second, with a word. 1 highlight: Territory.");
    expect(held(reader)).toBe("Second, with a word.");
    expect(painted()["sentence"]).toEqual(["Second, with a word."]);
    await userEvent.keyboard("..");
    await frames(2);
    expect(focused()).toBe("Last of all.");
    await userEvent.keyboard(",");
    await frames(2);
    expect(focused()).toBe("Third stands alone.");
  });

  it("goes to the ends with Home and End, and leaves with Escape to the text", async () => {
    const reader = await walking();
    await userEvent.keyboard("{End}");
    await frames(2);
    expect(focused()).toBe("Last of all.");
    await userEvent.keyboard("{Home}");
    await frames(2);
    expect(focused()).toBe("First one here.");
    await userEvent.keyboard("{Escape}");
    await frames(2);
    expect(document.activeElement).toBe(reader.scroller());
    expect(held(reader)).toBeNull();
    expect(painted()["sentence"]).toBeUndefined();
  });

  it("goes on from where it was left, and lets go with a click into the text", async () => {
    const reader = await walking();
    await userEvent.keyboard(".{Escape}");
    await frames(2);
    await userEvent.keyboard(".");
    await frames(2);
    expect(focused()).toBe("Third stands alone.");
    await userEvent.click(reader.textNodes()[1]?.parentElement as Element, { position: { x: 30, y: 10 } });
    await expect.poll(() => held(reader)).toBeNull();
    expect(reader.host.querySelector(".sentence-focus")).toBeNull();
  });

  it("lies over the sentence that it names", async () => {
    const reader = await walking();
    const box = document.activeElement?.getBoundingClientRect();
    const range = document.createRange();
    range.setStart(reader.textNodes()[0] as Text, 0);
    range.setEnd(reader.textNodes()[0] as Text, 15);
    const words = range.getBoundingClientRect();
    expect(box?.left).toBeCloseTo(words.left, 0);
    expect(box?.top).toBeCloseTo(words.top, 0);
    expect(box?.height).toBeCloseTo(words.height, 0);
  });

  it("begins at the selection", async () => {
    const reader = await openReader({ reports: [{ text }] });
    reader.scroller().focus();
    const node = reader.textNodes()[1] as Text;
    getSelection()?.setBaseAndExtent(node, 21, node, 25);
    await expect.poll(() => held(reader)).toBe("ast ");
    await userEvent.keyboard(".");
    await frames(2);
    expect(focused()).toBe("Last of all.");
  });

  it("does not start while single keys are switched off, nor while something is typed", async () => {
    const reader = await openReader({ reports: [{ text }] });
    reader.desk.habits.setSingleKeys(false);
    reader.scroller().focus();
    await userEvent.keyboard(".");
    await frames(2);
    expect(held(reader)).toBeNull();
    reader.desk.habits.setSingleKeys(true);
    await userEvent.keyboard("{Control>}f{/Control}");
    await frames(2);
    await userEvent.keyboard(".");
    await frames(2);
    expect(held(reader)).toBeNull();
  });
});

describe("the mark menu of a sentence", () => {
  it("opens with Enter, and widens and trims by words at both ends", async () => {
    const menu: { last: MarkMenuSlot | null } = { last: null };
    const reader = await walking({
      renderMarkMenu: (props: MarkMenuSlot) => {
        menu.last = props;
        return <i data-menu />;
      },
    });
    await userEvent.keyboard(".");
    await frames(2);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => reader.host.querySelector("[data-menu]")).not.toBeNull();
    const steps: [end: "start" | "end", by: 1 | -1, expected: string][] = [
      ["end", -1, "Second, with a word"],
      ["end", -1, "Second, with a"],
      ["start", -1, "with a"],
      ["start", 1, "Second, with a"],
      ["start", 1, "here. Second, with a"],
      ["end", 1, "here. Second, with a word"],
      ["end", 1, "here. Second, with a word.\n\nThird"],
    ];
    for (const [end, by, expected] of steps) {
      const adjusted = menu.last?.onAdjust(end, by);
      await frames(2);
      expect(held(reader)).toBe(expected);
      expect(text.slice(adjusted?.start, adjusted?.end)).toBe(expected);
      expect(text.slice(menu.last?.passage.start, menu.last?.passage.end)).toBe(expected);
    }
    expect(painted()["sentence"]).toEqual(["here. Second, with a word.", "Third"]);
    menu.last?.close();
    await frames(2);
    expect(reader.host.querySelector("[data-menu]")).toBeNull();
    expect(document.activeElement?.className).toBe("sentence-focus");
  });

  it("never trims the last word away", async () => {
    const menu: { last: MarkMenuSlot | null } = { last: null };
    const reader = await walking({
      renderMarkMenu: (props: MarkMenuSlot) => {
        menu.last = props;
        return null;
      },
    });
    await userEvent.keyboard("{Enter}");
    for (let step = 0; step < 3; step++) {
      menu.last?.onAdjust("end", -1);
      await frames(2);
    }
    expect(held(reader)).toBe("First");
    expect(menu.last?.onAdjust("end", -1)).toBeNull();
    expect(menu.last?.onAdjust("start", -1)).toBeNull();
    expect(held(reader)).toBe("First");
  });
});

describe("highlights by keys", () => {
  it("] and [ step through them, make each current and have it read out", async () => {
    const reader = await openReader({
      reports: [{ text }],
      tags,
      marks: [
        { report: 0, exact: "First", tags: ["Territory"] },
        { report: 0, exact: "Third" },
      ],
    });
    reader.scroller().focus();
    await userEvent.keyboard("]");
    expect(reader.desk.state.highlight).toBe(reader.marks[0]);
    await expect
      .poll(() => document.querySelector("[aria-live=polite]")?.textContent)
      .toBe("Highlight 1 of 2, paragraph 1: First. Territory");
    await userEvent.keyboard("]");
    expect(reader.desk.state.highlight).toBe(reader.marks[1]);
    await expect
      .poll(() => document.querySelector("[aria-live=polite]")?.textContent)
      .toBe("Highlight 2 of 2, paragraph 2: Third. no tag");
    await userEvent.keyboard("[[");
    expect(reader.desk.state.highlight).toBe(reader.marks[0]);
  });
});
