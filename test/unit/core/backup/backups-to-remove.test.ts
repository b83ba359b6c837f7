import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type BackupHeader, backupsToRemove, type KeptBackup, type PersonId } from "#core/index.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const device = "own0000000";
const day = 24 * 60 * 60 * 1000;
const noon = Date.UTC(2026, 10, 22, 12);

function header(madeAt: number, reports: number, by = device): BackupHeader {
  return {
    format: "variorum-backup",
    version: 1,
    madeAt: new Date(madeAt).toISOString(),
    appVersion: "0.1.0",
    databaseId: "database-1",
    person: "person-own" as PersonId,
    device: by,
    reason: "automatic",
    steps: reports,
    counts: { reports, highlights: 0, tags: 0, claims: 0, notes: 0 },
  };
}

function kept(madeAt: number, reports: number, by?: string): KeptBackup {
  return { name: `${madeAt}-${by ?? "own"}.variorum-backup`, header: header(madeAt, reports, by) };
}

function removed(backups: readonly KeptBackup[], needed: readonly string[] = []): ReadonlySet<string> {
  return new Set(backupsToRemove(backups, { device, needed: new Set(needed), now: noon }));
}

const times = fc.integer({ min: 0, max: 60 * day }).map((before) => noon - before);
const anyBackup = fc.oneof(
  { weight: 8, arbitrary: fc.record({ at: times, reports: fc.constantFrom(10, 10, 9, 11), by: fc.constant(device) }) },
  { weight: 1, arbitrary: fc.record({ at: times, reports: fc.constantFrom(0, 4, 30), by: fc.constant(device) }) },
  { weight: 1, arbitrary: fc.record({ at: times, reports: fc.constant(10), by: fc.constant("other00000") }) },
);
const folders = fc
  .uniqueArray(anyBackup, { maxLength: 120, minLength: 20, selector: ({ at, by }) => `${at} ${by}` })
  .map((all) => all.map(({ at, reports, by }) => kept(at, reports, by)));

const madeAt = (backup: KeptBackup) => Date.parse(backup.header?.madeAt ?? "");
const ownOf = (backups: readonly KeptBackup[]) =>
  backups.filter((one) => one.header?.device === device).sort((a, b) => madeAt(b) - madeAt(a));
const reportsIn = (backup: KeptBackup) => backup.header?.counts.reports ?? 0;

describe("R5: rotation", () => {
  test("keeps the 30 most recent and the latest of each of the last 21 days with one, and nothing else of what has much", () => {
    fc.assert(
      fc.property(folders, (folder) => {
        const backups = folder.filter((one) => reportsIn(one) >= 9);
        const own = ownOf(backups);
        const days = [...new Set(own.map((one) => Math.floor(madeAt(one) / day)))].slice(0, 21);
        const stays = (one: KeptBackup, index: number) =>
          index < 30 ||
          days.some((each) => own.find((other) => Math.floor(madeAt(other) / day) === each)?.name === one.name);
        const expected = own.filter((one, index) => !stays(one, index)).map(({ name }) => name);
        const gone = removed(backups);
        // Two of them may differ by more than half only where one is of 30 reports; then nothing goes at all.
        const isShrunk = reportsIn(own[0] as KeptBackup) * 2 < Math.max(...own.map(reportsIn));
        expect([...gone].sort()).toEqual(isShrunk ? [] : expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  test("never removes the newest that holds anything", () => {
    fc.assert(
      fc.property(folders, fc.nat(60), (folder, empties) => {
        const after = Array.from({ length: empties }, (_, index) => kept(noon + (index + 1) * day, 0));
        const backups = [...folder, ...after];
        const newest = ownOf(backups).find((one) => reportsIn(one) > 0);
        expect(newest !== undefined && removed(backups).has(newest.name)).toBe(false);
      }),
    );
    const one = kept(noon - 1000 * day, 1);
    const empties = Array.from({ length: 100 }, (_, index) => kept(noon + index, 0));
    expect(removed([one, ...empties]).size).toBe(0);
  });

  test("removes nothing while the newest holds less than half of what the largest holds", () => {
    const full = Array.from({ length: 100 }, (_, index) => kept(noon - index * 1000, 20));
    expect(removed(full).size).toBe(70);
    expect(removed([...full, kept(noon + 1, 10)]).size).toBe(71);
    expect(removed([...full, kept(noon + 1, 9)]).size).toBe(0);
    expect(removed([...full, kept(noon + 1, 0)]).size).toBe(0);
  });

  test("never removes what it can't read, what another device made, or what is needed", () => {
    fc.assert(
      fc.property(folders, fc.nat(), (folder, at) => {
        const unreadable = Array.from({ length: 5 }, (_, index) => ({ name: `damaged-${index}`, header: null }));
        const needed = folder[at % folder.length]?.name ?? "";
        const gone = removed([...folder, ...unreadable], [needed]);
        expect(gone.has(needed)).toBe(false);
        const foreign = folder.filter((one) => one.header?.device !== device);
        for (const { name } of [...unreadable, ...foreign]) expect(gone.has(name)).toBe(false);
      }),
    );
  });

  test("comes to rest: what it leaves, it leaves the next time too", () => {
    fc.assert(
      fc.property(folders, (folder) => {
        const gone = removed(folder);
        expect(removed(folder.filter(({ name }) => !gone.has(name))).size).toBe(0);
      }),
    );
  });

  test("of an empty folder removes nothing", () => {
    expect(removed([]).size).toBe(0);
  });
});

test("R5: backups of a clock that ran ahead push nobody out, and stay", () => {
  const ahead = Array.from({ length: 40 }, (_, n) => kept(noon + (400 + n) * day, 10));
  const real = Array.from({ length: 40 }, (_, n) => kept(noon - n * 60_000, 10));
  const gone = removed([...ahead, ...real]);
  expect(gone.size).toBe(10);
  expect(ahead.some((one) => gone.has(one.name))).toBe(false);
  expect(real.slice(0, 30).some((one) => gone.has(one.name))).toBe(false);
});
