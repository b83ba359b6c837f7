import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { type HighlightId, markPassage } from "#core/index.ts";
import type { SelectionBarSlot } from "#features/reader/slots.ts";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";
import { painted } from "./painted.ts";
import { seeds } from "./seeds.ts";

const text = "One two three 👩‍👩‍👧‍👦 four.\r\n\r\nقال المتحدث.\n   \nSix seven.";

function choose(reader: OpenReader, from: [number, number], to: [number, number], pane = 0): void {
  const nodes = reader.textNodes(pane);
  getSelection()?.setBaseAndExtent(nodes[from[0]] as Text, from[1], nodes[to[0]] as Text, to[1]);
}

function quoted(reader: OpenReader): string | null {
  const { selection } = reader.desk.state;
  if (selection === null) return null;
  return reader.session.library.editions.get(selection.edition)?.text.slice(selection.start, selection.end) ?? null;
}

describe("a selection", () => {
  it("across paragraphs is told to the desk with what stands between them, made forwards or backwards", async () => {
    const reader = await openReader({ reports: [{ text }] });
    choose(reader, [0, 4], [2, 3]);
    await expect.poll(() => quoted(reader)).toBe(text.slice(4, text.indexOf("Six") + 3));
    getSelection()?.removeAllRanges();
    await expect.poll(() => quoted(reader)).toBeNull();
    choose(reader, [2, 3], [0, 4]);
    await expect.poll(() => quoted(reader)).toBe(text.slice(4, text.indexOf("Six") + 3));
  });

  it("of everything is the whole text of the active report", async () => {
    const reader = await openReader({ reports: [{ text }, { text: "Another report." }], panes: [1, 0] });
    await userEvent.keyboard("{Control>}a{/Control}");
    await expect.poll(() => quoted(reader)).toBe("Another report.");
    reader.desk.activate(reader.desk.state.panes[1]?.id ?? "");
    await userEvent.keyboard("{Control>}a{/Control}");
    await expect.poll(() => quoted(reader)).toBe(text);
  });

  it("by a triple click is just the paragraph", async () => {
    const reader = await openReader({ reports: [{ text }] });
    await userEvent.tripleClick(reader.textNodes()[0]?.parentElement as Element, { position: { x: 20, y: 10 } });
    await expect.poll(() => quoted(reader)).toBe("One two three 👩‍👩‍👧‍👦 four.");
  });

  it("of everything leaves out titles, numbers and signs", async () => {
    const reader = await openReader({
      reports: seeds.slice(0, 1),
      marks: [{ report: 0, exact: "dozens of towns", hasNote: true }],
    });
    getSelection()?.selectAllChildren(reader.pane().querySelector(".report") as Node);
    await expect.poll(() => quoted(reader)).toBe(seeds[0]?.text.trim());
  });

  it("belongs to the pane where it began", async () => {
    const reader = await openReader({ reports: [{ text }], panes: [0, 0], width: 900 });
    choose(reader, [0, 0], [0, 3], 1);
    await expect.poll(() => reader.desk.state.selection?.pane).toBe(reader.desk.state.panes[1]?.id);
    expect(quoted(reader)).toBe("One");
  });

  it("survives what is marked meanwhile", async () => {
    const reader = await openReader({ reports: [{ text }] });
    choose(reader, [0, 4], [0, 7]);
    await expect.poll(() => quoted(reader)).toBe("two");
    const edition = reader.desk.state.selection?.edition;
    if (edition === undefined) throw new Error("nothing selected");
    const newId = reader.session.ids.next() as HighlightId;
    reader.session.run((library) =>
      markPassage(library, { edition, start: 4, end: 13, person: reader.session.person, newId }),
    );
    await frames(3);
    expect(quoted(reader)).toBe("two");
    expect(getSelection()?.toString()).toBe("two");
  });

  it("stays, painted, while focus is in a field, and goes with a click into the text", async () => {
    const reader = await openReader({
      reports: [{ text }],
      slots: { renderSelectionBar: () => <input aria-label="Tag" style={{ position: "fixed", top: 0, left: 0 }} /> },
    });
    choose(reader, [0, 4], [0, 7]);
    await expect.poll(() => reader.host.querySelector("input")).not.toBeNull();
    reader.host.querySelector("input")?.focus();
    await userEvent.keyboard("terr");
    await frames(2);
    expect(quoted(reader)).toBe("two");
    expect(painted()["sentence"]).toEqual(["two"]);
    await userEvent.click(reader.textNodes()[2]?.parentElement as Element, { position: { x: 5, y: 10 } });
    await expect.poll(() => quoted(reader)).toBeNull();
  });

  it("goes with Escape, in the browser too", async () => {
    const reader = await openReader({ reports: [{ text }] });
    reader.scroller().focus();
    choose(reader, [0, 4], [0, 7]);
    await expect.poll(() => quoted(reader)).toBe("two");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => quoted(reader)).toBeNull();
    expect(getSelection()?.isCollapsed).toBe(true);
  });

  it("is copied as it stands in the report", async () => {
    const reader = await openReader({ reports: [{ text }] });
    choose(reader, [0, 4], [2, 3]);
    await frames(2);
    const data = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
    reader.textNodes()[0]?.parentElement?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(data.getData("text/plain")).toBe(text.slice(4, text.indexOf("Six") + 3));
  });
});

describe("the bar above a selection", () => {
  const withBar = async () => {
    const shown: SelectionBarSlot[] = [];
    const reader = await openReader({
      reports: [{ text: seeds[2]?.text ?? "" }],
      height: 500,
      slots: {
        renderSelectionBar: (props) => {
          shown.push(props);
          return <i data-bar />;
        },
      },
    });
    return { reader, shown, bar: () => reader.host.querySelector("[data-bar]") };
  };

  it("is anchored to the selected words and bound to the pane", async () => {
    const { reader, shown, bar } = await withBar();
    choose(reader, [1, 6], [1, 12]);
    await expect.poll(bar).not.toBeNull();
    const props = shown.at(-1);
    const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const anchor = props?.anchor.getBoundingClientRect();
    expect(anchor?.left).toBeCloseTo(words?.left ?? -1, 0);
    expect(anchor?.bottom).toBeCloseTo(words?.bottom ?? -1, 0);
    expect(props?.boundary).toBe(reader.pane());
  });

  it("waits until the mouse is released", async () => {
    const { reader, bar } = await withBar();
    const paragraph = reader.textNodes()[1]?.parentElement as Element;
    paragraph.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, button: 0 }));
    choose(reader, [1, 6], [1, 12]);
    await expect.poll(() => reader.desk.state.selection).not.toBeNull();
    await frames(3);
    expect(bar()).toBeNull();
    document.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
    await expect.poll(bar).not.toBeNull();
  });

  it("goes when the selection is scrolled out of view, and comes back with it", async () => {
    const { reader, bar } = await withBar();
    choose(reader, [0, 0], [0, 12]);
    await expect.poll(bar).not.toBeNull();
    reader.scroller().scrollTop = 900;
    await expect.poll(bar).toBeNull();
    expect(reader.desk.state.selection).not.toBeNull();
    reader.scroller().scrollTop = 0;
    await expect.poll(bar).not.toBeNull();
  });
});
