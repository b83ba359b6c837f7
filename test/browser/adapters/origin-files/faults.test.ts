import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserBackups } from "#adapters/host/browser-backups.ts";
import { browserSafety } from "#adapters/host/browser-safety.ts";
import { OriginFiles } from "#adapters/origin-files/origin-files.ts";
import type { OriginRequest } from "#adapters/origin-files/origin-messages.ts";
import type { FaultyAnswer, FaultyRequest } from "./faulty-files-worker.ts";
import faultyFilesWorker from "./faulty-files-worker.ts?worker&url";

const backup = "variorum-one.variorum-backup";
const other = "variorum-two.variorum-backup";
const utf8 = (text: string) => new TextEncoder().encode(text);

let name = "";
beforeEach(() => {
  name = `faults-${crypto.randomUUID()}`;
});

afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true }).catch(() => undefined);
});

const safety = () => browserSafety(new OriginFiles(), name);
const backups = () => browserBackups(new OriginFiles(), name);

/** Carries the request out in a worker of its own, in which the `at`-th call goes wrong. */
function carryOut(request: OriginRequest, at: number, fault: FaultyRequest["fault"]): Promise<FaultyAnswer> {
  const worker = new Worker(faultyFilesWorker, { type: "module" });
  return new Promise<FaultyAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FaultyAnswer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ request, at, fault } satisfies FaultyRequest);
  }).finally(() => worker.terminate());
}

/** Runs with the fault at the first call, the second, and so on until it meets none any more. Answers how many calls there were. */
async function forEveryCall(attempt: (at: number) => Promise<FaultyAnswer>): Promise<number> {
  for (let at = 1; at < 100; at += 1) {
    const { isDone, wasHit } = await attempt(at);
    if (wasHit) continue;
    expect(isDone).toBe(true);
    return at - 1;
  }
  throw new Error("there is no end of calls");
}

describe.each(["fails", "kills"] as const)("where a call of the file system %s", (fault) => {
  test("R3: the journal has the line or has it not, as it was acknowledged, and goes on", async () => {
    const calls = await forEveryCall(async (at) => {
      const before = await safety().readJournal();
      const answer = await carryOut({ kind: "append", fileName: name, line: `line ${at}` }, at, fault);
      const after = await safety().readJournal();
      if (answer.isDone) expect(after).toEqual([...before, `line ${at}`]);
      else if (fault === "fails") expect(after).toEqual(before);
      else expect([before, [...before, `line ${at}`]]).toContainEqual(after);
      await safety().appendJournal(`next ${at}`);
      expect(await safety().readJournal()).toEqual([...after, `next ${at}`]);
      return answer;
    });
    expect(calls).toBeGreaterThan(4);
  });

  test("R3: the journal has its old head or the new one, whole, and goes on", async () => {
    for (const line of ["1", "2", "3"]) await safety().appendJournal(line);
    const calls = await forEveryCall(async (at) => {
      const before = await safety().readJournal();
      const answer = await carryOut(
        { kind: "replace head", fileName: name, count: 2, first: before[0] ?? null, lines: [`base ${at}`] },
        at,
        fault,
      );
      const after = await safety().readJournal();
      const replaced = [`base ${at}`, ...before.slice(2)];
      if (answer.isDone) expect(after).toEqual(replaced);
      else expect(after).toEqual(before);
      await safety().appendJournal(`next ${at}`);
      await safety().appendJournal(`more ${at}`);
      expect(await safety().readJournal()).toEqual([...after, `next ${at}`, `more ${at}`]);
      return answer;
    });
    expect(calls).toBeGreaterThan(7);
  });

  test("R4: a backup is there whole or not at all, and the others are untouched", async () => {
    await backups().write(other, utf8("other"));
    const calls = await forEveryCall(async (at) => {
      const request = { kind: "write new", folder: name, fileName: backup, bytes: utf8("whole") } as const;
      const answer = await carryOut(request, at, fault);
      const listed = (await backups().list()).map((one) => one.name).sort();
      expect([[other], [backup, other]]).toContainEqual(listed);
      if (answer.isDone) expect(listed).toContain(backup);
      if (listed.includes(backup)) {
        expect(await backups().read(backup)).toEqual(utf8("whole"));
        await backups().remove(backup);
      }
      expect(await backups().read(other)).toEqual(utf8("other"));
      await backups().write(backup, utf8("next"));
      expect(await backups().read(backup)).toEqual(utf8("next"));
      await backups().remove(backup);
      return answer;
    });
    expect(calls).toBeGreaterThan(6);
  });
});
