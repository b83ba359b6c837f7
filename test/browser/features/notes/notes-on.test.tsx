import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { CommandRefused, type NoteId, type NoteVersionId, type PersonId, sealNote } from "#core/index.ts";
import { type Draft, writeDraft } from "#features/notes/draft.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { sealOpenNotes } from "#state/open-notes.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { type Bench, clearPage, contentOf, crashed, disk, openBench } from "./bench.tsx";

const editor = () => page.getByRole("textbox", { name: /^Note on/ });
const noteId = "note-1" as NoteId;

async function openEditor(bench: Bench): Promise<void> {
  await bench.render(<NotesOn target={bench.highlight} />);
  await page.getByRole("button", { name: "Add note" }).click();
  await expect.element(editor()).toHaveFocus();
}

function seal(bench: Bench, text: string, version: string, parents?: readonly string[]): void {
  bench.session.run((library) =>
    sealNote(library, {
      note: noteId,
      newVersion: version as NoteVersionId,
      on: bench.highlight,
      person: bench.session.person,
      content: contentOf(text),
      ...(parents === undefined ? {} : { parents: parents as NoteVersionId[] }),
    }),
  );
}

/** What an earlier run left of a new note on the highlight. */
function leave(bench: Bench, left: Pick<Draft, "note" | "content">): Promise<void> {
  return writeDraft(bench.local, { ...left, on: bench.highlight, isNew: true, parents: [], writer: "earlier" });
}

const drafts = (bench: Bench) => bench.local.keys("draft:");

describe("writing a note", () => {
  it("is sealed as one version by Escape, and focus goes back to where the next one begins", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("Two spellings of one quotation");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByText("Two spellings of one quotation")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Add note" })).toHaveFocus();
    expect(bench.texts()).toEqual(["Two spellings of one quotation"]);
    expect(bench.session.library.noteVersions.size).toBe(1);
    expect(bench.session.state.undo).toBe("write note");
  });

  it("is sealed by Ctrl+Enter, and the next note is another one", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("First{Control>}{Enter}{/Control}");
    await page.getByRole("button", { name: "Add note" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("Second{Control>}{Enter}{/Control}");
    await expect.poll(() => bench.texts()).toEqual(["First", "Second"]);
    expect(page.getByRole("article").elements()).toHaveLength(2);
  });

  it("keeps nothing that is blank", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("- {Enter}   {Escape}");
    await expect.element(page.getByRole("button", { name: "Add note" })).toBeVisible();
    expect(bench.session.library.notes.size).toBe(0);
  });

  it("opens with focus when the desk writes on the target", async () => {
    const bench = await openBench();
    await bench.render(<NotesOn target={bench.highlight} />);
    bench.desk.write(bench.highlight);
    await expect.element(editor()).toHaveFocus();
    expect(editor().element().getAttribute("aria-label")).toBe("Note on A ¶ 2");
  });

  it("is sealed when focus leaves it, and stays open", async () => {
    const bench = await openBench();
    await bench.render(
      <>
        <NotesOn target={bench.highlight} />
        <button type="button">Elsewhere</button>
      </>,
    );
    bench.desk.write(bench.highlight);
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("Left behind");
    await page.getByRole("button", { name: "Elsewhere" }).click();
    await expect.poll(() => bench.texts()).toEqual(["Left behind"]);
    await expect.element(editor()).toBeVisible();
    expect(page.getByRole("article").elements()).toHaveLength(0);
  });

  it("keeps the focus when a press falls on what takes none, so that what is typed next is written", async () => {
    const bench = await openBench();
    await bench.render(
      <section tabIndex={-1}>
        <p>Bare ground</p>
        <NotesOn target={bench.highlight} />
      </section>,
    );
    await page.getByRole("button", { name: "Add note" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("One");
    await page.getByText("Bare ground").click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard(" two");
    expect(editor().element().textContent).toBe("One two");
    expect(bench.texts()).toEqual([]);
  });

  it("stays in view as a whole while it grows, and what has the focus after it is in view", async () => {
    await page.viewport(900, 500);
    const bench = await openBench();
    await bench.render(
      <div data-testid="scroller" style={{ width: 300, height: 400, overflowY: "auto" }}>
        <div style={{ height: 360 }} />
        <NotesOn target={bench.highlight} />
        <div style={{ height: 300 }} />
      </div>,
    );
    const isInView = (element: Element | null) => {
      const box = page.getByTestId("scroller").element().getBoundingClientRect();
      const own = element?.getBoundingClientRect();
      return own !== undefined && own.top >= box.top - 1 && own.bottom <= box.bottom + 1;
    };
    bench.desk.write(bench.highlight);
    await expect.element(editor()).toHaveFocus();
    await expect.poll(() => isInView(document.querySelector(".note-editor"))).toBe(true);
    for (let line = 0; line < 14; line += 1) await userEvent.keyboard(`Line ${line}{Enter}`);
    await expect.poll(() => isInView(document.querySelector(".note-editor"))).toBe(true);
    expect(editor().element().scrollHeight).toBeGreaterThan(editor().element().clientHeight);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: "Add note" })).toHaveFocus();
    await expect.poll(() => isInView(document.activeElement)).toBe(true);
  });

  it("is sealed when its place goes away, and does not open again by itself", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("On its way");
    clearPage();
    expect(bench.texts()).toEqual(["On its way"]);
    await expect.poll(() => bench.desk.state.writing).toBe(null);
  });

  it("is sealed before closing and exporting, once", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("Almost exported");
    await sealOpenNotes();
    await sealOpenNotes();
    expect(bench.texts()).toEqual(["Almost exported"]);
    expect(bench.session.library.noteVersions.size).toBe(1);
    expect(bench.database.log.at(-1)?.label).toBe("write note");
  });

  it("leaves Ctrl+Z to the editor while it is open", async () => {
    const bench = await openBench();
    const heard: string[] = [];
    const hear = (event: KeyboardEvent) => heard.push(event.key);
    window.addEventListener("keydown", hear);
    await openEditor(bench);
    await userEvent.keyboard("h1");
    await userEvent.keyboard("{Control>}z{/Control}");
    await userEvent.keyboard("{Control>}k{/Control}");
    window.removeEventListener("keydown", hear);
    expect(editor().element().textContent).toBe("");
    expect(heard.filter((key) => key !== "Control")).toEqual(["k"]);
    expect(bench.session.state.undo).not.toBe("write note");
  });
});

