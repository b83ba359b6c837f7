import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  addClaim,
  type ClaimId,
  deleteClaim,
  deleteTag,
  editClaim,
  exportBundle,
  type Library,
  type MentionNode,
  mentioned,
  mergeTags,
  type NoteId,
  type NoteVersionId,
  noteText,
  readBundle,
  renameTag,
  sealNote,
  type TagId,
  toMarkdown,
  toPlainText,
  toReadingPage,
  writeBundle,
} from "#core/index.ts";
import { mentionReader } from "#core/queries/mentions.ts";
import { mention, noteOf, paragraph, words } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

// Whole exports are read again: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const territory = "sample-tag-territory" as TagId;
const casualties = "sample-tag-casualties" as TagId;
const claim = "claim-1" as ClaimId;
const ofTag = mention("tag", territory, "Old name");
const ofClaim = mention("claim", claim, "An old claim");

function started(): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  ana.run((library) =>
    addClaim(library, { newId: claim, person: ana.person, kind: "statement", text: "Kherson was\nretaken" }),
  );
  return ana;
}

function nameOf(library: Library, node: MentionNode): string {
  return mentionReader(library)(node);
}

const bundleOf = (ana: Replica) =>
  writeBundle(exportBundle(ana.library, { exportedAt: 0, by: { id: ana.person, name: "Ana" }, appVersion: "0.1.0" }));

describe("a mention", () => {
  test("is read by the present name of what it names", () => {
    const ana = started();
    expect([ofTag, ofClaim].map((node) => nameOf(ana.library, node))).toEqual(["#Territory", "@Kherson was retaken"]);
    ana.run((library) => renameTag(library, { tag: territory, name: "Ground" }));
    ana.run((library) => editClaim(library, { claim, text: "Kherson was freed" }));
    expect([ofTag, ofClaim].map((node) => nameOf(ana.library, node))).toEqual(["#Ground", "@Kherson was freed"]);
    const [highlight] = ana.library.highlights.keys();
    expect(nameOf(ana.library, mention("highlight", highlight ?? "", "x"))).toMatch(/^@[A-D] ¶ \d+ “.+”$/);
  });

  test("follows a merge to the tag that counts", () => {
    const ana = started();
    ana.run((library) => mergeTags(library, { tags: [territory], into: casualties }));
    expect(mentioned(ana.library, ofTag)).toEqual({ state: "here", id: casualties, words: "Casualties" });
  });

  test("of what is deleted or was never here keeps the words that were written, and says so", () => {
    const ana = started();
    ana.run((library) => deleteTag(library, { tag: territory }));
    ana.run((library) => deleteClaim(library, { claim }));
    expect([ofTag, ofClaim, mention("highlight", "nowhere", "A ¶ 2")].map((node) => nameOf(ana.library, node))).toEqual(
      ["#Old name (deleted)", "@An old claim (deleted)", "@A ¶ 2 (not in this library)"],
    );
  });

  test("reads in plain text, Markdown, HTML and a bundle; without a library by its words at writing", () => {
    const ana = started();
    const content = noteOf(paragraph(words("See "), ofTag, words(" and "), ofClaim));
    const input = { note: "n" as NoteId, newVersion: "v" as NoteVersionId, person: ana.person, content };
    ana.run((library) => sealNote(library, { ...input, on: { collection: "library", id: "library" } }));
    expect(toPlainText(content)).toBe("See #Old name and @An old claim");
    expect(toMarkdown(content, mentionReader(ana.library))).toBe("See \\#Territory and @Kherson was retaken");
    const page = toReadingPage(ana.library, { exportedAt: 0, by: "Ana" });
    expect(page).toContain('<b class="mention"><bdi>#Territory</bdi></b>');
    const text = bundleOf(ana);
    expect(text).toContain(String.raw`See \\#Territory and @Kherson was retaken`);
  });

  test("text is made once while nothing that it mentions is renamed", () => {
    const ana = started();
    const content = noteOf(paragraph(ofTag));
    expect(noteText(ana.library, content)).toBe("#Territory");
    ana.run((library) => renameTag(library, { tag: territory, name: "Ground" }));
    expect(noteText(ana.library, content)).toBe("#Ground");
  });

  test("never keeps a bundle from being read, whatever it names", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("tag", "claim", "highlight"),
        fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
        (kind, id) => {
          const ana = started();
          const content = noteOf(paragraph(mention(kind as MentionNode["kind"], id, id)));
          const input = { note: "n" as NoteId, newVersion: "v" as NoteVersionId, person: ana.person, content };
          ana.run((library) => sealNote(library, { ...input, on: { collection: "library", id: "library" } }));
          const answer = readBundle(bundleOf(ana));
          expect(answer.ok && answer.warnings).toEqual([]);
          expect(answer.ok && answer.library.noteVersions.get("v")?.content).toEqual(content);
        },
      ),
      { numRuns: 8 },
    );
  });
});
