import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../../renderer");
const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
/** What stands within `:has(…)`, parentheses of its own included. */
const asked = /:has\(((?:[^()]|\([^()]*\))*)\)/g;

/**
 * With `:has(~ *)` and the like each element that is put in anywhere may matter, so that the browser works out the styles of the whole
 * window anew: at 300 claims that took 20 to 40 ms for each key in the matrix.
 */
it("no style asks with :has() for siblings or for any element whatever", () => {
  expect(sheets.length).toBeGreaterThan(50);
  const found = sheets.flatMap((sheet) => {
    const text = readFileSync(path.join(folder, sheet), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    return [...text.matchAll(asked)].flatMap(([whole, argument = ""]) =>
      /[~+]|(?:^|[\s>,])\*/.test(argument) ? [`${sheet}: ${whole}`] : [],
    );
  });
  expect(found).toEqual([]);
});
