import { expect, test } from "vitest";
import { collectionNames, emptyLibrary, joinInto, libraryFacts, recordsOf } from "#core/index.ts";
import { collections } from "#core/model/library.ts";
import { planted, word } from "#test/fixtures/planted-words.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

test("facts hold nothing of what stands in a library: no name, text, quotation, label, file or id that is a word", () => {
  const own = new Replica("own", 1_700_000_000_000);
  own.join(planted(), `${word} bundle`);
  own.take({
    ...own.header(),
    label: `${word} label`,
    changes: [{ collection: "claims", id: `${word}-edit`, field: "text", from: word, to: word }],
  });
  const names = collectionNames(own.library);
  expect(collections.filter((name) => !names.includes(name))).toEqual([]);
  for (const name of names) expect(JSON.stringify([...recordsOf(own.library, name).values()])).toContain(word);
  const facts = libraryFacts(own.library, own.log);
  expect(JSON.stringify(facts).toLowerCase()).not.toContain(word.toLowerCase());
  const kinds = ["cycle", "fragment", "id", "passage", "reference", "text", "value"];
  expect(Object.keys(facts.check.problems).sort()).toEqual(kinds);
});

test("facts say how much there is, and that nothing is wrong", () => {
  const own = new Replica("own", 1_700_000_000_000);
  const step = own.join(samples(), "samples");
  expect(libraryFacts(own.library, own.log)).toMatchObject({
    visible: { reports: 4 },
    collections: { reports: { records: 4, deleted: 0 }, editions: { largest: expect.any(Number) } },
    log: { steps: 1, imports: 1, undone: 0, takenBack: 0 },
    check: { waiting: 0, problems: {}, first: [] },
  });
  own.retract(step);
  expect(libraryFacts(own.library, own.log)).toMatchObject({ log: { steps: 2, takenBack: 1 }, collections: {} });
});

test("ids that are random are shown as they are, so that one can ask about them", () => {
  const id = "0192f7a0-1111-7222-8333-444455556666";
  const tag = { id, stamp: "018bcfe56800-0000-own0000000000000", name: "x", colour: "rose", order: 1, parent: id };
  const library = joinInto(emptyLibrary, [{ collection: "tags", records: [tag as never] }]);
  expect(libraryFacts(library, []).check.first).toEqual([{ kind: "cycle", collection: "tags", id }]);
});
