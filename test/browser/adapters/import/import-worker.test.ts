import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkerBackupReader } from "#adapters/import/worker-backup-reader.ts";
import { WorkerBundleReader } from "#adapters/import/worker-bundle-reader.ts";
import { WorkerReportReader } from "#adapters/import/worker-report-reader.ts";
import {
  type BackupAnswer,
  type BundleAnswer,
  hashOf,
  type PersonId,
  ReportUnreadable,
  readBackup,
  readBundle,
  writeBackup,
} from "#core/index.ts";
import { importStep, tagStep } from "#test/contracts/steps.ts";
import ana from "#test/fixtures/bundles/ana.json?raw";

const utf8 = (text: string) => new TextEncoder().encode(text);
const started: Worker[] = [];

/** A worker that does what `script` says. */
function worker(script: string): () => Worker {
  return () => {
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const made = new Worker(address, { type: "module" });
    started.push(made);
    return made;
  };
}

const problem = (answer: BundleAnswer) => (answer.ok ? null : (answer.refused.problems[0] ?? null));

afterEach(() => {
  for (const one of started.splice(0)) one.terminate();
});

describe("a bundle in a worker", () => {
  it("is read as it would be read here, and stays the caller's", async () => {
    const bytes = utf8(ana);
    const answer = await new WorkerBundleReader().read(bytes).answer;
    expect(answer).toEqual(readBundle(bytes));
    expect(answer.ok && answer.library.highlights).toBeInstanceOf(Map);
    expect(hashOf(bytes)).toBe(hashOf(utf8(ana)));
  });

  it("is refused with the same problems", async () => {
    const bytes = utf8(ana.replace('"start"', '"beginning"'));
    expect(problem(await new WorkerBundleReader().read(bytes).answer)).toEqual(problem(readBundle(bytes)));
  });

  it("is given up when the time is over, and the worker is ended", async () => {
    const terminated = vi.spyOn(Worker.prototype, "terminate");
    const reader = new WorkerBundleReader({ time: 300, start: worker("onmessage = () => { for (;;); };") });
    expect(problem(await reader.read(utf8(ana)).answer)).toEqual({
      where: "the file",
      what: "Reading it took longer than 1 seconds, so it was stopped.",
      next: expect.stringMatching(/Close other programs .*\.$/),
    });
    expect(terminated).toHaveBeenCalledOnce();
    terminated.mockRestore();
  });

  it.each([
    ["throws", "onmessage = () => { throw new Error('full'); };"],
    ["can't be started", "this is no script"],
    [
      "breaks down later",
      "onmessage = () => setTimeout(() => { throw new RangeError('Array buffer allocation failed'); });",
    ],
  ])("is refused where the worker %s", async (_what, script) => {
    const reader = new WorkerBundleReader({ time: 10_000, start: worker(script) });
    expect(problem(await reader.read(utf8(ana)).answer)?.what).toMatch(/^Reading it broke down/);
  });

  it("is refused where there can be no worker", async () => {
    const reader = new WorkerBundleReader({
      time: 10_000,
      start: () => {
        throw new TypeError("no workers here");
      },
    });
    expect(problem(await reader.read(utf8(ana)).answer)?.what).toMatch(/^Reading it broke down/);
  });

  it("is answered never after it was cancelled, and the next one is read", async () => {
    const reading = new WorkerBundleReader().read(utf8(ana));
    const heard = vi.fn<() => void>();
    void reading.answer.then(heard);
    reading.cancel();
    expect((await new WorkerBundleReader().read(utf8(ana)).answer).ok).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  });

  it("is refused, and not answered with a full memory, where it is 63 MB of small things", async () => {
    const bytes = utf8(`{"format":"variorum-bundle","body":[${"{},".repeat(21 * 1024 * 1024)}0]}`);
    const answer = await new WorkerBundleReader().read(bytes).answer;
    expect(problem(answer)?.what).toMatch(/more than 2,500,000 values/);
  });
});

describe("R4: a backup in a worker", () => {
  const { bytes } = writeBackup([tagStep(1), importStep(2, ["theirs"]), tagStep(3)], {
    madeAt: 1_795_339_530_123,
    appVersion: "0.1.0",
    databaseId: "database-1",
    person: "person-own" as PersonId,
    device: "own0000000",
    reason: "asked",
  });
  const problemOf = (answer: BackupAnswer) => (answer.ok ? null : (answer.problems[0] ?? null));

  it("is read as it would be read here, and stays the caller's", async () => {
    const before = hashOf(bytes);
    const answer = await new WorkerBackupReader().read(bytes);
    expect(answer).toEqual(readBackup(bytes));
    expect(answer.ok && [answer.steps.length, answer.library.tags.size]).toEqual([3, 3]);
    expect(hashOf(bytes)).toBe(before);
  });

  it("is refused with the same problems", async () => {
    const cut = bytes.slice(0, -10);
    const answer = await new WorkerBackupReader().read(cut);
    expect(answer.ok).toBe(false);
    expect(answer).toEqual(readBackup(cut));
  });

  it("is given up when the time is over, and the worker is ended", async () => {
    const terminated = vi.spyOn(Worker.prototype, "terminate");
    const reader = new WorkerBackupReader({ time: 300, start: worker("onmessage = () => { for (;;); };") });
    expect(problemOf(await reader.read(bytes))).toEqual({
      where: "the file",
      what: "Reading it took longer than 1 seconds, so it was stopped.",
      next: "Close other programs and try again. If it happens again, choose another backup.",
    });
    expect(terminated).toHaveBeenCalledOnce();
    terminated.mockRestore();
  });

  it.each([
    ["throws", "onmessage = () => { throw new Error('full'); };"],
    ["can't be started", "this is no script"],
    ["answers what was not asked", "onmessage = () => postMessage({ kind: 'refused', problems: [] });"],
  ])("is refused where the worker %s", async (_what, script) => {
    const reader = new WorkerBackupReader({ time: 10_000, start: worker(script) });
    expect(problemOf(await reader.read(bytes))?.what).toMatch(/^Reading it broke down/);
  });
});

describe("a report in a worker", () => {
  it("is read with its encoding, also one that was chosen", async () => {
    const reader = new WorkerReportReader();
    const bytes = Uint8Array.from([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect((await reader.read("a.txt", utf8("Zoë\r\n"))).text).toBe("Zoë\r\n");
    const draft = await reader.read("a.txt", bytes, "windows-1251");
    expect(draft).toMatchObject({ text: "привет", origin: { encoding: "windows-1251", hash: hashOf(bytes) } });
  });

  it("is refused with the reader's own sentence", async () => {
    const reading = new WorkerReportReader().read("a.txt", new Uint8Array());
    await expect(reading).rejects.toBeInstanceOf(ReportUnreadable);
    await expect(reading).rejects.toThrow("“a.txt” holds no text");
  });

  it("is given up when the time is over, and where the worker breaks down", async () => {
    const late = new WorkerReportReader({ time: 200, start: worker("onmessage = () => { for (;;); };") });
    await expect(late.read("a.txt", utf8("x"))).rejects.toThrow(/“a\.txt” took longer than 1 seconds/);
    const broken = new WorkerReportReader({ time: 9000, start: worker("onmessage = () => { throw 1; };") });
    await expect(broken.read("a.txt", utf8("x"))).rejects.toBeInstanceOf(ReportUnreadable);
  });
});
