import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import * as core from "#core/index.ts";

/** Exported values that no room uses, and why they are public all the same. */
const exceptions: Readonly<Record<string, string>> = {
  evidenceId: "the app finds ties through views; tests of every room look at the record of one",
  extractDates: "scripts ask for the days of a text; the app meets them in the periods of its figures",
  hashOfLibrary: "the app compares two libraries at hand; runs against hostile files compare with one of before",
  markPassage: "the app marks through markTarget; tests of every room need passages to look at",
  toStamp: "the app stamps through nextStamp; tests of every room set stamps by hand",
  toMarkdown: "bundles carry it for readers; the editor is tested against it",
  whyNotOneFigure: "scripts and suggestions ask it before two figures are put together",
};

const renderer = fileURLToPath(new URL("../../../renderer/", import.meta.url));

/** What the rooms around the core import from it by name. */
function usedNames(): ReadonlySet<string> {
  const files = readdirSync(renderer, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !/^core[\\/]/.test(name),
  );
  const imports = files.flatMap((name) => [
    ...readFileSync(`${renderer}${name}`, "utf8").matchAll(/import \{([^}]*)\} from "#core\/index\.ts"/g),
  ]);
  return new Set(
    imports.flatMap(([, names = ""]) => names.split(",").map((name) => name.trim().split(" as ")[0] ?? "")),
  );
}

test("every value that the core makes public is used by another room, or stands on the list of exceptions", () => {
  const used = usedNames();
  expect(used.size).toBeGreaterThan(50);
  const unused = Object.keys(core).filter((name) => !used.has(name));
  expect(unused.sort()).toEqual(Object.keys(exceptions).sort());
});