it("is finished by Escape inside of a dialog, which stays open", async () => {
  const bench = await openBench();
  await bench.render(
    <Dialog open onOpenChange={(isOpen) => bench.opened.push(String(isOpen))} title="Report A">
      <NotesOn target={bench.highlight} />
    </Dialog>,
  );
  await page.getByRole("button", { name: "Add note" }).click();
  await expect.element(editor()).toHaveFocus();
  await userEvent.keyboard("In a dialog{Escape}");
  await expect.element(page.getByText("In a dialog")).toBeVisible();
  expect(bench.opened).toEqual([]);
});

describe("a draft", () => {
  it("is on disk within a second and gone once the version is saved", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("Half a thou");
    await expect.poll(() => drafts(bench), { timeout: 1000 }).toHaveLength(1);
    await userEvent.keyboard("ght{Escape}");
    await expect.poll(() => drafts(bench)).toEqual([]);
    expect(bench.texts()).toEqual(["Half a thought"]);
  });

  it("comes back after a crash and says so", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("Half a thought");
    await expect.poll(() => drafts(bench)).toHaveLength(1);
    const left = crashed(bench);
    clearPage();
    await expect.poll(() => drafts(bench)).toEqual([]);

    const again = await openBench(left);
    await again.render(<NotesOn target={again.highlight} />);
    await expect.element(page.getByText("Unsaved draft restored")).toBeVisible();
    await expect.element(editor()).toHaveTextContent("Half a thought");
    await page.getByRole("button", { name: "Done" }).click();
    await expect.element(page.getByRole("button", { name: "Add note" })).toBeVisible();
    expect(again.texts()).toEqual(["Half a thought"]);
    await expect.poll(() => drafts(again)).toEqual([]);
  });

  it("is not offered to another window while its editor stands open", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("Still being written");
    await expect.poll(() => drafts(bench)).toHaveLength(1);

    const second = await openBench(crashed(bench));
    const place = await second.render(<NotesOn target={second.highlight} />);
    await expect.element(page.elementLocator(place).getByRole("button", { name: "Add note" })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.getByText("Unsaved draft restored").elements()).toHaveLength(0);
  });

  it("is offered again where the library refused it, and the words are not lost", async () => {
    const bench = await openBench();
    await openEditor(bench);
    const run = vi.spyOn(bench.session, "run").mockImplementation(() => {
      throw new CommandRefused("The note is too deep.");
    });
    await userEvent.keyboard("Refused words{Escape}");
    await expect.element(page.getByText("Unsaved draft restored")).toBeVisible();
    expect(bench.notices.at(-1)?.text).toBe("The note is too deep. What you wrote is kept as a draft.");
    run.mockRestore();
    await page.getByRole("button", { name: "Done" }).click();
    await expect.poll(() => bench.texts()).toEqual(["Refused words"]);
    await expect.poll(() => drafts(bench)).toEqual([]);
  });

  it("can be discarded", async () => {
    const bench = await openBench();
    await leave(bench, { note: "n" as NoteId, content: contentOf("Old words") });
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByRole("button", { name: "Discard" }).click();
    await expect.element(page.getByRole("button", { name: "Add note" })).toBeVisible();
    expect(bench.session.library.notes.size).toBe(0);
    await expect.poll(() => drafts(bench)).toEqual([]);
  });

  it("stays while the version can't be saved", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("On a full disk");
    await expect.poll(() => drafts(bench)).toHaveLength(1);
    disk.isFull = true;
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => bench.session.state.save.kind).toBe("failed");
    expect(bench.texts()).toEqual(["On a full disk"]);
    expect(await drafts(bench)).toHaveLength(1);
  });

  it("that was sealed after all is not offered again", async () => {
    const bench = await openBench();
    seal(bench, "Sealed", "v1");
    await leave(bench, { note: noteId, content: contentOf("Sealed") });
    await bench.render(<NotesOn target={bench.highlight} />);
    await expect.element(page.getByText("Sealed")).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.getByText("Unsaved draft restored").elements()).toHaveLength(0);
  });
});

