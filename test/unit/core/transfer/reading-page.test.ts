import { describe, expect, test } from "vitest";
import {
  addClaim,
  addReport,
  addTag,
  emptyLibrary,
  type HighlightId,
  hashOf,
  markPassage,
  mergeBundles,
  namePerson,
  readBundle,
  sealNote,
  type TagId,
  toReadingPage,
  writeBundle,
} from "#core/index.ts";
import { utf8 } from "#core/model/edition.ts";
import { anaBundle, benBundle, oddBundle } from "#test/fixtures/made-bundles.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";

const input = { exportedAt: Date.UTC(2026, 8, 7), by: "Ana <b>Petrova</b>" };

function libraryOf(...bundles: readonly ReturnType<typeof anaBundle>[]) {
  const read = bundles.map((bundle) => {
    const answer = readBundle(writeBundle(bundle));
    if (!answer.ok) throw answer.refused;
    return answer;
  });
  const merged = readBundle(writeBundle(mergeBundles(read)));
  if (!merged.ok) throw merged.refused;
  return merged.library;
}

const page = toReadingPage(libraryOf(anaBundle(), benBundle()), input);

describe("the page to read", () => {
  test("is one whole document with language and title, and says when and by whom", () => {
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page).toContain("<title>Notes on 4 reports</title>");
    expect(page).toContain("7 Sep 2026");
  });

  test("runs nothing and fetches nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
  });

  test("holds claims with their passages and stances, highlights with tags and people, and the notes", () => {
    for (const words of [
      "How much territory was retaken?",
      "denies",
      "Ben Okafor",
      "Flags raised",
      "Only the side that gains by it says so.",
      "not verified by Reuters",
    ]) {
      expect(page).toContain(words);
    }
  });

  test("shows what was inferred with its sign and reason", () => {
    expect(page).toContain("≈ <bdi>The text says that Reuters could not verify the statements</bdi>");
  });

  test("has each report's text to the character, marks and numbers aside", () => {
    const library = libraryOf(oddBundle());
    const odd = toReadingPage(library, input);
    const plain = odd
      .replace(/<span class="number">\d+<\/span>|<a class="ref"[^>]*>\d+<\/a>/g, "")
      .replace(/<\/p><p dir="auto">/g, "\n")
      .replace(/<\/?mark[^>]*>/g, "")
      .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)));
    for (const { text } of library.editions.values()) {
      for (const line of text.split(/[\r\n]+/).filter((one) => one.trim() !== "")) expect(plain).toContain(line);
    }
  });

  test("links every mark to its entry", () => {
    const references = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    const ids = new Set([...page.matchAll(/id="(\w+)"/g)].map(([, id]) => id));
    expect(references.length).toBeGreaterThan(20);
    for (const id of references) expect(ids).toContain(id);
  });

  test("escapes whatever people and reports are called", () => {
    const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;\u202e`;
    const eve = new Replica("eve", 1);
    const text = `${evil}\n</p></body> second`;
    const tag = eve.nextId<TagId>();
    eve.run((library) => namePerson(library, { person: eve.person, name: evil }));
    eve.run((library) => addTag(library, { newId: tag, name: evil }));
    const origin = { name: evil, hash: hashOf(utf8(text)), encoding: "utf-8", isEncodingCertain: true };
    eve.run((library) =>
      addReport(library, {
        draft: { text, origin },
        metadata: { outlet: { value: evil, basis: "inferred", reason: evil } },
      }),
    );
    const edition = [...eve.library.editions.keys()][0] as never;
    const { highlight } = eve.run((library) =>
      markPassage(library, { edition, start: 1, end: 20, person: eve.person, newId: eve.nextId<HighlightId>(), tag }),
    );
    eve.run((library) => addClaim(library, { newId: eve.nextId(), kind: "statement", text: evil, person: eve.person }));
    eve.run((library) =>
      sealNote(library, {
        note: eve.nextId(),
        newVersion: eve.nextId(),
        on: { collection: "highlights", id: highlight },
        person: eve.person,
        content: plainNote(evil),
      }),
    );
    const made = toReadingPage(eve.library, { ...input, by: evil });
    expect(made).not.toMatch(/<script|<img|<\/p><\/body> second/);
    expect(made.match(/<\/body>/g)).toHaveLength(1);
  });

  test("of an empty library is still a page", () => {
    expect(toReadingPage(emptyLibrary, { ...input, by: "" })).toContain("Holds nothing.");
  });
});
