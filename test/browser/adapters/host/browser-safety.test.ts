import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { browserSafety } from "#adapters/host/browser-safety.ts";
import { askToKeepStorage } from "#adapters/host/browser-space.ts";
import { OriginFileFailed, OriginFiles } from "#adapters/origin-files/origin-files.ts";
import { describeSafety } from "#test/contracts/safety.ts";

let fileName = "";
beforeEach(() => {
  fileName = `journal-${crypto.randomUUID()}.ndjson`;
  localStorage.clear();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A start of the app, with a worker of its own. */
const start = () => browserSafety(new OriginFiles(), fileName);

async function put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(bytes);
  await writable.close();
}

async function content(): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle(fileName)).getFile()).text();
}

async function fileNames(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys())
    if (name.startsWith(fileName)) names.push(name);
  return names.sort();
}

describeSafety("the browser", () => {
  const own = `journal-${crypto.randomUUID()}.ndjson`;
  localStorage.clear();
  return {
    open: () => browserSafety(new OriginFiles(), own),
    dispose: async () => (await navigator.storage.getDirectory()).removeEntry(own).catch(() => undefined),
  };
});

describe("the journal in the browser", () => {
  test("is read and continued by a second tab, also at the same time", async () => {
    const [first, second] = [start(), start()];
    await first.appendJournal("one");
    expect(await second.readJournal()).toEqual(["one"]);
    const many = Array.from({ length: 10 }, (_, index) => index);
    await Promise.all(many.flatMap((index) => [first.appendJournal(`a${index}`), second.appendJournal(`b${index}`)]));
    const lines = await first.readJournal();
    expect(lines).toHaveLength(21);
    expect(lines.filter((line) => line.startsWith("a"))).toEqual(many.map((index) => `a${index}`));
    expect(lines.filter((line) => line.startsWith("b"))).toEqual(many.map((index) => `b${index}`));
  });

  test("R3: torn anywhere, keeps every whole line and takes the next", async () => {
    const whole = new TextEncoder().encode("Ä\nзвіт\n😀\n");
    for (let cut = 0; cut <= whole.length; cut += 1) {
      await put(fileName, whole.slice(0, cut));
      const kept = new TextDecoder().decode(whole.slice(0, whole.slice(0, cut).lastIndexOf(10) + 1));
      const journal = start();
      expect(await journal.readJournal()).toEqual(kept.split("\n").slice(0, -1));
      await journal.appendJournal("next");
      expect(await content()).toBe(`${kept}next\n`);
    }
  });

  test("R3: torn anywhere, keeps every whole line when its head is replaced", async () => {
    const whole = new TextEncoder().encode("Ä\nзвіт\n😀\n");
    for (let cut = 0; cut <= whole.length; cut += 1) {
      await put(fileName, whole.slice(0, cut));
      const lines = await start().readJournal();
      await start().replaceJournalHead({ count: Math.min(1, lines.length), first: lines[0] ?? null }, ["base"]);
      expect(await content()).toBe(["base", ...lines.slice(1)].map((line) => `${line}\n`).join(""));
    }
  });

  test("finds its end behind a torn line longer than any buffer", async () => {
    await put(fileName, new TextEncoder().encode(`one\n${"x".repeat(200_000)}`));
    await start().appendJournal("two");
    expect(await content()).toBe("one\ntwo\n");
  });

  test.each([
    ["nothing of it", ""],
    ["half of it", "ba"],
    ["all of it, but not moved", "base\n3\n"],
  ])("R3: a replacement that was killed when it had written %s changed nothing and leaves nothing", async (_, half) => {
    for (const line of ["1", "2", "3"]) await start().appendJournal(line);
    await put(`${fileName}.unfinished`, new TextEncoder().encode(half));
    expect(await start().readJournal()).toEqual(["1", "2", "3"]);
    const journal = start();
    await journal.appendJournal("4");
    expect(await fileNames()).toEqual([fileName]);
    await put(`${fileName}.unfinished`, new TextEncoder().encode(half));
    await start().replaceJournalHead({ count: 2, first: "1" }, ["base"]);
    expect(await content()).toBe("base\n3\n4\n");
    expect(await fileNames()).toEqual([fileName]);
  });

  test("a fault has a name and a sentence", async () => {
    const journal = start();
    await journal.appendJournal("one");
    const refused = await journal.replaceJournalHead({ count: 2, first: "one" }, []).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OriginFileFailed);
    expect(refused).toMatchObject({
      fault: "Changed",
      message: "The journal was changed meanwhile by another window, so nothing in it was replaced. Try again.",
    });
  });
});

describe("the witness in the browser", () => {
  const witness = { databaseId: "a", lastSequence: 7, counts: { report: 4 } };

  test.each(["", "{", "null", "[]", '{"databaseId":"a"}', '{"databaseId":"a","lastSequence":"7","counts":{}}'])(
    "that is damaged (%j) is an error, not none",
    async (text) => {
      await start().writeWitness(witness);
      const [key = ""] = Object.keys(localStorage);
      localStorage.setItem(key, text);
      await expect(start().readWitness()).rejects.toThrow();
    },
  );
});

describe("R7: room in the browser", () => {
  const estimate = (told: object) =>
    vi.spyOn(StorageManager.prototype, "estimate").mockResolvedValue(told as StorageEstimate);

  test("is what the browser lets us have less what we use", async () => {
    estimate({ quota: 1_000, usage: 400, usageDetails: { indexedDB: 300 } });
    await start().appendJournal("four");
    expect(await start().readSpace()).toMatchObject({ free: 600, database: 300, journal: 5 });
  });

  test("is none where more is used than the browser lets us have", async () => {
    estimate({ quota: 1_000, usage: 1_400 });
    expect(await start().readSpace()).toMatchObject({ free: 0, database: null, journal: 0 });
  });

  test("is not known where the browser does not tell", async () => {
    vi.spyOn(StorageManager.prototype, "estimate").mockRejectedValue(new TypeError("no"));
    expect(await start().readSpace()).toMatchObject({ free: null, database: null });
  });
});

test("space says whether the browser promised to keep it", async () => {
  const persisted = vi.spyOn(StorageManager.prototype, "persisted").mockResolvedValue(true);
  expect((await start().readSpace()).isPersistent).toBe(true);
  persisted.mockResolvedValue(false);
  expect((await start().readSpace()).isPersistent).toBe(false);
});

test("the browser is asked to keep what the app stores, and its answer is passed on", async () => {
  vi.spyOn(StorageManager.prototype, "persisted").mockResolvedValue(false);
  const persist = vi.spyOn(StorageManager.prototype, "persist").mockResolvedValue(true);
  expect(await askToKeepStorage()).toBe(true);
  persist.mockResolvedValue(false);
  expect(await askToKeepStorage()).toBe(false);
  persist.mockRejectedValue(new TypeError("no"));
  expect(await askToKeepStorage()).toBe(false);
});
