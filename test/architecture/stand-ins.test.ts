import { expect, test } from "vitest";
import { listProjectFiles, readSources } from "./project-files.ts";

/** Test files that share their process with others: what one of them puts in a module's place stands there for all. */
const shared = readSources(
  listProjectFiles().filter((file) => /^test\/(?:unit\/(?!electron\/)|contracts\/|architecture\/)/.test(file)),
);

test("no stand-in for a module is put into the process that the unit tests share", () => {
  expect(shared.length).toBeGreaterThan(100);
  const call = /\bvi\s*\.\s*(?:mock|doMock)\(/;
  expect(shared.filter(({ text }) => call.test(text)).map(({ path }) => path)).toEqual([]);
});
