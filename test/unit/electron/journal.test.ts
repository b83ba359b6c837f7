import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalAt } from "#electron/main/journal.ts";
import { Refusal } from "#electron/main/refusal.ts";
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

  test("refuses a line with nothing in it, which reading would not give back", async () => {
    const journal = journalAt(newFile());
    await expect(journal.append("")).rejects.toThrow(RangeError);
    expect(await journal.size()).toBe(0);
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

describe("R3: a new head", () => {
  test("takes the place of the first lines; what follows stays", async () => {
    const journal = journalAt(newFile());
    for (const line of ["one", "two", "три", "four"]) await journal.append(line);
    await journal.replaceHead({ count: 2, first: "one", lines: ["база", "extra"] });
    expect(await journal.read()).toEqual(["база", "extra", "три", "four"]);
    await journal.append("five");
    expect(await journal.read()).toEqual(["база", "extra", "три", "four", "five"]);
    await journal.replaceHead({ count: 5, first: "база", lines: [] });
    expect(await journal.read()).toEqual([]);
    expect(await journal.size()).toBe(0);
    await journal.close();
  });

  test("can be the first lines of all", async () => {
    const file = newFile();
    const journal = journalAt(file);
    await journal.replaceHead({ count: 0, first: null, lines: ["base"] });
    await journal.append("one");
    await journal.close();
    expect(readFileSync(file, "utf8")).toBe("base\none\n");
  });

  test("comes in its turn among appends that were asked for at the same time", async () => {
    const file = newFile();
    const journal = journalAt(file);
    await Promise.all([
      journal.append("one"),
      journal.append("two"),
      journal.replaceHead({ count: 2, first: "one", lines: ["base"] }),
      journal.append("three"),
      journal.replaceHead({ count: 2, first: "base", lines: ["base 2"] }),
      journal.append("four"),
    ]);
    await journal.close();
    expect(readFileSync(file, "utf8")).toBe("base 2\nfour\n");
  });

  test("leaves a torn last line behind", async () => {
    const file = newFile();
    writeFileSync(file, 'one\ntwo\n{"torn":"li');
    const journal = journalAt(file);
    await journal.replaceHead({ count: 1, first: "one", lines: ["base"] });
    expect(readFileSync(file, "utf8")).toBe("base\ntwo\n");
    await journal.append("three");
    await journal.close();
    expect(readFileSync(file, "utf8")).toBe("base\ntwo\nthree\n");
  });

  test("is refused where there are fewer whole lines, and nothing changes", async () => {
    const file = newFile();
    writeFileSync(file, "one\n\ntwo\ntorn");
    const journal = journalAt(file);
    await expect(journal.replaceHead({ count: 3, first: "one", lines: ["base"] })).rejects.toThrow(Refusal);
    expect(readFileSync(file, "utf8")).toBe("one\n\ntwo\ntorn");
    await journal.replaceHead({ count: 2, first: "one", lines: ["base"] });
    expect(readFileSync(file, "utf8")).toBe("base\n");
  });

  test.each([
    ["one\ntwo\n", "base"],
    ["one\ntwo\n", "on"],
    ["one\ntwo\n", null],
    ["one", "one"],
  ])("on %j is refused where %j was read as the first line, and nothing changes", async (content, first) => {
    const file = newFile();
    writeFileSync(file, content);
    await expect(journalAt(file).replaceHead({ count: 0, first, lines: ["base"] })).rejects.toThrow(
      "The journal was changed meanwhile by another window, so nothing in it was replaced. Try again.",
    );
    expect(readFileSync(file, "utf8")).toBe(content);
  });

  test.each(["", "a\nb"])("is refused with the line %j, and nothing changes", async (line) => {
    const journal = journalAt(newFile());
    await journal.append("one");
    await expect(journal.replaceHead({ count: 1, first: "one", lines: ["base", line] })).rejects.toThrow(RangeError);
    expect(await journal.read()).toEqual(["one"]);
    await journal.close();
  });

  test("may be larger than one piece", async () => {
    const journal = journalAt(newFile());
    await journal.append("one");
    await journal.append("two");
    const lines = Array.from({ length: 5 }, (_, index) => `${index}${"ї".repeat(400_000)}`);
    await journal.replaceHead({ count: 1, first: "one", lines });
    expect(await journal.read()).toEqual([...lines, "two"]);
    await journal.close();
  });

  test("any sequence of appends and new heads gives the lines that a list would", async () => {
    const line = fc.stringMatching(/^[a-zї😀]{1,6}$/u);
    const step = fc.oneof(
      line,
      fc.record({ count: fc.nat(6), isStale: fc.boolean(), lines: fc.array(line, { maxLength: 3 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isReopened) => {
        const file = newFile();
        let journal = journalAt(file);
        const expected: string[] = [];
        for (const asked of steps) {
          if (typeof asked === "string") {
            await journal.append(asked);
            expected.push(asked);
          } else {
            const { count, isStale, lines } = asked;
            const first = isStale ? "1" : (expected[0] ?? null);
            if (isStale || count > expected.length) {
              await expect(journal.replaceHead({ count, first, lines })).rejects.toThrow(Refusal);
            } else {
              await journal.replaceHead({ count, first, lines });
              expected.splice(0, count, ...lines);
            }
          }
          if (!isReopened) continue;
          await journal.close();
          journal = journalAt(file);
        }
        expect(await journal.read()).toEqual(expected);
        expect(await journal.size()).toBe(Buffer.byteLength(expected.map((text) => `${text}\n`).join("")));
        await journal.close();
      }),
      { numRuns: 60 },
    );
  });

  test("that a killed process was writing is gone at the next start, and nothing else is", async () => {
    const file = newFile();
    const folder = path.dirname(file);
    for (const name of [".journal.ndjson.0123456789ab.part", ".other.0123456789ab.part"])
      writeFileSync(path.join(folder, name), "half");
    writeFileSync(file, "one\n");
    const journal = journalAt(file);
    await journal.append("two");
    await journal.close();
    expect(readdirSync(folder).sort()).toEqual([".other.0123456789ab.part", "journal.ndjson"]);
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
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

  test("that a killed process was writing is gone after the next", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, ".witness.json.0123456789ab.part"), "half");
    await witnessAt(path.join(folder, "witness.json")).write("1");
    expect(readdirSync(folder)).toEqual(["witness.json"]);
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
