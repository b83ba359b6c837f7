import { appendFileSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalAt } from "#electron/main/journal.ts";
import { witnessAt } from "#electron/main/witness.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();
const newFile = () => path.join(newFolder(), "journal.ndjson");

describe("the journal", () => {
  test("is empty before the first line", async () => {
    expect(await journalAt(newFile()).read()).toEqual([]);
  });

  test("holds the lines of every start, in order", async () => {
    const file = newFile();
    const first = journalAt(file);
    await Promise.all(Array.from({ length: 50 }, (_, index) => first.append(`{"n":${index},"text":"Київ 🇺🇦"}`)));
    await first.close();
    const second = journalAt(file);
    await second.append("last");
    const lines = await second.read();
    expect(lines).toHaveLength(51);
    expect(lines[49]).toBe('{"n":49,"text":"Київ 🇺🇦"}');
    expect(lines[50]).toBe("last");
    await second.close();
  });

  test("leaves out a torn last line, and cuts it off before the next", async () => {
    const file = newFile();
    writeFileSync(file, 'one\n{"torn":"li');
    const journal = journalAt(file);
    expect(await journal.read()).toEqual(["one"]);
    await journal.append("two");
    await journal.close();
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
  });

  test("finds its end behind a torn line longer than any buffer", async () => {
    const file = newFile();
    writeFileSync(file, `one\n${"x".repeat(200_000)}`);
    const journal = journalAt(file);
    await journal.append("two");
    await journal.close();
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
  });

  test("torn anywhere, keeps every whole line and takes the next", async () => {
    const whole = "Ä\nзвіт\n\u{1f600}\n";
    const all = Buffer.from(whole);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: all.length }), async (cut) => {
        const file = newFile();
        writeFileSync(file, all.subarray(0, cut));
        const kept = all
          .subarray(0, all.subarray(0, cut).lastIndexOf(10) + 1)
          .toString()
          .split("\n")
          .slice(0, -1);
        const journal = journalAt(file);
        await journal.append("next");
        expect(await journal.read()).toEqual([...kept, "next"]);
        await journal.close();
      }),
      { numRuns: all.length * 3 },
    );
  });

  test("refuses a line with a newline inside", async () => {
    const journal = journalAt(newFile());
    await expect(journal.append("a\nb")).rejects.toThrow(RangeError);
    expect(await journal.read()).toEqual([]);
  });

  test("rejects when it can't be written, and works again once it can", async () => {
    const file = newFile();
    mkdirSync(file);
    const journal = journalAt(file);
    await expect(journal.append("one")).rejects.toThrow();
    rmdirSync(file);
    await journal.append("two");
    expect(await journal.read()).toEqual(["two"]);
    await journal.close();
  });

  test("sees what another process appended", async () => {
    const file = newFile();
    const journal = journalAt(file);
    await journal.append("one");
    appendFileSync(file, "two\n");
    expect(await journal.read()).toEqual(["one", "two"]);
    await journal.close();
  });
});

describe("the witness", () => {
  test("is none until it is written, then the last one written", async () => {
    const file = path.join(newFolder(), "witness.json");
    const witness = witnessAt(file);
    expect(await witness.read()).toBeNull();
    await Promise.all(["1", "2", "3"].map((text) => witness.write(text)));
    expect(await witness.read()).toBe("3");
    expect(await witnessAt(file).read()).toBe("3");
  });

  test("that can't be read is an error, not none", async () => {
    await expect(witnessAt(newFolder()).read()).rejects.toThrow();
  });

  test("goes on after a failed write", async () => {
    const file = path.join(newFolder(), "witness.json");
    mkdirSync(file);
    const witness = witnessAt(file);
    await expect(witness.write("1")).rejects.toThrow();
    rmdirSync(file);
    await witness.write("2");
    expect(await witness.read()).toBe("2");
  });
});
