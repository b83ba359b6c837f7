import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type NoteId, type NoteTarget, type NoteVersionId, type PersonId, sealNote } from "#core/index.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { NotesTab } from "#features/notes/NotesTab.tsx";
import { mention, noteOf, paragraph, words } from "#test/fixtures/note-of.ts";
import { type Bench, contentOf, openBench } from "./bench.tsx";

const onLibrary: NoteTarget = { collection: "library", id: "library" };
const button = (name: string | RegExp) => page.getByRole("button", { name });
const articles = () =>
  page
    .getByRole("article")
    .elements()
    .map((element) => element.getAttribute("data-note"));

function write(bench: Bench, id: string, on: NoteTarget, content = contentOf(`words of ${id}`), by = "person-ana") {
  const input = { note: id as NoteId, newVersion: `${id}-1` as NoteVersionId, on, person: by as PersonId, content };
  bench.session.run((library) => sealNote(library, input));
}

describe("replies", () => {
  it("are written under a note, stand there, and are edited and deleted like notes", async () => {
    const bench = await openBench();
    write(bench, "n", bench.highlight);
    await bench.render(<NotesOn target={bench.highlight} />);
    await button("Reply").click();
    await expect.element(page.getByRole("textbox", { name: "Reply" })).toHaveFocus();
    await userEvent.keyboard("Seen{Escape}");
    await expect.element(button("Reply")).toHaveFocus();
    const reply = page.getByRole("list", { name: "1 reply" }).getByRole("listitem");
    await expect.element(reply.getByText("Seen")).toBeVisible();
    expect([...bench.session.library.notes.values()].at(-1)?.on).toEqual({ collection: "notes", id: "n" });
    await button("Delete reply").click();
    await expect.element(reply).not.toBeInTheDocument();
  });
});

describe("resolving", () => {
  it("folds a note to who did it and when, by one action, and reopens it", async () => {
    const bench = await openBench();
    write(bench, "n", bench.highlight);
    await bench.render(<NotesOn target={bench.highlight} />);
    await button("Resolve note").click();
    const line = button(/^Resolved by You/);
    await expect.element(line).toHaveAttribute("aria-expanded", "false");
    await expect.element(line.getByText("words of n")).toBeVisible();
    await expect.element(button("Reply")).not.toBeInTheDocument();
    await line.click();
    await button("Reopen note").click();
    await expect.element(line).not.toBeInTheDocument();
    await expect.element(page.getByText("words of n")).toBeVisible();
  });
});

describe("the notes view", () => {
  async function withNotes(): Promise<Bench> {
    const bench = await openBench();
    write(bench, "on-library", onLibrary, noteOf(paragraph(words("About "), mention("tag", "tag-1", "Territory"))));
    write(bench, "on-tag", bench.tag, contentOf("By Ben"), "person-ben");
    write(bench, "on-highlight", bench.highlight);
    write(bench, "reply", { collection: "notes", id: "on-tag" }, contentOf("an answer"));
    await bench.render(<NotesTab />);
    await expect.poll(articles).toEqual(["on-highlight", "on-tag", "on-library"]);
    return bench;
  }

  async function choose(chip: string | RegExp, choice: string | RegExp): Promise<void> {
    await button(chip).click();
    await page.getByRole("menuitemradio", { name: choice }).click();
  }

  it("is narrowed by person, place, mention and state, and finds words in replies", async () => {
    const bench = await withNotes();
    await choose("All people", /^Reader/);
    await expect.poll(articles).toEqual(["on-tag"]);
    await choose(/^Reader/, "All people");
    await choose("On anything", "On the library");
    await expect.poll(articles).toEqual(["on-library"]);
    await choose("On the library", "On anything");
    await choose("Any mention", "#Territory");
    await expect.poll(articles).toEqual(["on-library"]);
    bench.desk.notes.arrange({ mentions: null });
    await page.getByRole("textbox", { name: "Find in notes" }).fill("answer");
    await expect.poll(articles).toEqual(["on-tag"]);
    bench.desk.filterInspector({ text: "" });
    await expect.poll(articles).toHaveLength(3);
    await page.getByRole("button", { name: "Resolve note" }).first().click();
    await choose("Open and resolved", "Resolved");
    await expect.poll(articles).toEqual(["on-highlight"]);
  });

  it("puts what stands in reports first when ordered by place", async () => {
    await withNotes();
    await choose("Newest first", "By place in the reports");
    await expect.poll(articles).toEqual(["on-highlight", "on-tag", "on-library"]);
  });

  it("is walked by arrows; Enter goes to the place, Delete deletes and moves on", async () => {
    const bench = await withNotes();
    const card = (id: string) => document.querySelector<HTMLElement>(`[data-note="${id}"]`);
    card("on-highlight")?.focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(card("on-tag"));
    await userEvent.keyboard("{Home}{Enter}");
    expect(bench.desk.state.highlight).toBe("highlight-1");
    await userEvent.keyboard("{Delete}");
    await expect.poll(articles).toEqual(["on-tag", "on-library"]);
    expect(document.activeElement).toBe(card("on-tag"));
  });

  it("shows a note that is asked for, even one that the filter leaves out, and takes the focus there", async () => {
    const bench = await withNotes();
    bench.desk.filterInspector({ text: "words of" });
    await expect.poll(articles).toEqual(["on-highlight"]);
    bench.desk.notes.show("on-tag" as NoteId);
    await expect.poll(articles).toEqual(["on-tag", "on-highlight"]);
    await expect.poll(() => document.activeElement?.getAttribute("data-note")).toBe("on-tag");
  });

  it("folds a long note, and shows the whole of it on demand", async () => {
    const bench = await openBench();
    write(bench, "long", onLibrary, contentOf(...Array.from({ length: 200 }, (_, n) => `${n} ${"words ".repeat(80)}`)));
    const host = await bench.render(<NotesTab />);
    expect(host.querySelector(".note-prose")?.textContent.length).toBeLessThan(700);
    await button(/^Show all, 9\d,\d{3} more characters$/).click();
    expect(host.querySelectorAll(".note-prose p")).toHaveLength(200);
    await expect.element(button("Show less")).toBeVisible();
  });
});
