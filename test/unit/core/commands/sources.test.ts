import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  addAlias,
  addSource,
  attributeToSource,
  checkLibrary,
  deleteSource,
  describeSource,
  emptyLibrary,
  findSource,
  type HighlightId,
  joinInto,
  type Library,
  lowestStamp,
  mergeLibraries,
  mergeSources,
  notesOn,
  partSource,
  printedName,
  removeAlias,
  renameSource,
  type SourceId,
  type StoredRecord,
  sealNote,
  sourceUsage,
  splitSource,
  toReadingPage,
  viewOf,
} from "#core/index.ts";
import { sourcesOf } from "#core/queries/sources.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

function started(name = "ana"): Replica {
  const replica = new Replica(name, Date.UTC(2026, 0, 1));
  replica.join(samples(), "samples");
  return replica;
}

let ana: Replica;
let highlights: readonly HighlightId[];
beforeEach(() => {
  ana = started();
  highlights = viewOf(ana.library).highlights.map(({ highlight }) => highlight.id);
});

/** Says who speaks in a highlight, by its place among the samples'. */
const speak = (printed: string, at: number, source?: SourceId) => {
  const newId = ana.nextId<SourceId>();
  const highlight = highlights[at] as HighlightId;
  ana.run((now) => attributeToSource(now, { highlight, printed, newId, ...(source === undefined ? {} : { source }) }));
  return findSource(ana.library, printed) as SourceId;
};
const add = (name: string) => {
  const newId = ana.nextId<SourceId>();
  ana.run((now) => addSource(now, { newId, name }));
  return newId;
};
const printed = (library = ana.library) =>
  viewOf(library).highlights.flatMap(({ highlight: { voice } }) => (voice?.kind === "source" ? [voice.printed] : []));
const names = (library = ana.library) =>
  sourcesOf(library).entries.map(({ source, merged }) => [source.name, ...merged.map(({ name }) => name)].join(" + "));
const isRefused = (command: Parameters<Replica["tryRun"]>[0]) => !ana.tryRun(command);

describe("a speaker's name", () => {
  test("finds its source by any known spelling, case, accents and kinds of quotation mark aside", () => {
    const source = add("Volodymyr Zelenský");
    ana.run((now) => addAlias(now, { source, alias: "O’Zel" }));
    for (const spelling of ["volodymyr zelensky", " Volodymyr  Zelensky ", "o'zel", "O’ZEL"])
      expect(findSource(ana.library, spelling)).toBe(source);
    expect(findSource(ana.library, "Zelensky")).toBeNull();
    expect(findSource(ana.library, "  ")).toBeNull();
  });

  test("is taken for a source's own name before it is taken for another spelling, and for none where several share it", () => {
    const [defence, foreign] = [add("Reznikov"), add("Kuleba")];
    for (const source of [defence, foreign]) ana.run((now) => addAlias(now, { source, alias: "the minister" }));
    expect(findSource(ana.library, "The Minister")).toBeNull();
    const minister = add("The minister");
    expect(findSource(ana.library, "the minister")).toBe(minister);
  });

  test("is kept as printed at each use, and with the source only where it is truly another", () => {
    const source = speak("Zelensky", 0);
    expect(speak("ZELENSKÝ", 1)).toBe(source);
    speak("the president", 2, source);
    expect(printed()).toEqual(["Zelensky", "ZELENSKÝ", "the president"]);
    expect(ana.library.sources.get(source)).toMatchObject({ name: "Zelensky", aliases: ["the president"] });
    expect(sourceUsage(viewOf(ana.library), source).spellings.map((one) => `${one.printed} ${one.count}`)).toEqual([
      "ZELENSKÝ 1",
      "Zelensky 1",
      "the president 1",
    ]);
  });

  test("is found in a text as it is printed there, as a word of its own", () => {
    const printedIn = (text: string, name: string) => printedName({ text } as Parameters<typeof printedName>[0], name);
    expect(printedIn("Analysts, said PUTIN and Ana’s", "putin")).toBe("PUTIN");
    expect(printedIn("ANA and Ana", "Ana")).toBe("Ana");
    expect(printedIn("Analysts and Susana", "Ana")).toBeNull();
    expect(printedIn("President\nZelenský said", "president zelensky")).toBe("President Zelenský");
  });

  test("stays known after another was given, where a report prints it", () => {
    const [source, typed] = [speak("Zelensky", 0), add("Puttin")];
    ana.run((now) => renameSource(now, { source, name: "Volodymyr Zelensky" }));
    ana.run((now) => renameSource(now, { source: typed, name: "Putin" }));
    expect(findSource(ana.library, "zelensky")).toBe(source);
    expect(ana.library.sources.get(typed)?.aliases).toBeUndefined();
    expect(printed()).toEqual(["Zelensky"]);
    ana.run((now) => renameSource(now, { source, name: "Zelensky" }));
    expect(ana.library.sources.get(source)?.aliases).toBeUndefined();
  });

  test("is refused where it is empty, too long or another source's", () => {
    const source = add("Lavrov");
    add("Putin");
    for (const name of ["", "  ", "x".repeat(201), "PUTIN"])
      expect(isRefused((now) => renameSource(now, { source, name }))).toBe(true);
    expect(isRefused((now) => describeSource(now, { source, facts: { role: "x".repeat(201) } }))).toBe(true);
  });

  test("can be taken away as a spelling while it stays where it is printed", () => {
    const source = speak("Zelensky", 0);
    speak("the president", 1, source);
    ana.run((now) => removeAlias(now, { source, alias: "the president" }));
    expect(ana.library.sources.get(source)?.aliases).toBeUndefined();
    expect(printed()).toEqual(["Zelensky", "the president"]);
  });
});

