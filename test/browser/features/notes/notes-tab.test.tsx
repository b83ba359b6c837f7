import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  addClaim,
  type ClaimId,
  type NoteContent,
  type NoteId,
  type NoteTarget,
  type NoteVersionId,
  type ReportId,
  sealNote,
} from "#core/index.ts";
import { writeDraft } from "#features/notes/draft.ts";
import { NotesTab } from "#features/notes/NotesTab.tsx";
import { type Bench, contentOf, crashed, openBench } from "./bench.tsx";

let count = 0;

function note(bench: Bench, on: NoteTarget, content: NoteContent): void {
  count += 1;
  const input = {
    note: `n${count}` as NoteId,
    newVersion: `v${count}` as NoteVersionId,
    on,
    person: bench.session.person,
    content,
  };
  bench.session.run((library) => sealNote(library, input));
}

async function withNotes(): Promise<Bench> {
  const bench = await openBench();
  const [report] = bench.session.library.reports.keys();
  bench.session.run((library) =>
    addClaim(library, {
      newId: "claim-1" as ClaimId,
      person: bench.session.person,
      kind: "statement",
      text: "Dozens of settlements were retaken",
    }),
  );
  note(bench, bench.highlight, contentOf("No number is given"));
  note(bench, { collection: "claims", id: "claim-1" }, contentOf("Compare the figures"));
  note(bench, { collection: "reports", id: report ?? "" }, contentOf("A wire copy"));
  note(bench, bench.tag, contentOf("Only towns, no villages"));
  note(bench, { collection: "library", id: "library" }, contentOf("What we still lack"));
  return bench;
}

const articles = () =>
  page
    .getByRole("article")
    .elements()
    .map((element) => element.querySelector(".note-prose")?.textContent);
const goTo = (name: string) => page.getByRole("button", { name });

describe("the notes tab", () => {
  it("lists all notes, the newest first, with what each stands on", async () => {
    const bench = await withNotes();
    await bench.render(<NotesTab />);
    expect(articles()).toEqual([
      "What we still lack",
      "Only towns, no villages",
      "A wire copy",
      "Compare the figures",
      "No number is given",
    ]);
    await expect.element(goTo("A ¶ 2 Dozens of settlements were retaken")).toBeVisible();
    await expect.element(goTo("tag Territory")).toBeVisible();
  });

  it("jumps to what a note stands on", async () => {
    const bench = await withNotes();
    await bench.render(<NotesTab />);
    await goTo("A ¶ 2 Dozens of settlements were retaken").click();
    expect(bench.desk.state.highlight).toBe("highlight-1");
    expect(bench.desk.state.panes).toHaveLength(1);
    await goTo("claim Dozens of settlements were retaken").click();
    expect(bench.desk.state).toMatchObject({ claim: "claim-1", inspector: { tab: "claims" } });
    await goTo("tag Territory").click();
    expect(bench.desk.state.inspector).toMatchObject({ tab: "highlights", filter: { tag: "tag-1" } });
  });

  it("narrows by words, tag and report, and says how many are left", async () => {
    const bench = await withNotes();
    await bench.render(<NotesTab />);
    await page.getByRole("textbox", { name: "Find in notes" }).fill("towns");
    await expect.poll(articles).toEqual(["Only towns, no villages"]);
    await expect.element(page.getByText("1 of 5 notes")).toBeInTheDocument();
    bench.desk.filterInspector({ text: "", tag: "tag-1" as never });
    await expect.poll(articles).toEqual(["Only towns, no villages", "No number is given"]);
    const [report] = bench.session.library.reports.keys() as Iterable<ReportId>;
    bench.desk.filterInspector({ tag: null, report: report ?? null });
    await expect.poll(articles).toEqual(["A wire copy", "No number is given"]);
    bench.desk.filterInspector({ text: "nowhere" });
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect.poll(articles).toHaveLength(5);
  });

  it("takes a note on the library from the empty state", async () => {
    const bench = await openBench();
    await bench.render(<NotesTab />);
    await page.getByRole("button", { name: "Note on the library" }).click();
    await expect.element(page.getByRole("textbox", { name: "Note on the library" })).toHaveFocus();
    await userEvent.keyboard("First of all{Escape}");
    await expect.poll(articles).toEqual(["First of all"]);
  });

  it("shows what a crash left of a new note, whatever it stands on", async () => {
    const bench = await openBench();
    await bench.session.settled();
    const left = { on: bench.tag, note: "n" as NoteId, isNew: true, parents: [], writer: "earlier" };
    await writeDraft(bench.local, { ...left, content: contentOf("Half a rule") });
    const again = await openBench(crashed(bench));
    await again.render(<NotesTab />);
    await expect.element(page.getByText("Unsaved draft restored")).toBeVisible();
    await expect
      .element(page.getByRole("textbox", { name: "Note on tag “Territory”" }))
      .toHaveTextContent("Half a rule");
  });

  it.each(["light", "dark"])("has no accessibility violations in the %s theme, reading and writing", async (theme) => {
    document.documentElement.dataset.theme = theme;
    const bench = await withNotes();
    await page.viewport(420, 900);
    const host = await bench.render(
      <main>
        <h1>Notes</h1>
        <NotesTab />
      </main>,
    );
    bench.desk.write({ collection: "library", id: "library" });
    await expect.element(page.getByRole("textbox", { name: "Note on the library" })).toHaveFocus();
    const result = await axe.run(host);
    expect(
      result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`),
    ).toEqual([]);
    expect(result.passes.length).toBeGreaterThan(10);
  });
});
