import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type NoteContent, type NoteId, toMarkdown } from "#core/index.ts";
import { writeDraft } from "#features/notes/draft.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { type Bench, contentOf, openBench } from "./bench.tsx";

const editor = () => page.getByRole("textbox", { name: /^Note on/ });
const button = (name: string) => page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name });

async function openEditor(): Promise<Bench> {
  const bench = await openBench();
  await bench.render(<NotesOn target={bench.highlight} />);
  bench.desk.write(bench.highlight);
  await expect.element(editor()).toHaveFocus();
  return bench;
}

async function sealed(bench: Bench): Promise<NoteContent> {
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Add note" })).toBeVisible();
  return [...bench.session.library.noteVersions.values()].at(-1)?.content as NoteContent;
}

describe("Markdown as it is typed", () => {
  it.each([
    ["# Head", "## Head"],
    ["## Head", "### Head"],
    ["### Head", "#### Head"],
    ["> Said", "> Said"],
    ["- One{Enter}Two", "- One\n- Two"],
    ["1. One{Enter}Two", "1. One\n2. Two"],
    ["a **b** c", "a **b** c"],
    ["a *b* c", "a *b* c"],
    ["a `b` c", "a `b` c"],
    ["[[t](https://example.org) u", "[t](<https://example.org>) u"],
    ["[[t](example.org) u", "[t](<https://example.org>) u"],
    ["[[t](mailto:a@b.org) u", "[t](<mailto:a@b.org>) u"],
  ])("%s", async (typed, markdown) => {
    const bench = await openEditor();
    await userEvent.keyboard(typed);
    expect(toMarkdown(await sealed(bench))).toBe(markdown);
  });

  it("leaves a link to anything but https: and mailto: as typed", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("[[t](javascript:alert`1`) u");
    expect(JSON.stringify(await sealed(bench))).not.toContain('"link"');
  });
});

describe("the toolbar", () => {
  it.each([
    ["Bold", "**word**", "{Control>}b{/Control}"],
    ["Italic", "*word*", "{Control>}i{/Control}"],
    ["Bulleted list", "- word", "{Control>}{Shift>}8{/Shift}{/Control}"],
    ["Numbered list", "1. word", "{Control>}{Shift>}7{/Shift}{/Control}"],
    ["Quotation", "> word", "{Control>}{Shift>}9{/Shift}{/Control}"],
  ])("%s is pressed where it holds, by mouse and by key", async (name, markdown, keys) => {
    const bench = await openEditor();
    await button(name).click();
    await expect.element(button(name)).toHaveAttribute("aria-pressed", "true");
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard(keys);
    await expect.element(button(name)).toHaveAttribute("aria-pressed", "false");
    await userEvent.keyboard(`${keys}word`);
    await expect.element(button(name)).toHaveAttribute("aria-pressed", "true");
    expect(toMarkdown(await sealed(bench))).toBe(markdown);
  });

  it("is reached by Alt+F10, walked by arrows and left by Escape or by what it does", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("{Alt>}{F10}{/Alt}");
    await expect.element(button("Bold")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(button("Italic")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("{Alt>}{F10}{/Alt}{ArrowRight}{Enter}");
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("word");
    expect(toMarkdown(await sealed(bench))).toBe("*word*");
  });

  it("asks for a link's address by Ctrl+Shift+K, refuses what is not allowed, and changes and removes it", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("the map{Control>}a{/Control}{Control>}{Shift>}k{/Shift}{/Control}");
    const address = page.getByRole("textbox", { name: "Address" });
    await expect.element(address).toHaveFocus();
    await userEvent.keyboard("javascript:alert(1){Enter}");
    await expect.element(page.getByText("Give an https: or mailto: address.")).toBeVisible();
    await userEvent.clear(address);
    await userEvent.keyboard("example.org/map{Enter}");
    await expect.element(editor()).toHaveFocus();
    await expect.element(button("Link")).toHaveAttribute("aria-pressed", "true");
    await button("Link").click();
    await expect.element(address).toHaveValue("https://example.org/map");
    await page.getByRole("button", { name: "Remove link" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("{Control>}{Shift>}k{/Shift}{/Control}");
    await expect.element(address).toHaveFocus();
    await userEvent.keyboard("ana@example.org{Enter}");
    await expect.element(editor()).toHaveFocus();
    expect(toMarkdown(await sealed(bench))).toBe("[the map](<mailto:ana@example.org>)");
  });

  it("closes the question for an address by Escape, and the note stays open", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("word");
    await button("Link").click();
    await expect.element(page.getByRole("textbox", { name: "Address" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(editor()).toHaveFocus();
    expect(bench.session.library.notes.size).toBe(0);
  });
});

describe("the editor", () => {
  it("writes neither underline nor alignment", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("{Control>}u{/Control}word");
    expect(await sealed(bench)).toEqual(contentOf("word"));
  });

  it("lets Tab go on to the next control", async () => {
    await openEditor();
    await userEvent.keyboard("- word{Tab}");
    expect(editor().element().contains(document.activeElement)).toBe(false);
  });

  it("opens a note of 20,000 words whole, and writes on at its end", async () => {
    const bench = await openBench();
    const lines = Array.from({ length: 200 }, (_, line) =>
      Array.from({ length: 100 }, (_, word) => `word${line}-${word}`).join(" "),
    );
    const left = { on: bench.highlight, note: "n" as NoteId, isNew: true, parents: [], writer: "earlier" };
    await writeDraft(bench.local, { ...left, content: contentOf(...lines) });
    await bench.render(<NotesOn target={bench.highlight} />);
    await editor().click();
    await userEvent.keyboard("{Control>}{End}{/Control} end");
    await page.getByRole("button", { name: "Done" }).click();
    await expect.poll(() => bench.texts()[0]?.split(/\s/).length).toBe(20_001);
    expect(bench.texts()[0]?.endsWith("word199-99 end")).toBe(true);
  });
});