describe("sources that were merged", () => {
  test("are one everywhere, each use with the spelling that is printed there, and can be parted again", () => {
    const [one, other] = [speak("Zelensky", 0), speak("Zelenskiy", 1)];
    ana.run((now) => describeSource(now, { source: other, facts: { role: "president", side: " Ukraine " } }));
    const on = { collection: "sources", id: other } as const;
    ana.run((now) =>
      sealNote(now, { note: ana.nextId(), newVersion: ana.nextId(), on, person: ana.person, content: plainNote("x") }),
    );
    const step = ana.run((now) => mergeSources(now, { sources: [other], into: one }));
    expect(step.label).toBe("merge source “Zelenskiy” into “Zelensky”");
    expect(names()).toEqual(["Zelensky + Zelenskiy"]);
    expect(printed()).toEqual(["Zelensky", "Zelenskiy"]);
    expect(findSource(ana.library, "zelenskiy")).toBe(one);
    expect(ana.library.sources.get(one)).toMatchObject({ role: "president", side: "Ukraine" });
    const view = viewOf(ana.library);
    expect(sourceUsage(view, other)).toMatchObject({
      people: ["sample"],
      spellings: [{ count: 1 }, { count: 1 }],
    });
    expect(notesOn(view, { collection: "sources", id: one })).toHaveLength(1);
    expect(toReadingPage(ana.library, { exportedAt: 0, by: "" })).toContain("Zelensky (“Zelenskiy”)");
    ana.run((now) => partSource(now, { source: other }));
    expect(names()).toEqual(["Zelenskiy", "Zelensky"]);
  });

  test("that two people merged into each other count as the one with the smallest id, for both, and nothing is wrong with it", () => {
    const [a, b] = [speak("Zelensky", 0), speak("Zelenskiy", 1)];
    const ben = started("ben");
    ben.become(mergeLibraries(ben.library, ana.library));
    ana.run((now) => mergeSources(now, { sources: [a], into: b }));
    ben.run((now) => mergeSources(now, { sources: [b], into: a }));
    for (const library of [mergeLibraries(ana.library, ben.library), mergeLibraries(ben.library, ana.library)]) {
      expect(names(library)).toEqual(["Zelensky + Zelenskiy"]);
      expect(printed(library)).toEqual(["Zelensky", "Zelenskiy"]);
      expect(checkLibrary(library).problems).toEqual([]);
    }
  });

  test("go with the source that they count as when it is deleted here, and stand for themselves when it was deleted elsewhere", () => {
    const [a, b] = [speak("Zelensky", 0), speak("Zelenskiy", 1)];
    const ben = started("ben");
    ben.become(mergeLibraries(ben.library, ana.library));
    ben.run((now) => deleteSource(now, { source: b }));
    ana.run((now) => mergeSources(now, { sources: [a], into: b }));
    expect(names(mergeLibraries(ana.library, ben.library))).toEqual(["Zelensky"]);
    const { highlights: count } = ana.run((now) => deleteSource(now, { source: a }));
    expect(count).toBe(2);
    expect(names()).toEqual([]);
    expect(printed()).toEqual(["Zelensky", "Zelenskiy"]);
    ana.undo(ana.log.at(-1) as never);
    expect(names()).toEqual(["Zelenskiy + Zelensky"]);
    ana.undo(ana.log.at(-1) as never);
    expect(viewOf(ana.library).highlights.map(({ source }) => source)).not.toContain(expect.anything());
  });

  test("are refused where nothing would be merged", () => {
    const source = add("Lavrov");
    expect(isRefused((now) => mergeSources(now, { sources: [source], into: source }))).toBe(true);
    expect(isRefused((now) => partSource(now, { source }))).toBe(true);
  });
});

