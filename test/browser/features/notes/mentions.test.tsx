import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addClaim, type ClaimId, deleteTag, type NoteContent, renameTag, type TagId, toMarkdown } from "#core/index.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { type Bench, openBench } from "./bench.tsx";

const territory = "tag-1" as TagId;
const editor = () => page.getByRole("textbox", { name: /^Note on/ });
const list = (name: string) => page.getByRole("listbox", { name });
const option = (name: string | RegExp) => page.getByRole("option", { name });

async function openEditor(): Promise<Bench> {
  const bench = await openBench();
  bench.session.run((library) =>
    addClaim(library, {
      newId: "claim-1" as ClaimId,
      person: bench.session.person,
      kind: "statement",
      text: "Towns were retaken",
    }),
  );
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

describe("a mention in the making", () => {
  it("is offered by # and taken by Enter, and the note goes on behind it", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("See #terr");
    await expect.element(option("Territory")).toHaveAttribute("aria-selected", "true");
    await expect.element(editor()).toHaveAttribute("aria-activedescendant", option("Territory").element().id);
    await userEvent.keyboard("{Enter}here");
    await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
    const content = await sealed(bench);
    expect(toMarkdown(content)).toBe(String.raw`See \#Territory here`);
    expect(content.root.children[0]?.children[1]).toEqual({
      type: "mention",
      version: 1,
      kind: "tag",
      id: territory,
      words: "Territory",
    });
  });

  it("is offered by @ among claims and highlights, walked by arrows, and taken by the mouse", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("@");
    await expect.element(list("Claims and highlights to mention")).toBeVisible();
    await expect.element(option("Towns were retaken")).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(option(/^A ¶ 2/)).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("tow");
    await option("Towns were retaken").click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("really");
    expect(toMarkdown(await sealed(bench))).toBe("@Towns were retaken really");
  });

  it("is sent away by Escape, which then does not finish the note", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("#ter{Escape}");
    await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("r a #");
    await expect.element(option("Territory")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(toMarkdown(await sealed(bench))).toBe(String.raw`\#terr a \#`);
  });

  it.each(["a#terr", "# terr", "##terr", "#nothing"])("is not offered for %s", async (typed) => {
    await openEditor();
    await userEvent.keyboard(typed);
    await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
  });

  it("is chosen by an arrow, and Enter on it goes there", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("x #terr{Enter}{Backspace}{ArrowLeft}");
    await userEvent.keyboard("{Enter}");
    expect(bench.desk.state.inspector).toMatchObject({ tab: "highlights", filter: { tag: territory } });
  });

  it("goes as one by Backspace", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("x #terr{Enter}{Backspace}");
    await expect.poll(() => editor().element().textContent).toBe("x #Territory");
    await userEvent.keyboard("{Backspace}");
    expect(toMarkdown(await sealed(bench)).trim()).toBe("x");
  });

  it("is cut and pasted as what it is", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("#terr{Enter}{Control>}a{/Control}");
    await userEvent.cut();
    await expect.element(editor()).toHaveTextContent("");
    await userEvent.paste();
    const content = await sealed(bench);
    expect(JSON.stringify(content)).toContain('"mention"');
    expect(toMarkdown(content).trim()).toBe(String.raw`\#Territory`);
  });
});

describe("a mention that is read", () => {
  it("bears the present name, goes there by mouse and by Enter, and says when it is gone", async () => {
    const bench = await openEditor();
    await userEvent.keyboard("See #terr{Enter}");
    await sealed(bench);
    const link = (name: string) => page.getByRole("link", { name });
    bench.session.run((library) => renameTag(library, { tag: territory, name: "Ground" }));
    await link("#Ground").click();
    expect(bench.desk.state.inspector.filter.tag).toBe(territory);
    bench.desk.filterInspector({ tag: null });
    (link("#Ground").element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    expect(bench.desk.state.inspector.filter.tag).toBe(territory);
    bench.session.run((library) => deleteTag(library, { tag: territory }));
    await expect.element(page.getByText("#Territory (deleted)")).toBeVisible();
    await expect.element(link("#Ground")).not.toBeInTheDocument();
  });
});

it.each(["light", "dark"])("has no accessibility violations with the list open in the %s theme", async (theme) => {
  document.documentElement.dataset.theme = theme;
  await openEditor();
  await userEvent.keyboard("See #terr{Enter} and @");
  await expect.element(list("Claims and highlights to mention")).toBeVisible();
  const result = await axe.run(document.querySelector("#root") as HTMLElement);
  expect(
    result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`),
  ).toEqual([]);
});
