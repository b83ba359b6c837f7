import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type BackupAnswer,
  type BackupInput,
  backupNamePattern,
  type ChangeSet,
  countVisible,
  emptyLibrary,
  type PersonId,
  readBackup,
  readBackupHeader,
  replay,
  writeBackup,
} from "#core/index.ts";
import { joinedFrom, plainLibrary, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";
import { deeds, doDeed } from "../merge/random-work.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const noon = 1_700_000_000_000;

const input: BackupInput = {
  madeAt: 1_795_339_530_123,
  appVersion: "0.1.0",
  databaseId: "database-1",
  person: "person-own" as PersonId,
  device: "own0000000",
  reason: "before-restore",
};

function accepted(bytes: Uint8Array): BackupAnswer & { readonly ok: true } {
  const answer = readBackup(bytes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

/** A log with everything that can stand in one: imports, undo, imports taken back and done again, and work in between. */
const logs = fc
  .record({ given: work(1), rounds: fc.array(fc.record({ then: deeds, what: fc.nat(3) }), { maxLength: 4 }) })
  .map(({ given, rounds }) => {
    const colleague = replicasFrom(given, samples())[0] as Replica;
    const own = new Replica("own", noon);
    const imports: ChangeSet[] = [own.join(samples(), "samples")];
    for (const { then, what } of rounds) {
      for (const deed of then) doDeed(own, deed);
      const last = imports.at(-1) as ChangeSet;
      if (what === 0) imports.push(own.join(joinedFrom(colleague.library), "colleague"));
      if (what === 1) own.retract(last);
      if (what === 2) own.take({ ...last, ...own.header(), undoes: last.id });
    }
    return { log: own.log, library: own.library };
  });

describe("R4: a backup", () => {
  test("holds the whole log: what is read is what was written, step by step, and the library that it gives", () => {
    fc.assert(
      fc.property(logs, ({ log, library }) => {
        const written = writeBackup(log, input);
        const read = accepted(written.bytes);
        expect(read.steps).toEqual(log);
        expect(read.header).toEqual(written.header);
        expect(read.sha256).toBe(written.sha256);
        expect(plainLibrary(read.library)).toBe(plainLibrary(library));
      }),
      { numRuns: 60 },
    );
  });

  test("of an empty log can be read", () => {
    const { bytes, header } = writeBackup([], input);
    expect(accepted(bytes).steps).toEqual([]);
    expect(header.counts).toEqual({ reports: 0, highlights: 0, tags: 0, claims: 0, notes: 0 });
  });

  test("says in its first line what it is, what it holds and why it was made", () => {
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const { bytes, header } = writeBackup(own.log, input);
    const text = new TextDecoder().decode(bytes);
    const firstLine = text.slice(0, text.indexOf("\n"));
    expect(readBackupHeader(firstLine)).toEqual(header);
    expect(firstLine.length).toBeLessThan(4096);
    expect(header).toMatchObject({ madeAt: "2026-11-22T09:25:30.123Z", reason: "before-restore", steps: 1 });
    expect(header.counts).toEqual(countVisible(replay(emptyLibrary, own.log)));
    expect(header.counts.reports).toBe(4);
  });

  test("has a name that tells time and reason, and another one for another content", () => {
    const own = new Replica("own", noon);
    const empty = writeBackup(own.log, input);
    own.join(samples(), "samples");
    const { name, sha256 } = writeBackup(own.log, input);
    expect(name).toBe(`variorum-20261122-092530-before-restore-${sha256.slice(0, 8)}.variorum-backup`);
    expect(name).toMatch(backupNamePattern);
    expect(name).not.toBe(empty.name);
  });
});