describe("a source that is split", () => {
  test("gives chosen uses to a new one, with the spellings that only they have", () => {
    const source = speak("the minister", 0);
    speak("the minister", 1);
    speak("Shoigu", 2, source);
    const newId = ana.nextId<SourceId>();
    const moved = [highlights[1], highlights[2]] as HighlightId[];
    const step = ana.run((now) =>
      splitSource(now, { source, highlights: moved, into: { newId, name: "Sergei Shoigu" } }),
    );
    expect(step.label).toBe("move 2 uses from “the minister” to “Sergei Shoigu”");
    expect(printed()).toEqual(["the minister", "the minister", "Shoigu"]);
    expect(
      viewOf(ana.library)
        .highlights.slice(0, 3)
        .map((one) => one.source?.id),
    ).toEqual([source, newId, newId]);
    expect(ana.library.sources.get(newId)?.aliases).toEqual(["Shoigu"]);
    expect(ana.library.sources.get(source)?.aliases).toBeUndefined();
    ana.undo(ana.log.at(-1) as never);
    expect(names()).toEqual(["the minister"]);
    expect(ana.library.sources.get(source)?.aliases).toEqual(["Shoigu"]);
  });

  test("is refused where nothing would move, or to where it is", () => {
    const source = speak("Lavrov", 0);
    const into = { newId: ana.nextId<SourceId>(), name: "Other" };
    expect(isRefused((now) => splitSource(now, { source, highlights: [highlights[1] as HighlightId], into }))).toBe(
      true,
    );
    expect(isRefused((now) => splitSource(now, { source, highlights, into: source }))).toBe(true);
  });
});

const ids = ["a", "b", "c", "d", "e"];
const anySources = fc.dictionary(
  fc.constantFrom(...ids),
  fc.record({
    mergedInto: fc.option(fc.constantFrom(...ids, "gone"), { nil: undefined }),
    deleted: fc.constantFrom(undefined, undefined, true),
  }),
);
const libraryOf = (sources: Readonly<Record<string, object>>): Library =>
  joinInto(emptyLibrary, [
    {
      collection: "sources",
      records: Object.entries(sources).map(
        ([id, fields]) => ({ id, stamp: lowestStamp, name: `Source ${id}`, ...fields }) as StoredRecord,
      ),
    },
  ]);

test("whatever sources are merged into, each visible one counts once, in whatever order they came in", () => {
  fc.assert(
    fc.property(anySources, (sources) => {
      const { entries, byId } = sourcesOf(libraryOf(sources));
      const visible = Object.keys(sources).filter((id) => !sources[id]?.deleted);
      const plain = entries.map(({ source, merged }) => [source.id, ...merged.map(({ id }) => id)]);
      expect(plain.flat().toSorted()).toEqual(visible.toSorted());
      expect([...byId.keys()].toSorted()).toEqual(visible.toSorted());
      const turned = sourcesOf(libraryOf(Object.fromEntries(Object.entries(sources).toReversed())));
      expect(turned.entries.map(({ source, merged }) => [source.id, ...merged.map(({ id }) => id)])).toEqual(plain);
    }),
    { numRuns: 300 },
  );
});
