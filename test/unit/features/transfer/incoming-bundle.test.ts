import { describe, expect, test } from "vitest";
import {
  type BundleReader,
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
import {
  type IncomingAnswer,
  type IncomingBundle,
  readIncoming as readFrom,
} from "#features/transfer/incoming-bundle.ts";
import { anaBundle } from "#test/fixtures/made-bundles.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { plainLibrary, stampsIn } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const bytes = new TextEncoder().encode(writeBundle(anaBundle()));
const file = { name: "notes-ana.json", bytes };
const day = 24 * 60 * 60 * 1000;

const bundles: BundleReader = {
  read: (source) => ({ answer: Promise.resolve(readBundle(source)), cancel: () => undefined }),
};

function readIncoming(library: Library, opened: typeof file, now: number): Promise<IncomingAnswer> {
  return readFrom(bundles, opened, { library: () => library, now: () => now }).answer;
}

function libraryOfAna(): Library {
  const answer = readBundle(bytes);
  if (!answer.ok) throw answer.refused;
  return answer.library;
}

const newest = msOf([...stampsIn(libraryOfAna())].sort().at(-1) as Stamp);

async function accepted(library: Library, now: number): Promise<IncomingBundle> {
  const answer = await readIncoming(library, file, now);
  if (!answer.ok) throw new Error(answer.problems.map(({ what }) => what).join());
  return answer.incoming;
}

describe("a colleague's file", () => {
  test("says whose it is, and what would come in", async () => {
    const incoming = await accepted(joinInto(emptyLibrary, samples()), newest);
    expect(incoming.from).toMatch(/^Ana/);
    expect(incoming.preview.isSame).toBe(false);
    expect(incoming.preview.differences.get("reports")?.added ?? []).toEqual([]);
    expect(incoming.preview.differences.get("highlights")?.added.length).toBeGreaterThan(0);
    expect(incoming.bundle).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is what is joined: the library becomes what the preview showed", async () => {
    const library = joinInto(emptyLibrary, samples());
    const incoming = await accepted(library, newest);
    expect(plainLibrary(joinInto(library, incoming.joined))).toBe(plainLibrary(incoming.preview.merged));
  });

  test("would change nothing where all of it is there", async () => {
    expect((await accepted(libraryOfAna(), newest)).preview.isSame).toBe(true);
  });

  test("is taken up to a day ahead of this computer's clock", async () => {
    expect((await readIncoming(emptyLibrary, file, newest - day)).ok).toBe(true);
  });

  test("is refused as a whole where it is dated further ahead, with how far and what to do", async () => {
    const answer = await readIncoming(emptyLibrary, file, newest - day - 1);
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

  test("can be taken on the day that the refusal names", async () => {
    const answer = await readIncoming(emptyLibrary, file, newest - 40 * day);
    const named = answer.ok ? "" : (/from (.*) on\.$/.exec(answer.problems[0]?.next ?? "")?.[1] ?? "");
    expect((await readIncoming(emptyLibrary, file, new Date(named).getTime())).ok).toBe(true);
  });

  test("is refused where it rewrites a version of a note that is here, and not where it deletes one", async () => {
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
    const answer = await readIncoming(library, other, newest);
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
    expect((await readIncoming(emptyLibrary, other, newest)).ok).toBe(true);
    expect((await readIncoming(library, withVersion({ person: "mallory" }), newest)).ok).toBe(false);
    expect((await readIncoming(library, withVersion({ deleted: true }), newest)).ok).toBe(true);
  });

  test("that is none is refused with what is wrong and where", async () => {
    const answer = await readIncoming(emptyLibrary, { name: "a.json", bytes: new TextEncoder().encode("{") }, newest);
    expect(answer.ok).toBe(false);
    if (!answer.ok) for (const { where, what, next } of answer.problems) expect(where && what && next).toBeTruthy();
  });
});
