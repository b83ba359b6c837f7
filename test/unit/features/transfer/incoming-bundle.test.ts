import { describe, expect, test } from "vitest";
import { emptyLibrary, joinInto, type Library, msOf, readBundle, type Stamp, writeBundle } from "#core/index.ts";
import { type IncomingBundle, readIncoming } from "#features/transfer/incoming-bundle.ts";
import { anaBundle } from "#test/fixtures/made-bundles.ts";
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
        next: "Set both computers' clocks, and ask for a new export.",
      },
    ]);
  });

  test("that is none is refused with what is wrong and where", () => {
    const answer = readIncoming(emptyLibrary, { name: "a.json", bytes: new TextEncoder().encode("{") }, newest);
    expect(answer.ok).toBe(false);
    if (!answer.ok) for (const { where, what, next } of answer.problems) expect(where && what && next).toBeTruthy();
  });
});
