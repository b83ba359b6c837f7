import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exportBundle, hashOf, type Json, readBundle, writeBundle } from "#core/index.ts";
import { toCanonical } from "#core/merge/canonical.ts";
import { utf8 } from "#core/model/edition.ts";

test("one long quotation that many records hang on makes no export that can't be written", { timeout: 60_000 }, () => {
  const bundle = JSON.parse(readFileSync("test/fixtures/bundles/ana.json", "utf8"));
  const { body, header } = bundle;
  const text = `${"word ".repeat(200_000)}end`;
  const id = hashOf(utf8(text));
  const stamp = body.tags[0].stamp;
  const person = body.people[0].id;
  body.reports.push({ id, siglum: "Z", stamp });
  body.editions.push({ id, report: id, text, origin: { name: null, hash: id, encoding: "utf-8" }, stamp });
  body.highlights.push({
    id: "long",
    passage: { edition: id, start: 0, end: text.length, exact: text },
    person,
    stamp,
  });
  for (let index = 0; index < 5000; index += 1) {
    body.tags.push({ id: `t${index}`, name: `Tag ${index}`, colour: "blue", order: index, stamp });
    body.taggings.push({
      id: `long:t${index}:${person}`,
      highlight: "long",
      tag: `t${index}`,
      person,
      reading: {},
      stamp,
    });
  }
  Object.assign(header.counts, { reports: header.counts.reports + 1, highlights: header.counts.highlights + 1 });
  for (const [name, records] of Object.entries<unknown[]>(body))
    if (records.length > 0) header.counts.records[name] = records.length;
  header.sha256 = hashOf(utf8(toCanonical(body as Json)));
  const answer = readBundle(JSON.stringify(bundle));
  if (!answer.ok) throw answer.refused;
  const exported = writeBundle(
    exportBundle(answer.library, { exportedAt: 0, by: { id: "a", name: "A" }, appVersion: "0" }),
  );
  expect(exported.length).toBeLessThan(10_000_000);
  expect(readBundle(exported).ok).toBe(true);
});
