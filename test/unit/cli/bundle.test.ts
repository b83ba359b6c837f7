import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBuilder } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

// Real processes: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL("../../..", import.meta.url));
const fixture = (name: string) => join(root, "test/fixtures/bundles", name);
const place = mkdtempSync(join(tmpdir(), "variorum-cli-"));
const program = join(place, "built", "bundle.mjs");
const desk = join(place, "desk");

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: join(root, "build/vite.config.ts"),
    root: join(root, "renderer"),
    logLevel: "error",
    environments: { cli: { build: { outDir: join(place, "built"), sourcemap: false } } },
  });
  const { cli } = builder.environments;
  if (cli === undefined) throw new Error("the build has no environment for the command line");
  await builder.build(cli);
}, 120_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(desk);
  for (const name of readdirSync(fixture(""))) copyFileSync(fixture(name), join(desk, name));
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as its own process, standing in the desk's folder. */
function bundle(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd: desk }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe("bundle validate", () => {
  test("says what a valid bundle holds", async () => {
    expect(await bundle("validate", "ana.json")).toEqual({
      code: 0,
      out: "valid: 4 reports, 8 highlights, 2 claims, 2 notes\n",
      err: "",
    });
    expect((await bundle("validate", "odd-but-valid.json")).code).toBe(0);
  });

  test("says what is wrong and where, on standard error", async () => {
    const text = readFileSync(fixture("ana.json"), "utf8");
    writeFileSync(
      join(desk, "wrong.json"),
      text.replace('"exact": "Russia had lost 31', '"exact": "Russia had lost 13'),
    );
    const { code, out, err } = await bundle("validate", "wrong.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^wrong\.json: highlights\[\d\] \(id ana-\d+\)\.passage\.exact: It says “Russia had lost 13 servicemen”, but the text has “Russia had lost 31 servicemen” at \d+–\d+\./,
    );
  });

  test.each([
    ["no-such.json", /no such file/],
    [".", /it is a folder/],
  ])("says why %s can't be read", async (file, why) => {
    const { code, err } = await bundle("validate", file);
    expect(code).toBe(1);
    expect(err).toMatch(why);
  });

  test("reads a deep file without falling over", async () => {
    writeFileSync(join(desk, "deep.json"), "[".repeat(500_000) + "]".repeat(500_000));
    const { code, err } = await bundle("validate", "deep.json");
    expect(code).toBe(1);
    expect(err).toContain("nested more than");
  });
});

describe("bundle merge", () => {
  const names = ["ana.json", "ben.json", "odd-but-valid.json"] as const;

  test("gives the same bytes in any order and any number of times, onto an input too", async () => {
    const first = await bundle("merge", ...names, "-o", "one.json");
    expect(first).toMatchObject({ code: 0, err: "", out: "merged: 7 reports, 20 highlights, 4 claims, 7 notes\n" });
    const one = readFileSync(join(desk, "one.json"), "utf8");
    await bundle("merge", "-o", "two.json", ...names.toReversed(), "ana.json");
    expect(readFileSync(join(desk, "two.json"), "utf8")).toBe(one);
    await bundle("merge", "two.json", "ben.json", "-o", "two.json");
    expect(readFileSync(join(desk, "two.json"), "utf8")).toBe(one);
    expect((await bundle("validate", "two.json")).out).toBe("valid: 7 reports, 20 highlights, 4 claims, 7 notes\n");
  });

  test("writes nothing where one of the files is wrong", async () => {
    writeFileSync(join(desk, "wrong.json"), "{");
    const before = readdirSync(desk);
    const { code, err } = await bundle("merge", "ana.json", "wrong.json", "-o", "out.json");
    expect(code).toBe(1);
    expect(err).toMatch(/^wrong\.json: line 1, column 2: /);
    expect(readdirSync(desk)).toEqual(before);
  });

  test("leaves nothing behind where it can't write", async () => {
    const before = readdirSync(desk);
    const { code, err } = await bundle("merge", "ana.json", "-o", "no-such-folder/out.json");
    expect(code).toBe(1);
    expect(err).toContain("can't be written");
    expect(readdirSync(desk)).toEqual(before);
  });
});

