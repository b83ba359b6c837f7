import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type NoteId, type NoteVersionId, noteHeads, sealNote, toPlainText } from "#core/index.ts";
import { NotesTab } from "#features/notes/NotesTab.tsx";
import { prepareNoteEditor } from "#features/notes/NoteWriter.tsx";
import { clearPage, contentOf, openBench } from "./bench.tsx";

/** A note of about so many characters, in paragraphs of 400; a tenth of it in one. */
function linesOf(characters: number): string[] {
  const words = "words about towns ".repeat(Math.ceil(characters / 18)).slice(0, characters);
  const first = words.slice(0, characters / 10);
  return [first, ...(words.slice(first.length).match(/.{1,400}/gs) ?? [])];
}

interface Figures {
  readonly list: number;
  readonly open: number;
  /** Per key, until it is painted. */
  readonly key: number;
  /** What was sealed in the end. */
  readonly text: string;
}

/** Ms to show a note in the list, to open its editor, and for a key in it. */
async function measure(characters: number): Promise<Figures> {
  const bench = await openBench();
  const input = { note: "n" as NoteId, newVersion: "v" as NoteVersionId, person: bench.session.person };
  const on = { collection: "library", id: "library" } as const;
  bench.session.run((library) => sealNote(library, { ...input, on, content: contentOf(...linesOf(characters)) }));
  const start = performance.now();
  await bench.render(<NotesTab />);
  await painted();
  const list = performance.now() - start;
  const press = performance.now();
  page
    .getByRole("button", { name: "Edit note" })
    .element()
    .dispatchEvent(new MouseEvent("click", { bubbles: true }));
  await expect
    .poll(() => document.activeElement?.getAttribute("contenteditable"), { interval: 5, timeout: 20_000 })
    .toBe("true");
  await painted();
  const open = performance.now() - press;
  // The first letters warm up what every editor must.
  for (const letter of "warm ") await typed(letter);
  const keys = performance.now();
  for (const letter of "typed at the end") await typed(letter);
  const key = (performance.now() - keys) / 16;
  await userEvent.keyboard("{Escape}");
  const [head] = noteHeads(bench.session.library, "n" as NoteId);
  clearPage();
  return { list, open, key, text: head === undefined ? "" : toPlainText(head.content) };
}

async function typed(letter: string): Promise<void> {
  document.execCommand("insertText", false, letter);
  await painted();
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

it("a note of 100,000 characters is shown, opened and written on like a short one, and nothing of it is lost", async () => {
  await prepareNoteEditor();
  await measure(500);
  const short = await measure(500);
  const long = await measure(100_000);
  expect(long.text).toMatch(/warm typed at the end$/);
  expect(long.text.length).toBeGreaterThan(100_000);
  const figure = (name: "list" | "open" | "key") =>
    `${name} ${short[name].toFixed(1)} → ${long[name].toFixed(1)} ms (× ${(long[name] / short[name]).toFixed(1)})`;
  console.info(`notes of 500 and 100,000 characters: ${figure("list")}, ${figure("open")}, ${figure("key")}`);
}, 60_000);
