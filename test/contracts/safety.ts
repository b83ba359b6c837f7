import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Safety } from "#core/index.ts";

/** The files outside one database; each `open` is a window or a start of its own. */
export interface SafetyUnderTest {
  open(): Safety;
  dispose(): Promise<void>;
}

/** What every memory outside the database keeps to. */
export function describeSafety(name: string, make: () => SafetyUnderTest): void {
  describe(`${name} as the memory outside the database`, () => {
    let files: SafetyUnderTest;
    let safety: Safety;

    beforeEach(() => {
      files = make();
      safety = files.open();
    });

    afterEach(() => files.dispose());

    const append = async (...lines: readonly string[]) => {
      for (const line of lines) await safety.appendJournal(line);
    };

    test("R3: every acknowledged line is there in its order, also for another window", async () => {
      expect(await safety.readJournal()).toEqual([]);
      const lines = Array.from({ length: 20 }, (_, n) => `{"n":${n},"text":"Київ 🇺🇦 “zwölf”"}`);
      await Promise.all(lines.map((line) => safety.appendJournal(line)));
      expect(await safety.readJournal()).toEqual(lines);
      expect(await files.open().readJournal()).toEqual(lines);
    });

    test("a line with a newline inside is refused", async () => {
      await append("one");
      await expect(safety.appendJournal("a\nb")).rejects.toThrow();
      await expect(safety.replaceJournalHead({ count: 0, first: "one" }, ["a\nb"])).rejects.toThrow();
      expect(await safety.readJournal()).toEqual(["one"]);
    });

    test.each<[string, number, readonly string[], readonly string[]]>([
      ["all lines by none", 4, [], []],
      ["the first by another", 1, ["base"], ["base", "zwölf", "3", "4"]],
      ["some by more", 2, ["a", "b 🙂", "c"], ["a", "b 🙂", "c", "3", "4"]],
      ["some by fewer", 3, ["base"], ["base", "4"]],
      ["none, so that lines come to stand before them", 0, ["base"], ["base", "1", "zwölf", "3", "4"]],
    ])("R3: the head is replaced: %s", async (_, count, lines, after) => {
      await append("1", "zwölf", "3", "4");
      await safety.replaceJournalHead({ count, first: "1" }, lines);
      expect(await safety.readJournal()).toEqual(after);
      await append("next");
      expect(await files.open().readJournal()).toEqual([...after, "next"]);
    });

    test("R3: a head longer than the journal is refused, and nothing changes", async () => {
      await append("1", "2");
      await expect(safety.replaceJournalHead({ count: 3, first: "1" }, ["base"])).rejects.toThrow();
      expect(await safety.readJournal()).toEqual(["1", "2"]);
    });

    test("R3: of two windows that read the same head one replaces it, and the other is refused", async () => {
      await append("1", "2");
      const other = files.open();
      const head = { count: 2, first: "1" };
      const answers = await Promise.allSettled([
        safety.replaceJournalHead(head, ["base", "x", "y"]),
        other.replaceJournalHead(head, ["other base", "x", "y"]),
      ]);
      expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await safety.readJournal()).toEqual([answers[0].status === "fulfilled" ? "base" : "other base", "x", "y"]);
    });

    test.each<[string, readonly string[], number, string | null]>([
      ["nothing was read and a line is there now", ["1"], 0, null],
      ["a line was read and none is there now", [], 0, "1"],
      ["it begins otherwise", ["base", "2"], 1, "1"],
      ["it begins with more than what was read", ["12", "2"], 1, "1"],
    ])("R3: a head is not replaced where %s, and nothing changes", async (_, lines, count, first) => {
      await append(...lines);
      await expect(safety.replaceJournalHead({ count, first }, ["new"])).rejects.toThrow(
        /changed meanwhile by another window/,
      );
      expect(await safety.readJournal()).toEqual(lines);
    });

    test("R3: an empty journal gets a head too", async () => {
      await safety.replaceJournalHead({ count: 0, first: null }, ["base"]);
      expect(await files.open().readJournal()).toEqual(["base"]);
    });

    test("R3: what two windows append while the head is replaced is all there, behind it", async () => {
      await append("1", "2", "3");
      const other = files.open();
      const appended = Array.from({ length: 10 }, (_, n) => `line ${n}`);
      await Promise.all([
        ...appended.map((line, n) => (n % 2 === 0 ? safety : other).appendJournal(line)),
        safety.replaceJournalHead({ count: 3, first: "1" }, ["base"]),
      ]);
      const [head, ...rest] = await safety.readJournal();
      expect(head).toBe("base");
      expect(rest.toSorted()).toEqual(appended.toSorted());
    });

    test("R7: space is told in whole bytes or not at all, and the journal's size grows with it", async () => {
      const before = await safety.readSpace();
      for (const size of [before.free, before.database, before.journal])
        expect(size === null || (Number.isSafeInteger(size) && size >= 0)).toBe(true);
      await append("x".repeat(999));
      const { journal } = await safety.readSpace();
      expect(journal).toBe((before.journal ?? 0) + 1_000);
    });

    test("R2: the witness is none until it is written, and then the last one", async () => {
      expect(await safety.readWitness()).toBeNull();
      const witness = { databaseId: "a", lastSequence: 7, counts: { reports: 4 } };
      await safety.writeWitness({ ...witness, lastSequence: 6 });
      await safety.writeWitness(witness);
      expect(await files.open().readWitness()).toEqual(witness);
    });
  });
}
