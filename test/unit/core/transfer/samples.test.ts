import { describe, expect, test } from "vitest";
import { emptyLibrary, joinInto, lowestStamp, recordsOf, type SampleManifest, samplesFrom } from "#core/index.ts";
import { isCollection, recordSchemas } from "#core/model/library.ts";
import manifest from "#seeds/manifest.json";
import { samples } from "#test/fixtures/samples.ts";

const small: SampleManifest = {
  reports: [{ file: "a.txt", sha256: "0".repeat(64), siglum: "A", metadata: {} }],
  tags: [],
  example: {
    claim: { id: "claim", kind: "statement", text: "It rained" },
    passages: [{ id: "mark", siglum: "A", exact: "rain", tag: "tag", stance: "supports" }],
  },
};

describe("the samples", () => {
  test("are records of known collections that keep to their schemas", () => {
    for (const { collection, records } of samples()) {
      if (!isCollection(collection)) throw new Error(`${collection} is no collection`);
      for (const record of records) expect(recordSchemas[collection].safeParse(record).error).toBeUndefined();
    }
  });

  test("carry the lowest stamp and nothing else, so that any correction beats them", () => {
    const records = samples().flatMap((joined) => joined.records);
    expect(new Set(records.map((record) => record.stamp))).toEqual(new Set([lowestStamp]));
    expect(records.filter((record) => record.stamps !== undefined)).toEqual([]);
  });

  test("are the same at every start: two people who start with them hold the same records", () => {
    expect(samples()).toEqual(samples());
    const [once, twice] = [samples(), samples()].map((joined) => joinInto(emptyLibrary, joined));
    expect(joinInto(once ?? emptyLibrary, samples())).toEqual(twice);
  });

  test("name reports and editions by the hash of their text, and what hangs on a mark by all that it ties", () => {
    const library = joinInto(emptyLibrary, samples());
    const hashes = manifest.reports.map(({ sha256 }) => sha256);
    expect([...library.reports.keys()]).toEqual(hashes);
    expect([...library.editions.keys()]).toEqual(hashes);
    expect([...library.taggings.keys()]).toContain("sample-highlight-centres:sample-tag-territory:sample");
    expect([...library.evidence.keys()]).toContain("sample-highlight-centres:sample-claim-settlements:sample");
    expect([...recordsOf(library, "tags").keys()]).toEqual(manifest.tags.map(({ id }) => id));
  });

  test("mark the words that they name", () => {
    const library = joinInto(emptyLibrary, samples());
    expect(library.highlights.size).toBe(3);
    for (const { passage } of library.highlights.values()) {
      expect(library.editions.get(passage.edition)?.text.slice(passage.start, passage.end)).toBe(passage.exact);
    }
  });

  test("are refused where a text is missing or an example's words do not stand in it", () => {
    expect(() => samplesFrom(small, new Map())).toThrow("the sample a.txt is missing");
    expect(() => samplesFrom(small, new Map([["a.txt", "It was dry"]]))).toThrow("“rain” do not stand in report A");
    expect(samplesFrom(small, new Map([["a.txt", "It rained"]]))).toHaveLength(8);
  });
});
