import { parseSync, Visitor } from "oxc-parser";
import { checkSync } from "recheck";
import { expect, test } from "vitest";
import type { SourceFile } from "./import-graph.ts";
import { listProjectFiles, readSources } from "./project-files.ts";

/** A regular expression as it stands in a source. */
interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn({ path, text }: SourceFile): readonly Pattern[] {
  const found: Pattern[] = [];
  new Visitor({
    Literal: (node) => {
      if (!("regex" in node)) return;
      const line = text.slice(0, node.start).split("\n").length;
      found.push({ place: `${path}:${line}`, source: node.regex.pattern, flags: node.regex.flags });
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/** Patterns that some text makes run for longer than its length explains, with such a text. */
function runaways(patterns: readonly Pattern[]): readonly string[] {
  return patterns.flatMap(({ place, source, flags }) => {
    // It does not know the newer flag for sets; ours use nothing else of it.
    const found = checkSync(source, flags.replace("v", "u"), { timeout: 20_000 });
    if (found.status === "safe") return [];
    const what = found.status === "vulnerable" ? found.complexity.summary : found.status;
    const attack = found.status === "vulnerable" ? ` with ${JSON.stringify(found.attack.pattern)}` : "";
    return [`${place}: /${source}/${flags} is ${what}${attack}`];
  });
}

const sources = readSources(listProjectFiles().filter((file) => /^(renderer|electron)\//.test(file)));

test("no regular expression of the app runs away on a hostile text", { timeout: 300_000 }, () => {
  const patterns = sources.flatMap(patternsIn);
  expect(patterns.length).toBeGreaterThan(30);
  expect(runaways(patterns)).toEqual([]);
});

test("one that does is found", () => {
  const text = "const one = /^(a+)+$/;\nconst two = /^a+$/;\n";
  expect(runaways(patternsIn({ path: "planted.ts", text }))).toEqual([
    expect.stringMatching(/^planted\.ts:1: .*exponential/),
  ]);
});
