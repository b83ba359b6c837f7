import { describe, expect, test } from "vitest";
import {
  emptyLibrary,
  exportBundle,
  joinInto,
  type Library,
  msOf,
  type NodeName,
  readBundle,
  recordsOf,
  type Stamp,
  type StoredRecord,
  toStamp,
  writeBundle,
} from "#core/index.ts";
import { type IncomingBundle, readIncoming } from "#features/transfer/incoming-bundle.ts";
import { anaBundle } from "#test/fixtures/made-bundles.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { plainLibrary, stampsIn } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const bytes = new TextEncoder().encode(writeBundle(anaBundle()));
const file = { name: "notes-ana.json", bytes };
const day = 24 * 60 * 60 * 1000;

function libraryOfAna(): Library {
  const answer = readBundle(bytes);
  if (!answer.ok) throw answer.refused;
  return answer.library;
}

const newest = msOf([...stampsIn(libraryOfAna())].sort().at(-1) as Stamp);

function accepted(library: Library, now: number): IncomingBundle {
  const answer = readIncoming(library, file, now);
  if (!answer.ok) throw new Error(answer.problems.map(({ what }) => what).join());
  return answer.incoming;
}

describe("a colleague's file", () => {
  test("says whose it is, and what would come in", () => {
    const incoming = accepted(joinInto(emptyLibrary, samples()), newest);
    expect(incoming.from).toMatch(/^Ana/);
    expect(incoming.preview.isSame).toBe(false);
    expect(incoming.preview.differences.get("reports")?.added ?? []).toEqual([]);
    expect(incoming.preview.differences.get("highlights")?.added.length).toBeGreaterThan(0);
    expect(incoming.bundle).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is what is joined: the library becomes what the preview showed", () => {
    const library = joinInto(emptyLibrary, samples());
    const incoming = accepted(library, newest);
    expect(plainLibrary(joinInto(library, incoming.joined))).toBe(plainLibrary(incoming.preview.merged));
  });

  test("would change nothing where all of it is there", () => {
    expect(accepted(libraryOfAna(), newest).preview.isSame).toBe(true);
  });

  test("is taken up to a day ahead of this computer's clock", () => {
    expect(readIncoming(emptyLibrary, file, newest - day).ok).toBe(true);
  });

  test("is refused as a whole where it is dated further ahead, with how far and what to do", () => {
    const answer = readIncoming(emptyLibrary, file, newest - day - 1);
    if (answer.ok) throw new Error("it was taken");
    expect(answer.problems).toEqual([
      {
        where: "header",
        what: "Its changes are dated up to 2 days ahead of this computer's clock.",
        next: expect.stringMatching(
          /^If this clock is wrong, set it .* the file can be imported from \d+ [A-Z][a-z]+ 2026 on\.$/,
        ),
      },
    ]);
  });

  test("can be taken on the day that the refusal names", () => {
    const answer = readIncoming(emptyLibrary, file, newest - 40 * day);
    const named = answer.ok ? "" : (/from (.*) on\.$/.exec(answer.problems[0]?.next ?? "")?.[1] ?? "");
    expect(readIncoming(emptyLibrary, file, new Date(named).getTime()).ok).toBe(true);
  });

  test("is refused where it rewrites a version of a note that is here, and not where it deletes one", () => {
    const library = libraryOfAna();
    const [version] = [...recordsOf(library, "noteVersions").values()] as [StoredRecord];
    const stamp = toStamp(newest + 1, 0, "mallory000000000" as NodeName);
    const withVersion = (fields: object) => {
      const records = [{ id: version.id, stamp, ...fields }];
      const changed = joinInto(library, [{ collection: "noteVersions", records }]);
      const by = { id: "m", name: "M" };
      const text = writeBundle(exportBundle(changed, { exportedAt: newest, by, appVersion: "0.1.0" }));
      return { name: "notes.json", bytes: new TextEncoder().encode(text) };
    };
    const other = withVersion({ content: plainNote("Something else.") });
    const answer = readIncoming(library, other, newest);
    expect(answer).toEqual({
      ok: false,
      problems: [
        {
          where: `noteVersions (id ${version.id})`,
          what: expect.stringMatching(/Notes are never rewritten/),
          next: expect.stringMatching(/\.$/),
        },
      ],
    });
    expect(readIncoming(emptyLibrary, other, newest).ok).toBe(true);
    expect(readIncoming(library, withVersion({ person: "mallory" }), newest).ok).toBe(false);
    expect(readIncoming(library, withVersion({ deleted: true }), newest).ok).toBe(true);
  });

  test("that is none is refused with what is wrong and where", () => {
    const answer = readIncoming(emptyLibrary, { name: "a.json", bytes: new TextEncoder().encode("{") }, newest);
    expect(answer.ok).toBe(false);
    if (!answer.ok) for (const { where, what, next } of answer.problems) expect(where && what && next).toBeTruthy();
  });
});
