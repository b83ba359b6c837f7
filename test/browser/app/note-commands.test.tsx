import { beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type HighlightId, type NoteId, type NoteTarget, type NoteVersionId, sealNote } from "#core/index.ts";
import type { AWindow } from "../a-window.tsx";
import { contentOf } from "../features/notes/bench.tsx";
import { openApp } from "./open-app.tsx";

const centres: NoteTarget = { collection: "highlights", id: "sample-highlight-centres" as HighlightId };
const onLibrary: NoteTarget = { collection: "library", id: "library" };
const note = "note-on-centres" as NoteId;
let app: AWindow;

function write(id: NoteId, on: NoteTarget): void {
  const newVersion = `${id}-1` as NoteVersionId;
  app.session.run((library) =>
    sealNote(library, { note: id, newVersion, on, person: app.session.person, content: contentOf(`words of ${id}`) }),
  );
}

async function choose(words: string): Promise<void> {
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  await userEvent.keyboard(words);
  await expect.element(page.getByRole("option").first()).toMatchTextContent(new RegExp(`^${words}`));
  await userEvent.keyboard("{Enter}");
}

async function openNoted(): Promise<void> {
  await page.viewport(1920, 1080);
  app = await openApp();
  await expect.element(page.getByLabelText("Text of report A")).toBeVisible();
  write(note, centres);
  write("on-library" as NoteId, onLibrary);
}

beforeEach(openNoted);

const resolved = (id: NoteId) => app.session.library.notes.get(id)?.resolved;

it("resolves and reopens the note on the current highlight from the palette", async () => {
  app.desk.chooseHighlight(centres.id as HighlightId);
  await choose("Resolve the note on A ¶ 2");
  await expect.poll(() => resolved(note)).toBeDefined();
  await choose("Reopen the note on A ¶ 2");
  await expect.poll(() => resolved(note)).toBeUndefined();
});

it("replies to the note that was gone to last, with the focus in the reply", async () => {
  app.desk.chooseHighlight(centres.id as HighlightId);
  app.desk.notes.show("on-library" as NoteId);
  await expect.poll(() => app.desk.state.noteInHand).toBe("on-library");
  await choose("Reply to the note");
  await expect.poll(() => document.activeElement?.closest("[data-note]")?.getAttribute("data-note")).toBe("on-library");
  await expect.poll(() => (document.activeElement as HTMLElement).isContentEditable).toBe(true);
  await userEvent.keyboard("Agreed{Control>}{Enter}{/Control}");
  await expect.poll(() => app.view.threadByNote.get("on-library" as NoteId)?.replies.length).toBe(1);
  // Another highlight lets go of it.
  app.desk.chooseHighlight(null);
  app.desk.chooseHighlight(centres.id as HighlightId);
  expect(app.desk.state.noteInHand).toBeNull();
});

it("has a switch for the notes in the margin in the menu View, which is kept", async () => {
  app.desk.toggleInspector();
  app.desk.toggleRail();
  app.desk.closePane(app.desk.state.panes[1]?.id ?? "");
  const card = () => document.querySelector(".margin-note");
  await expect.poll(card).not.toBeNull();
  await userEvent.click(page.getByRole("button", { name: "View", exact: true }));
  const entry = page.getByRole("menuitemcheckbox", { name: "Notes in the margin" });
  await expect.element(entry).toHaveAttribute("aria-checked", "true");
  await userEvent.click(entry);
  await expect.poll(card).toBeNull();
  await app.desk.flush();
  expect(await app.ports.local.read("desk")).toMatchObject({ hasMarginNotes: false });
});
