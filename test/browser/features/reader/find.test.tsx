import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { frames, type OpenReader, openReader } from "./open-reader.tsx";
import { painted } from "./painted.ts";
import { seeds } from "./seeds.ts";

const opened = async () => {
  const reader = await openReader({ reports: seeds, panes: [0, 1], height: 500 });
  reader.scroller().focus();
  await userEvent.keyboard("{Control>}f{/Control}");
  await expect.poll(() => document.activeElement?.getAttribute("placeholder")).toBe("Find in A");
  return reader;
};
const held = ({ desk: { state } }: OpenReader) =>
  state.selection === null ? null : (seeds[0]?.text.slice(state.selection.start, state.selection.end) ?? null);
const count = () => page.getByRole("status").filter({ hasText: /of|not found/ });

describe("find in the pane", () => {
  it("counts and paints every hit of the active pane, whatever its case", async () => {
    const reader = await opened();
    await userEvent.keyboard("kherson");
    const places = [...(seeds[0]?.text.matchAll(/kherson/gi) ?? [])].length;
    await expect.element(count()).toHaveTextContent(`1 of ${places}`);
    await expect.poll(() => painted(reader.pane(0))["find-current"]).toEqual(["Kherson"]);
    expect(painted(reader.pane(1))["find-current"]).toBeUndefined();
  });

  it("steps with Enter, Shift+Enter and F3, round the ends, and brings each hit into view", async () => {
    const reader = await opened();
    await userEvent.keyboard("kherson");
    const places = [...(seeds[0]?.text.matchAll(/kherson/gi) ?? [])].length;
    await userEvent.keyboard("{Enter}");
    await expect.element(count()).toHaveTextContent(`2 of ${places}`);
    await userEvent.keyboard("{F3}");
    await expect.element(count()).toHaveTextContent(`3 of ${places}`);
    await userEvent.keyboard("{Shift>}{Enter}{Enter}{Enter}{/Shift}");
    await expect.element(count()).toHaveTextContent(`${places} of ${places}`);
    await frames(3);
    const [hit] = CSS.highlights.get("find-current") ?? [];
    const box = hit?.startContainer.parentElement?.getBoundingClientRect();
    const view = reader.scroller().getBoundingClientRect();
    expect(box?.top).toBeLessThan(view.bottom);
    expect(box?.bottom).toBeGreaterThan(view.top);
  });

  it("says when nothing is found", async () => {
    await opened();
    await userEvent.keyboard("zzz");
    await expect.element(count()).toHaveTextContent("not found");
  });

  it("gives focus back to the text on Escape and leaves no paint", async () => {
    const reader = await opened();
    await userEvent.keyboard("kherson{Escape}");
    await frames(2);
    expect(document.activeElement).toBe(reader.scroller());
    expect(painted()).toEqual({});
    expect(reader.pane().querySelector(".find-bar")).toBeNull();
  });

  it("lets the sentence walk go on from the hit that it was left at", async () => {
    const reader = await opened();
    await userEvent.keyboard("reserves of ammunition");
    await expect.element(count()).toHaveTextContent("1 of 1");
    await userEvent.keyboard("{Escape}.");
    await expect.poll(() => held(reader)).toMatch(/^Russian forces were destroying their reserves of ammunition/);
  });

  it("is no place to go on from once it was scrolled away", async () => {
    const reader = await opened();
    await userEvent.keyboard("reserves of ammunition");
    await expect.element(count()).toHaveTextContent("1 of 1");
    await userEvent.keyboard("{Escape}");
    reader.scroller().scrollTop = 0;
    await frames(2);
    await userEvent.keyboard(".");
    await expect.poll(() => held(reader)).not.toBeNull();
    expect(held(reader)).not.toContain("reserves of ammunition");
    await frames(2);
    expect(reader.scroller().scrollTop).toBeLessThan(50);
  });

  it("is no place to go on from once the walk held something else", async () => {
    const reader = await opened();
    await userEvent.keyboard("{Escape}.");
    await expect.poll(() => held(reader)).not.toBeNull();
    const first = held(reader);
    await userEvent.keyboard(".");
    await expect.poll(() => held(reader)).not.toBe(first);
    const second = held(reader) ?? "";
    await userEvent.keyboard(".{Control>}f{/Control}");
    await expect.poll(() => held(reader)).not.toBe(second);
    const third = held(reader) ?? "";
    await userEvent.keyboard(third.slice(0, 24));
    await expect.element(count()).toHaveTextContent("1 of 1");
    await userEvent.keyboard("{Escape}");
    (reader.pane().querySelector(".sentence-focus") as HTMLElement).focus();
    await userEvent.keyboard("{Home}");
    await expect.poll(() => held(reader)).toBe(first);
    await userEvent.keyboard("{Escape}.");
    await expect.poll(() => held(reader)).toBe(second);
  });
});
