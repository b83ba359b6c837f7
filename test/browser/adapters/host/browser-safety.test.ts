import { beforeEach, describe, expect, test } from "vitest";
import { browserSafety } from "#adapters/host/browser-safety.ts";
import { journalClient } from "#adapters/host/journal-client.ts";

let fileName = "";
beforeEach(() => {
  fileName = `journal-${crypto.randomUUID()}.ndjson`;
  localStorage.clear();
});

async function put(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle(fileName, { create: true })).createWritable();
  await writable.write(bytes);
  await writable.close();
}

async function content(): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  return (await (await folder.getFileHandle(fileName)).getFile()).text();
}

describe("the journal in the browser", () => {
  test("is empty before the first line", async () => {
    expect(await journalClient(fileName).read()).toEqual([]);
  });

  test("holds every acknowledged line, in order", async () => {
    const journal = journalClient(fileName);
    const lines = Array.from({ length: 30 }, (_, index) => `{"n":${index},"text":"Київ 🇺🇦"}`);
    await Promise.all(lines.map(journal.append));
    expect(await journal.read()).toEqual(lines);
  });

  test("is read and continued by a second tab, also at the same time", async () => {
    const [first, second] = [journalClient(fileName), journalClient(fileName)];
    await first.append("one");
    expect(await second.read()).toEqual(["one"]);
    const many = Array.from({ length: 10 }, (_, index) => index);
    await Promise.all(many.flatMap((index) => [first.append(`a${index}`), second.append(`b${index}`)]));
    const lines = await first.read();
    expect(lines).toHaveLength(21);
    expect(lines.filter((line) => line.startsWith("a"))).toEqual(many.map((index) => `a${index}`));
    expect(lines.filter((line) => line.startsWith("b"))).toEqual(many.map((index) => `b${index}`));
  });

  test("torn anywhere, keeps every whole line and takes the next", async () => {
    const whole = new TextEncoder().encode("Ä\nзвіт\n😀\n");
    for (let cut = 0; cut <= whole.length; cut += 1) {
      await put(whole.slice(0, cut));
      const kept = new TextDecoder().decode(whole.slice(0, whole.slice(0, cut).lastIndexOf(10) + 1));
      const journal = journalClient(fileName);
      expect(await journal.read()).toEqual(kept.split("\n").slice(0, -1));
      await journal.append("next");
      expect(await content()).toBe(`${kept}next\n`);
    }
  });

  test("finds its end behind a torn line longer than any buffer", async () => {
    await put(new TextEncoder().encode(`one\n${"x".repeat(200_000)}`));
    const journal = journalClient(fileName);
    await journal.append("two");
    expect(await content()).toBe("one\ntwo\n");
  });

  test("refuses a line with a newline inside", async () => {
    await expect(journalClient(fileName).append("a\nb")).rejects.toThrow(RangeError);
  });
});

describe("the witness in the browser", () => {
  const witness = { databaseId: "a", lastSequence: 7, counts: { report: 4 } };

  test("is none until it is written", async () => {
    const safety = browserSafety();
    expect(await safety.readWitness()).toBeNull();
    await safety.writeWitness(witness);
    expect(await safety.readWitness()).toEqual(witness);
    expect(await browserSafety().readWitness()).toEqual(witness);
  });

  test.each(["", "{", "null", "[]", '{"databaseId":"a"}', '{"databaseId":"a","lastSequence":"7","counts":{}}'])(
    "that is damaged (%j) is an error, not none",
    async (text) => {
      await browserSafety().writeWitness(witness);
      const [key = ""] = Object.keys(localStorage);
      localStorage.setItem(key, text);
      await expect(browserSafety().readWitness()).rejects.toThrow();
    },
  );
});
