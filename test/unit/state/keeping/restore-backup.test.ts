import { beforeEach, describe, expect, test } from "vitest";
import { baseOf } from "#state/journal-base.ts";
import type { BackupKeeper } from "#state/keeping/backup-keeper.ts";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import {
  type ReadableBackup,
  readBrought,
  readKept,
  restoreForTeam,
  restoreHere,
} from "#state/keeping/restore-backup.ts";
import { restoreDifferences } from "#state/keeping/restore-differences.ts";
import { openLibrary } from "#state/open-library.ts";
import { Computer, makeTag, tagNames } from "../a-library.ts";

let computer: Computer;
let opened: ReadyLibrary;
let keeper: BackupKeeper;
let backup: ReadableBackup;

async function open(): Promise<ReadyLibrary> {
  const ready = await openLibrary(computer.parts());
  if (ready.kind !== "ready") throw new Error("the library is in doubt");
  return ready;
}

async function readable(name: string): Promise<ReadableBackup> {
  const answer = await readKept(keeper.parts, name);
  if (!answer.ok) throw new Error(answer.problems[0]?.what);
  return answer.backup;
}

/** A backup with two tags; since then one was deleted and one made. */
beforeEach(async () => {
  computer = new Computer();
  computer.clock.time = Date.UTC(2026, 0, 5, 12);
  opened = await open();
  keeper = computer.keeper(opened);
  const { session } = opened;
  makeTag(session, "One");
  const two = makeTag(session, "Two");
  await session.settled();
  backup = await readable((await keeper.make("asked")).listed.name);
  computer.clock.time += 60_000;
  session.run(() => ({ label: "delete", writes: [{ collection: "tags", id: two, fields: { deleted: true } }] }));
  makeTag(session, "Three");
  await session.settled();
});

test("R6: the preview says what comes back, what goes and what changes", () => {
  expect(restoreDifferences(opened.session.library, backup.library)).toEqual([
    { collection: "tags", back: 1, gone: 1, changed: 0 },
  ]);
  expect(restoreDifferences(backup.library, backup.library)).toEqual([]);
});

describe("R6: restoring here only", () => {
  test("makes a backup first, goes on in a new place, and the next start is an ordinary one", async () => {
    const old = computer.database;
    await restoreHere(keeper, computer.parts().places, backup);
    expect(old.isRemoved).toBe(true);
    expect(computer.database).not.toBe(old);
    const again = await open();
    expect(tagNames(again.session)).toEqual(["One", "Two"]);
    expect(again.installation).toEqual(opened.installation);
    expect(again.recovered).toBeNull();
    const kept = await computer.backups.list();
    const before = kept.find(({ firstLine }) => firstLine.includes('"before-restore"'));
    expect(tagNames({ library: (await readable(before?.name ?? "")).library } as never)).toEqual(["One", "Three"]);
  });

  test("can be gone back from, to what was before", async () => {
    await restoreHere(keeper, computer.parts().places, backup);
    const again = await open();
    const before = [...computer.backups.files.keys()].find((name) => name.includes("before-restore")) ?? "";
    computer.clock.time += 60_000;
    await restoreHere(computer.keeper(again), computer.parts().places, await readable(before));
    expect(tagNames((await open()).session)).toEqual(["One", "Three"]);
  });

  test("a loss after it brings back what was restored, and what came after", async () => {
    await restoreHere(keeper, computer.parts().places, backup);
    const again = await open();
    makeTag(again.session, "Four");
    await again.session.settled();
    again.session.close();
    computer.loseDatabase();
    const doubt = await openLibrary(computer.parts());
    if (doubt.kind !== "recovery") throw new Error("the loss was not noticed");
    expect(tagNames((await doubt.restore()).session)).toEqual(["One", "Two", "Four"]);
  });

  test.each(["backup", "journal"])("that fails at the %s leaves the library as it was", async (what) => {
    const before = { place: baseOf(computer.safety.journal).place, library: opened.session.library };
    if (what === "backup") computer.backups.write = () => Promise.reject(new Error("No folder."));
    else {
      const replace = computer.safety.replaceJournalHead.bind(computer.safety);
      let calls = 0;
      computer.safety.replaceJournalHead = (head, lines) => {
        calls += 1;
        return calls === 2 ? Promise.reject(new Error("No room.")) : replace(head, lines);
      };
    }
    await expect(restoreHere(keeper, computer.parts().places, backup)).rejects.toThrow(/No (folder|room)/);
    expect(baseOf(computer.safety.journal).place).toBe(before.place);
    expect([...computer.disk.made]).toEqual([]);
    makeTag(opened.session, "Four");
    await opened.session.settled();
    opened.session.close();
    expect(tagNames((await open()).session)).toEqual(["One", "Three", "Four"]);
  });
});

describe("R6: restoring for the team", () => {
  test("is one step with stamps of today, after a backup, and can be undone", async () => {
    const { session } = opened;
    const steps = computer.database.log.length;
    expect(await restoreForTeam(keeper, backup)).not.toBeNull();
    expect([...tagNames(session)].sort()).toEqual(["One", "Two"]);
    await session.settled();
    expect(computer.database.log).toHaveLength(steps + 1);
    expect([...computer.backups.files.keys()].some((name) => name.includes("before-restore"))).toBe(true);
    await session.undo();
    expect(tagNames(session)).toEqual(["One", "Three"]);
  });
});

describe("a backup that is brought as a file", () => {
  test("joins the others, once, and can be restored from", async () => {
    const bytes = computer.backups.files.get(backup.name) ?? new Uint8Array();
    computer.backups.files.clear();
    for (let n = 0; n < 2; n += 1) expect(await readBrought(keeper.parts, bytes)).toMatchObject({ ok: true });
    expect([...computer.backups.files.keys()]).toEqual([backup.name]);
  });

  test("and is none is refused, and nothing is kept", async () => {
    const files = [...computer.backups.files.keys()];
    const answer = await readBrought(keeper.parts, new TextEncoder().encode("{}\n"));
    expect(answer.ok).toBe(false);
    expect([...computer.backups.files.keys()]).toEqual(files);
  });
});