describe("a note that stands", () => {
  it("is edited as a new version; the earlier one can be looked at and brought back", async () => {
    const bench = await openBench();
    seal(bench, "First words", "v1");
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByRole("article").hover();
    await page.getByRole("button", { name: "Edit note" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard(" and more{Escape}");
    await expect.element(page.getByText("First words and more")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Edit note" })).toHaveFocus();
    await page.getByRole("button", { name: "Edited once" }).click();
    const dialog = page.getByRole("dialog", { name: "Versions of this note" });
    await dialog.getByRole("button", { name: /You/ }).last().click();
    await dialog.getByRole("button", { name: "Bring this version back" }).click();
    await expect.element(page.getByRole("button", { name: "Edited 2 times" })).toBeVisible();
    expect(bench.texts()).toEqual(["First words"]);
  });

  it("is edited by a press on its own words, not on words that are being selected or that somebody else wrote", async () => {
    const bench = await openBench();
    seal(bench, "First words", "v1");
    bench.session.run((library) =>
      sealNote(library, {
        note: "note-2" as NoteId,
        newVersion: "w1" as NoteVersionId,
        on: bench.highlight,
        person: "person-ben2" as PersonId,
        content: contentOf("Not mine"),
      }),
    );
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByText("Not mine").click();
    const own = page.getByText("First words").element();
    document.getSelection()?.selectAllChildren(own);
    own.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    document.getSelection()?.empty();
    expect(page.getByRole("article").elements()).toHaveLength(2);
    expect(editor().elements()).toHaveLength(0);
    await page.getByText("First words").click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("!{Escape}");
    await expect.poll(() => bench.texts()).toContain("First words!");
  });

  it("names who edited it last, where that is somebody else", async () => {
    const bench = await openBench();
    seal(bench, "Mine", "v1");
    bench.session.run((library) =>
      sealNote(library, {
        note: noteId,
        newVersion: "v2" as NoteVersionId,
        on: bench.highlight,
        person: "person-ben2" as PersonId,
        content: contentOf("Theirs"),
      }),
    );
    await bench.render(<NotesOn target={bench.highlight} />);
    await expect.element(page.getByRole("button", { name: "Edited once, last by Reader BEN2" })).toBeVisible();
  });

  it("is not sealed again when nothing was changed", async () => {
    const bench = await openBench();
    seal(bench, "First words", "v1");
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByRole("article").hover();
    await page.getByRole("button", { name: "Edit note" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("x{Backspace}{Escape}");
    await expect.element(page.getByText("First words")).toBeVisible();
    expect(bench.session.library.noteVersions.size).toBe(1);
  });

  it("is deleted with an offer to undo", async () => {
    const bench = await openBench();
    seal(bench, "Gone and back", "v1");
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByRole("article").hover();
    await page.getByRole("button", { name: "Delete note" }).click();
    await expect.poll(() => page.getByRole("article").elements()).toHaveLength(0);
    expect(bench.notices[0]).toMatchObject({ text: "Deleted note", action: { label: "Undo" } });
    bench.notices[0]?.action?.run();
    await expect.element(page.getByText("Gone and back")).toBeVisible();
  });

  it("stays as it was when it is emptied, and offers to be deleted", async () => {
    const bench = await openBench();
    seal(bench, "Not so fast", "v1");
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByRole("article").hover();
    await page.getByRole("button", { name: "Edit note" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard("{Control>}a{/Control}{Delete}{Escape}");
    await expect.element(page.getByText("Not so fast")).toBeVisible();
    bench.notices[0]?.action?.run();
    await expect.poll(() => page.getByRole("article").elements()).toHaveLength(0);
  });

  it("shows versions that were written apart, and keeps the chosen one without losing the other", async () => {
    const bench = await openBench();
    seal(bench, "Common ground", "v1");
    seal(bench, "Ana's words", "v2", ["v1"]);
    seal(bench, "Ben's words", "v3", ["v1"]);
    await bench.render(<NotesOn target={bench.highlight} />);
    await expect.element(page.getByText("Ana's words")).toBeVisible();
    await expect.element(page.getByText("Ben's words")).toBeVisible();
    const heads = page.getByRole("listitem").filter({ hasText: "Ana's words" });
    await heads.getByRole("button", { name: "Keep this one" }).click();
    await expect.element(page.getByRole("button", { name: "Edited 3 times" })).toBeVisible();
    expect(bench.texts()).toEqual(["Ana's words"]);
    expect(bench.session.library.noteVersions.has("v3" as NoteVersionId)).toBe(true);
  });

  it("is a visible conflict when another window sealed a version while it was being edited", async () => {
    const bench = await openBench();
    seal(bench, "Common ground", "v1");
    await bench.render(<NotesOn target={bench.highlight} />);
    await page.getByRole("article").hover();
    await page.getByRole("button", { name: "Edit note" }).click();
    await expect.element(editor()).toHaveFocus();
    await userEvent.keyboard(", mine");
    seal(bench, "Common ground, theirs", "v2", ["v1"]);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByText("Common ground, mine")).toBeVisible();
    await expect.element(page.getByText("Common ground, theirs")).toBeVisible();
  });

  it("opens its links outside, by the host", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("See [[the map](https://example.org/map) now{Escape}");
    await page.getByRole("link", { name: "the map" }).click();
    expect(bench.opened).toEqual(["https://example.org/map"]);
    await userEvent.keyboard("{Enter}");
    expect(bench.opened).toEqual(["https://example.org/map", "https://example.org/map"]);
    expect(bench.texts()).toEqual(["See the map now"]);
  });

  it("S15: holds no address that the browser could look up before the question, neither to read nor to edit", async () => {
    const bench = await openBench();
    await openEditor(bench);
    await userEvent.keyboard("See [[the map](https://example.org/map) now");
    await expect.poll(() => document.querySelectorAll(".link").length).toBe(1);
    expect(document.querySelectorAll("[href^='https:'], [href^='mailto:']")).toHaveLength(0);
    await userEvent.keyboard("{Escape}");
    await expect
      .element(page.getByRole("link", { name: "the map" }))
      .toHaveAttribute("title", "https://example.org/map");
    expect(document.querySelectorAll("[href^='https:'], [href^='mailto:']")).toHaveLength(0);
    await page.getByRole("article").hover();
    await page.getByRole("button", { name: "Edit note" }).click();
    await expect.element(editor()).toHaveFocus();
    await expect.poll(() => document.querySelectorAll(".link").length).toBe(1);
    expect(document.querySelectorAll("[href^='https:'], [href^='mailto:']")).toHaveLength(0);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("link", { name: "the map" }).click();
    expect(bench.opened).toEqual(["https://example.org/map"]);
  });
});
