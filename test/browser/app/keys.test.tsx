import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { HighlightId, NoteTarget } from "#core/index.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { type AWindow, openWindow } from "../a-window.tsx";
import { keysOf, typed } from "./all-commands.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1440, 900));

const centres = "sample-highlight-centres" as HighlightId;
const onCentres: NoteTarget = { collection: "highlights", id: centres };
const editor = page.getByRole("textbox", { name: "Note on A ¶ 2" });

/** The app with a current highlight, on which every marking key would act. */
async function openMarked() {
  const app = await openApp();
  const keys = keysOf(app).filter((key) => key.length === 1 || key === "Delete");
  app.desk.chooseHighlight(centres);
  await expect.element(page.getByRole("button", { name: "Voice: not set" })).toBeVisible();
  return { app, keys };
}

async function expectOnlyTyping(app: AWindow, keys: readonly string[]): Promise<void> {
  const { library } = app.session;
  const { panes, target, highlight } = app.desk.state;
  for (const key of [...keys, "Backspace", "PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowLeft"])
    await userEvent.keyboard(typed(key));
  expect(app.session.library).toBe(library);
  const now = app.desk.state;
  expect({ panes: now.panes, target: now.target, highlight: now.highlight }).toEqual({ panes, target, highlight });
  expect(page.getByRole("dialog").elements()).toEqual([]);
}

describe("keys without a modifier", () => {
  it("are nothing but typing in a text field", async () => {
    const { app, keys } = await openMarked();
    expect(keys).toContain("Delete");
    const field = page.getByRole("textbox", { name: "Find in highlights" });
    await field.click();
    await expectOnlyTyping(app, keys);
    // The last sign went by Backspace.
    const signs = keys.filter((key) => key.length === 1).join("");
    await expect.element(field).toHaveValue(signs.slice(0, -1));
    await expect.element(field).toHaveFocus();
  });

  it("and all others go on while a message has the focus", async () => {
    const { app } = await openMarked();
    const { size } = app.view.highlightById;
    await page.getByRole("button", { name: "Delete highlight" }).click();
    const message = () => document.querySelector<HTMLElement>(".toast-text");
    await expect.poll(message).not.toBeNull();
    await userEvent.click(message() as HTMLElement);
    expect(app.view.highlightById.size).toBe(size - 1);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => app.view.highlightById.size).toBe(size);
  });

  it("open the note of a highlight from the list of notes, too, with the focus in it", async () => {
    await openMarked();
    await page.getByRole("tab", { name: /^Notes/ }).click();
    await userEvent.keyboard("n");
    await expect.element(editor).toHaveFocus();
    await userEvent.keyboard("See #1");
    await expect.element(editor).toHaveTextContent("See #1");
  });

  it("are nothing but typing in a note", async () => {
    const { app, keys } = await openMarked();
    app.desk.write(onCentres);
    await expect.element(editor).toHaveFocus();
    await expectOnlyTyping(app, keys);
    await expect.element(editor).toHaveTextContent(
      keys
        .filter((key) => key.length === 1)
        .join("")
        .slice(0, -1),
    );
  });

  it("delete the current highlight in the reader, and not where another thing has the focus", async () => {
    const { app } = await openMarked();
    const marks = () => app.view.highlights.length;
    for (const elsewhere of [
      page.getByRole("button", { name: "Voice: not set" }),
      page.getByRole("tab", { name: /Claims/ }),
    ]) {
      (elsewhere.element() as HTMLElement).focus();
      await userEvent.keyboard("{Delete}");
      expect(marks()).toBe(3);
    }
    document.querySelector<HTMLElement>(".reader [tabindex='0']")?.focus();
    app.desk.chooseHighlight(centres);
    await expect.element(page.getByText(/^A ¶ 2 · highlighted by/)).toBeVisible();
    await userEvent.keyboard("{Delete}");
    await expect.poll(marks).toBe(2);
  });

  it("delete one highlight on its row in the list, not two", async () => {
    const { app } = await openMarked();
    document.querySelector<HTMLElement>(`[data-walk="${centres}"]`)?.focus();
    await userEvent.keyboard("{Delete}");
    await expect.poll(() => app.view.highlights.length).toBe(2);
    await userEvent.keyboard("{Delete}");
    await expect.poll(() => app.view.highlights.length).toBe(1);
  });
});

/** The chords of the app that mean something else in a note. */
const editorsChords = ["Mod+A", "Mod+E", "Mod+Z", "Mod+Shift+Z", "Mod+Y", "Mod+B", "Mod+I"];

it("in a note are the editor's or come through to the app, each key of the app one of the two", async () => {
  const window = await openWindow({ name: "Ana" });
  const keys = keysOf(window);
  await window.mount(<NotesOn target={onCentres} />);
  window.desk.write(onCentres);
  await expect.element(editor).toHaveFocus();
  const heard: string[] = [];
  let pressed = "";
  const hear = (event: KeyboardEvent) => {
    if (!/^(Control|Shift|Alt)$/.test(event.key)) heard.push(pressed);
  };
  globalThis.addEventListener("keydown", hear);
  for (const chord of keys) {
    pressed = chord;
    await userEvent.keyboard(typed(chord));
    await expect.element(editor).toHaveFocus();
  }
  globalThis.removeEventListener("keydown", hear);
  const isEditors = (chord: string) => chord.length === 1 || chord === "Delete" || editorsChords.includes(chord);
  expect(heard).toEqual(keys.filter((chord) => !isEditors(chord)));
  expect(heard).toContain("Mod+Shift+E");
});
