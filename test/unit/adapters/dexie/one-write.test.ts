import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../../../renderer/adapters/dexie/", import.meta.url);
const sources = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

test("R11: one file begins transactions, and in one place", () => {
  const beginning = sources.filter(({ text }) => /\.transaction\(/.test(text));
  expect(beginning.map(({ name }) => name)).toEqual(["library-database.ts"]);
  expect(beginning[0]?.text.match(/\.transaction\(/g)).toHaveLength(1);
});

test("R11: no transaction's work is an async function, which could wait for something foreign and commit half", () => {
  const works = sources.flatMap(({ text }) => [...text.matchAll(/\.(?:read|write)\(\s*\[[^\]]*\],\s*(async\b)?/g)]);
  expect(works.length).toBeGreaterThan(8);
  expect(works.filter((work) => work[1] !== undefined)).toEqual([]);
});

test("R11: an upgrade waits for nothing but its own requests, or it would commit half", () => {
  const schema = sources.find(({ name }) => name === "schema.ts")?.text ?? "";
  expect(schema).toMatch(/\.upgrade\(/);
  expect(schema).not.toMatch(/\basync\b|\bawait\b|new Promise/);
  expect(sources.filter(({ text }) => /\.upgrade\(/.test(text)).map(({ name }) => name)).toEqual(["schema.ts"]);
});
