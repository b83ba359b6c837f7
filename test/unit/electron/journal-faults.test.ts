import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FaultyFiles, FileCall } from "./faulty-files.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const made = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("node:fs/promises", async (importReal) => {
  const faulty = (await import("./faulty-files.ts")).faultyFiles(await importReal());
  made.current = faulty;
  return faulty.files;
});
const { journalAt } = await import("#electron/main/journal.ts");
const faults = made.current as FaultyFiles;

const newFolder = temporaryFolders();
let file = "";
beforeEach(() => {
  faults.plan = () => undefined;
  file = path.join(newFolder(), "journal.ndjson");
});

const isTemporary = ({ file: touched }: FileCall) => touched.endsWith(".part");
const isJournal = ({ file: touched }: FileCall) => touched === file;

describe.each<readonly [string, (call: FileCall) => boolean]>([
  ["reading the old lines", (call) => call.name === "readFile" && isJournal(call)],
  ["closing the journal", (call) => call.name === "close" && isJournal(call)],
  ["opening the temporary file", (call) => call.name === "open" && isTemporary(call)],
  ["writing, halfway", (call) => call.name === "writeFile" && isTemporary(call)],
  ["flushing", (call) => call.name === "sync" && isTemporary(call)],
  ["closing the temporary file", (call) => call.name === "close" && isTemporary(call)],
  ["renaming", (call) => call.name === "rename" && isTemporary(call)],
])("R3: a new head with an error at %s", (_step, isStep) => {
  test.each(["ENOSPC", "EIO"])("(%s) changes nothing, and appends go on", async (code) => {
    const journal = journalAt(file);
    await journal.append("one");
    await journal.append("two");
    let hits = 0;
    faults.plan = (call) => {
      if (!isStep(call)) return undefined;
      hits += 1;
      return { code };
    };
    await expect(journal.replaceHead({ count: 1, first: "one", lines: ["base"] })).rejects.toMatchObject({ code });
    expect(hits).toBeGreaterThan(0);
    faults.plan = () => undefined;
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
    expect(readdirSync(path.dirname(file))).toEqual(["journal.ndjson"]);
    await journal.append("three");
    await journal.replaceHead({ count: 2, first: "one", lines: ["base"] });
    expect(await journal.read()).toEqual(["base", "three"]);
    await journal.close();
  });
});

describe("R3: an append with an error", () => {
  test.each([
    ["writing, halfway", (call: FileCall) => call.name === "appendFile"],
    ["flushing", (call: FileCall) => call.name === "datasync"],
    ["opening", (call: FileCall) => call.name === "open" && isJournal(call)],
    ["cutting a torn line", (call: FileCall) => call.name === "truncate"],
  ])("at %s leaves nothing of its line, and the next ones whole", async (_step, isStep) => {
    const first = journalAt(file);
    await first.append("one");
    await first.close();
    const journal = journalAt(file);
    let isFirst = true;
    faults.plan = (call) => {
      if (!isStep(call) || !isFirst) return undefined;
      isFirst = false;
      return { code: "ENOSPC" };
    };
    await expect(journal.append("two, which finds no room")).rejects.toMatchObject({ code: "ENOSPC" });
    expect(readFileSync(file, "utf8")).toBe("one\n");
    await journal.append("three");
    await journal.close();
    expect(readFileSync(file, "utf8")).toBe("one\nthree\n");
  });
});

/** Of a journal with these lines, of which the first is replaced. */
const head = (lines: readonly string[], line: string) => ({ count: 1, first: lines[0] ?? null, lines: [line] });

test("R3: one error at any call, and every line that was acknowledged is there, in order and once", async () => {
  let isHit = true;
  for (let at = 1; isHit; at += 1) {
    file = path.join(newFolder(), "journal.ndjson");
    const journal = journalAt(file);
    let calls = 0;
    isHit = false;
    faults.plan = () => {
      calls += 1;
      if (calls !== at) return undefined;
      isHit = true;
      return { code: "EIO" };
    };
    const expected: string[] = [];
    const asked: (() => Promise<void>)[] = [
      () => journal.append("one").then(() => void expected.push("one")),
      () => journal.append("two").then(() => void expected.push("two")),
      () => journal.replaceHead(head(expected, "base")).then(() => void expected.splice(0, 1, "base")),
      () => journal.append("three").then(() => void expected.push("three")),
      () => journal.replaceHead(head(expected, "next base")).then(() => void expected.splice(0, 1, "next base")),
      () => journal.append("four").then(() => void expected.push("four")),
    ];
    for (const step of asked) await step().catch(() => undefined);
    faults.plan = () => undefined;
    await journal.close();
    expect(await journalAt(file).read()).toEqual(expected);
  }
});