describe("parallels of text files", () => {
  const seeds = ["000_7a0c050c0d00cf7d.txt", "001_fcb8125ddcabcdb9.txt"].map((name) => join(root, "seeds", name));

  test("come as JSON, with offsets in the decoded text", async () => {
    const { code, out, err } = await bundle("parallels", ...seeds, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const found: readonly { a: { file: string; start: number; end: number }; kind: string; score: number }[] =
      JSON.parse(out);
    const texts = new Map(seeds.map((file) => [file, readFileSync(file, "utf8")]));
    const words = found.map(({ a }) => texts.get(a.file)?.slice(a.start, a.end));
    expect(words).toContain(
      '"This week alone, since the Russian pseudo-referendum, dozens of population centres have been liberated.',
    );
    expect(Object.keys(found[0] ?? {})).toEqual(["a", "b", "kind", "score"]);
  });

  test("come to be read without --json", async () => {
    const { code, out } = await bundle("parallels", ...seeds);
    expect(code).toBe(0);
    expect(out).toMatch(/^near-verbatim, 0\.\d\d\n {2}.*000_.*\.txt \d+–\d+: .*\n {2}.*001_/m);
  });

  test("are none where nothing is alike", async () => {
    writeFileSync(join(desk, "one.txt"), "Nothing here.");
    expect(await bundle("parallels", "one.txt")).toEqual({ code: 0, out: "No parallels were found.\n", err: "" });
    expect(await bundle("parallels", "one.txt", "--json")).toEqual({ code: 0, out: "[]\n", err: "" });
  });

  test("say what is wrong with a file", async () => {
    writeFileSync(join(desk, "binary.txt"), "a\0b");
    const missing = await bundle("parallels", "no-such.txt");
    expect(missing).toEqual({ code: 1, out: "", err: "no-such.txt: can't be read: there is no such file\n" });
    const binary = await bundle("parallels", "binary.txt");
    expect(binary).toMatchObject({ code: 1, out: "" });
    expect(binary.err).toContain("is not a text file");
  });
});

describe("bundle figures and bundle attributions", () => {
  const said = "Officials said on Monday that more than 40 tanks were lost in the Kharkiv region.\n";

  test("print what is found as JSON, with file and UTF-16 offsets", async () => {
    writeFileSync(join(desk, "a.txt"), `🙂 ${said}`);
    const figures = await bundle("figures", "a.txt", "--json");
    expect(figures).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(figures.out)).toMatchObject([
      {
        file: "a.txt",
        start: 33,
        end: 45,
        printed: "more than 40",
        kind: "equipment",
        value: { min: 40, max: null },
        unit: null,
        qualifier: "more than",
        counts: { start: 46, end: 51, words: "tanks" },
        period: null,
      },
    ]);
    const { out } = await bundle("attributions", "--json", "a.txt");
    expect(JSON.parse(out)).toMatchObject([
      {
        file: "a.txt",
        start: 3,
        words: "Officials said",
        speaker: { words: "Officials" },
        verb: { start: 13, end: 17, words: "said" },
        said: { words: "more than 40 tanks were lost in the Kharkiv region" },
        hedges: [],
      },
    ]);
  });

  test("print lines for people, of several files, decoded as the app decodes them", async () => {
    writeFileSync(join(desk, "a.txt"), Buffer.from(`\ufeff${said}`, "utf16le"));
    writeFileSync(join(desk, "b.txt"), "Nothing is counted here.\n");
    expect(await bundle("figures", "a.txt", "b.txt")).toEqual({
      code: 0,
      err: "",
      out: "a.txt 30–42  more than 40  [equipment]: tanks; in the Kharkiv region\n",
    });
    expect((await bundle("attributions", "a.txt")).out).toBe(
      "a.txt 0–14  Officials said  [said]: more than 40 tanks were lost in the Kharkiv region\n",
    );
    expect(await bundle("figures", "b.txt", "--json")).toEqual({ code: 0, err: "", out: "[]\n" });
  });

  test("count days from the day that is given", async () => {
    writeFileSync(join(desk, "a.txt"), "The army took 20 villages last week.\n");
    const { out } = await bundle("figures", "a.txt", "--json", "--published", "2022-10-05");
    expect(JSON.parse(out)).toMatchObject([{ period: { interval: { from: "2022-09-26", to: "2022-10-02" } } }]);
  });

  test.each([
    ["no-such.txt", /^no-such\.txt: can't be read: there is no such file\n$/],
    [".", /^\.: can't be read: it is a folder\n$/],
    ["binary.txt", /^binary\.txt: “binary\.txt” is not a text file\./],
  ])("say in one sentence why there is no text in %s", async (file, why) => {
    writeFileSync(join(desk, "binary.txt"), Buffer.from([65, 0, 66, 0, 0, 67]));
    for (const verb of ["figures", "attributions"]) {
      const { code, out, err } = await bundle(verb, file, "--json");
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(why);
    }
  });
});

describe("called wrongly, bundle explains itself with code 2:", () => {
  test.each([
    [[]],
    [["validate"]],
    [["validate", "a", "b"]],
    [["merge", "ana.json"]],
    [["merge", "-o", "out.json"]],
    [["merge", "ana.json", "-o"]],
    [["merge", "ana.json", "-o", "a", "-o", "b"]],
    [["merge", "ana.json", "--force", "-o", "a"]],
    [["parallels"]],
    [["parallels", "--json"]],
    [["parallels", "a.txt", "--deep"]],
    [["figures"]],
    [["figures", "--json"]],
    [["figures", "a.txt", "--published", "soon"]],
    [["attributions", "a.txt", "--published", "2022-10-05"]],
    [["attributions", "--loud", "a.txt"]],
    [["explode"]],
  ])("%j", async (words) => {
    const { code, out, err } = await bundle(...words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("bundle merge FILE FILE… -o OUT");
  });

  test("asked for help, with code 0", async () => {
    const { code, out } = await bundle("--help");
    expect(code).toBe(0);
    expect(out).toContain("bundle validate FILE");
  });
});
