import { expect, test } from "vitest";
import { type Library, markPassage, samplesBundle, sealNote, viewOf } from "#core/index.ts";
import { restoreDifferences } from "#state/keeping/restore-differences.ts";
import { paragraph, words } from "#test/fixtures/note-of.ts";
import { samples } from "#test/fixtures/samples.ts";
import { Computer } from "../a-library.ts";

const content = (text: string) =>
  ({
    root: { type: "root", version: 1, direction: null, format: "", indent: 0, children: [paragraph(words(text))] },
  }) as never;

test("R6: tags of a highlight and words of a note count as changes of what they hang on", async () => {
  const session = await new Computer().window();
  session.join("samples", samples(), samplesBundle);
  const [report] = viewOf(session.library).reports;
  const stretch = { edition: report?.edition.id, start: 0, end: 5 };
  const newId = () => session.ids.next() as never;
  const { highlight } = session.run((library) =>
    markPassage(library, { ...stretch, person: session.person, newId: newId() } as never),
  );
  const note = newId();
  const seal = (text: string, parents: readonly never[]) => {
    const newVersion = newId();
    const on = { collection: "library", id: "library" };
    session.run((library) =>
      sealNote(library, { note, newVersion, on, parents, person: session.person, content: content(text) } as never),
    );
    return newVersion;
  };
  const first = seal("Before", []);
  const before: Library = session.library;
  seal("After", [first]);
  const [tag] = viewOf(session.library).tags;
  const tagging = `${highlight}:${tag?.id}:${session.person}`;
  const fields = { highlight, tag: tag?.id ?? null, person: session.person };
  session.run(() => ({ label: "tag", writes: [{ collection: "taggings", id: tagging, fields }] }));
  expect(restoreDifferences(session.library, before)).toEqual([
    { collection: "highlights", back: 0, gone: 0, changed: 1 },
    { collection: "notes", back: 0, gone: 0, changed: 1 },
  ]);
});
