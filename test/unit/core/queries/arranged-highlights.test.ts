import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arrangeHighlights,
  type ClaimId,
  deleteTag,
  describeReport,
  findInText,
  type HighlightArrangement,
  type HighlightCriterion,
  type HighlightFilter,
  type HighlightView,
  highlightChoices,
  highlightCriteria,
  highlightGroupings,
  highlightSorts,
  type NoteId,
  type NoteVersionId,
  narrowedTo,
  noHighlightFilter,
  resolveNote,
  type Stance,
  sealNote,
  searchLibrary,
  stances,
  statedValue,
  usualArrangement,
  type VerdictKind,
  verdictsOn,
  verificationKinds,
  viewOf,
} from "#core/index.ts";
import { type MadeMark, madeId, madeRecords } from "#test/fixtures/marked-library.ts";
import { noteOf, paragraph, words } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const you = madeId.person(0);
const claims: readonly { readonly text: string; readonly verdicts: readonly VerdictKind[] }[] = [
  { text: "One", verdicts: ["contested", "open"] },
  { text: "Two", verdicts: ["contested"] },
  { text: "Three", verdicts: [] },
];

/** Two of the four reports, with an outlet on one of them, and these marks. */
function marked(marks: readonly Omit<MadeMark, "edition" | "exact">[]): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 2));
  ana.join(
    samples().filter(({ collection }) => collection === "reports" || collection === "editions"),
    "samples",
  );
  const reports = viewOf(ana.library).reports;
  const [first] = reports;
  if (first === undefined) throw new Error("no report");
  ana.run((library) =>
    describeReport(library, {
      report: first.report.id,
      metadata: { outlet: { value: "Reuters", basis: "given" } },
    }),
  );
  const placed = marks.map((mark, index): MadeMark => {
    const { edition } = reports[index % 2] ?? first;
    return { ...mark, edition: edition.id, exact: edition.text.slice(mark.start, mark.start + 25) };
  });
  ana.join(madeRecords(placed, { people: 2, sources: 2, tags: ["Territory", "Casualties", "Unused"], claims }), "made");
  return ana;
}

const mark = fc.record({
  start: fc.constantFrom(0, 10, 200, 310, 500),
  person: fc.nat(1),
  tags: fc.array(fc.nat(1), { maxLength: 2 }),
  ties: fc.array(
    fc.record({ claim: fc.nat(2), stance: fc.constantFrom<Stance | null>(...stances, null), person: fc.nat(1) }),
    { maxLength: 2 },
  ),
  verification: fc.constantFrom(...verificationKinds, null),
  voice: fc.constantFrom<number | "report" | null>(0, 1, "report", null),
});

const choice = <T>(...values: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const filters: fc.Arbitrary<HighlightFilter> = fc
  .record({
    outlet: choice("Reuters"),
    published: choice({ from: "2022-10-04", to: "2022-10-05" }, { from: "2022-10-05", to: "2022-10-05" }),
    tag: choice(madeId.tag(0), madeId.tag(1), madeId.tag(2)),
    claim: choice(madeId.claim(0), madeId.claim(1)),
    stance: choice(...stances),
    verification: choice(...verificationKinds),
    verdict: choice<VerdictKind>("contested", "open"),
    source: choice(madeId.source(0), madeId.source(1)),
    person: choice(madeId.person(0), madeId.person(1)),
    text: fc.constantFrom("", "", "", "terri", "ukrain"),
    unset: fc.subarray<HighlightCriterion>(["tag", "claim", "stance", "outlet"], { maxLength: 1 }),
  })
  .map((some) => ({
    ...noHighlightFilter,
    ...some,
    unset: some.unset.filter((criterion) => some[criterion as keyof typeof some] === null),
  }));

const arrangements: fc.Arbitrary<HighlightArrangement> = fc.record({
  group: fc.constantFrom(...highlightGroupings),
  sort: fc.constantFrom(...highlightSorts),
});

/** The values of a highlight, read off the view. */
function plainValues(ana: Replica, one: HighlightView, criterion: HighlightCriterion): readonly string[] {
  const { highlight, report, tags } = one;
  const { published } = report.report;
  const ties = one.evidence.length === 0 ? [null] : one.evidence;
  switch (criterion) {
    case "report":
      return [report.report.id];
    case "outlet":
      return [statedValue(report.report.outlet) ?? ""];
    case "published":
      return [published && "from" in published ? `${published.from}/${published.to}/${published.granularity}` : ""];
    case "tag":
      return tags.length === 0 ? [""] : tags.map(({ id }) => id);
    case "verification":
      return [highlight.verification?.kind ?? ""];
    case "source":
      return [highlight.voice?.kind === "source" ? highlight.voice.source : (highlight.voice?.kind ?? "")];
    case "person":
      return [highlight.person];
    case "noteState":
      return [""];
    case "claim":
      return ties.map((tie) => tie?.claim ?? "");
    case "stance":
      return ties.map((tie) => tie?.stance ?? "");
    case "verdict":
      return ties.flatMap((tie) => plainVerdicts(ana, tie?.claim));
  }
}

function plainVerdicts(ana: Replica, claim: ClaimId | undefined): readonly string[] {
  const held = claim === undefined ? [] : verdictsOn(ana.library, claim).map(({ verdict }) => verdict);
  return held.length === 0 ? [""] : held;
}

/** Every question asked of every highlight, one after the other. */
function plainFilter(ana: Replica, filter: HighlightFilter): readonly HighlightView[] {
  const holds = (criterion: HighlightCriterion, value: string) => {
    if (filter.unset.includes(criterion)) return value === "";
    if (criterion !== "published") return filter[criterion] === null || filter[criterion] === value;
    const [from = "", to = ""] = value.split("/");
    return filter.published === null || (value !== "" && from <= filter.published.to && to >= filter.published.from);
  };
  return viewOf(ana.library).highlights.filter((one) => {
    const own = (["report", "outlet", "published", "tag", "verification", "source", "person"] as const).every((each) =>
      plainValues(ana, one, each).some((value) => holds(each, value)),
    );
    const ties = one.evidence.length === 0 ? [null] : one.evidence;
    const tied = ties.some(
      (tie) =>
        holds("claim", tie?.claim ?? "") &&
        holds("stance", tie?.stance ?? "") &&
        plainVerdicts(ana, tie?.claim).some((value) => holds("verdict", value)),
    );
    const texts = [one.highlight.passage.exact, ...one.tags.map(({ name }) => name)];
    return own && tied && (filter.text === "" || texts.some((text) => findInText(text, filter.text).length > 0));
  });
}

const ids = (highlights: readonly HighlightView[]) => highlights.map(({ highlight }) => highlight.id);

describe("whatever is marked and asked", () => {
  test("the list holds what asking every highlight every question finds, each once, and the groups hold the same", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 14 }), filters, arrangements, (marks, filter, arrangement) => {
        const ana = marked(marks);
        const { listed, groups } = arrangeHighlights(ana.library, { filter, ...arrangement, you });
        const plain = plainFilter(ana, filter);
        expect(ids(listed).toSorted()).toEqual(ids(plain).toSorted());
        for (const { head, highlights } of groups) {
          expect(highlights.length).toBeGreaterThan(0);
          const { group } = arrangement;
          if (group !== "none")
            for (const one of highlights) expect(plainValues(ana, one, group)).toContain(head?.value);
          if (arrangement.sort === "place")
            expect(ids(highlights)).toEqual(ids(plain.filter((one) => highlights.includes(one))));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("the number beside a choice is how many are listed once it is chosen", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 14 }), filters, (marks, filter) => {
        const ana = marked(marks);
        for (const [criterion, choices] of highlightChoices(ana.library, filter, you)) {
          for (const { value, count } of choices) {
            const narrowed = { ...filter, ...narrowedTo(filter, criterion, value) };
            expect(plainFilter(ana, narrowed).length).toBe(count);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("what the search's filter passes among quotations is what the list passes", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 14 }), filters, (marks, some) => {
        const ana = marked(marks);
        const { claim: _claim, unset: _unset, together: _together, text: _text, ...search } = some;
        const view = viewOf(ana.library);
        const sought = { words: "e", wholeWord: false, matchCase: false, matchAccents: false };
        const found = [...searchLibrary(ana.library, view, sought, search)]
          .flat()
          .flatMap((hit) => (hit.found.kind === "quotations" ? [hit.found.highlight.highlight.id] : []));
        const filter = { ...noHighlightFilter, ...search };
        const { listed } = arrangeHighlights(ana.library, { filter, ...usualArrangement, you });
        const withWords = listed.filter(({ highlight }) => findInText(highlight.passage.exact, "e").length > 0);
        expect(found.toSorted()).toEqual(ids(withWords).toSorted());
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

const plain = { start: 0, person: 0, tags: [], ties: [], verification: null, voice: null } as const;

describe("the list of highlights", () => {
  test("counts a highlight in the group of each of its tags, and once in all", () => {
    const ana = marked([
      { ...plain, tags: [0, 1] },
      { ...plain, start: 10, tags: [1] },
      { ...plain, start: 20 },
    ]);
    const { groups, listed } = arrangeHighlights(ana.library, {
      filter: noHighlightFilter,
      group: "tag",
      sort: "place",
      you,
    });
    expect(groups.map(({ head, highlights }) => [head?.label, highlights.length])).toEqual([
      ["Territory", 1],
      ["Casualties", 2],
      ["No tag", 1],
    ]);
    expect(listed.length).toBe(3);
  });

  test("asks stance and verdict of one and the same tie, and groups by the ties that answer", () => {
    const ana = marked([
      {
        ...plain,
        ties: [
          { claim: 0, stance: "denies", person: 0 },
          { claim: 2, stance: "supports", person: 0 },
        ],
      },
    ]);
    const list = (filter: Partial<HighlightFilter>) =>
      arrangeHighlights(ana.library, {
        filter: { ...noHighlightFilter, ...filter },
        group: "claim",
        sort: "place",
        you,
      });
    expect(list({ stance: "supports", verdict: "contested" }).listed).toEqual([]);
    expect(list({ stance: "denies", verdict: "contested" }).groups.map(({ head }) => head?.label)).toEqual(["One"]);
  });

  test("is not narrowed by a tag that was deleted", () => {
    const ana = marked([plain, { ...plain, start: 10, tags: [0] }]);
    const filter = { ...noHighlightFilter, tag: madeId.tag(0) };
    expect(arrangeHighlights(ana.library, { filter, ...usualArrangement, you }).listed.length).toBe(1);
    ana.run((library) => deleteTag(library, { tag: madeId.tag(0) }));
    const answer = arrangeHighlights(ana.library, { filter, ...usualArrangement, you });
    expect(answer.listed.length).toBe(2);
    expect(answer.filter.tag).toBeNull();
  });

  test("goes by when highlights were made, the newest first", () => {
    const ana = marked([plain, { ...plain, start: 10 }, { ...plain, start: 500 }]);
    const list = arrangeHighlights(ana.library, { filter: noHighlightFilter, group: "none", sort: "newest", you });
    expect(ids(list.listed)).toEqual([2, 1, 0].map(madeId.highlight));
  });

  test("tells highlights with open notes, with resolved ones, and without", () => {
    const ana = marked([plain, { ...plain, start: 10 }, { ...plain, start: 500 }]);
    const notes = [0, 1].map((index) => {
      const note = ana.nextId<NoteId>();
      const on = { collection: "highlights", id: madeId.highlight(index) } as const;
      const ids = { note, newVersion: ana.nextId<NoteVersionId>(), on, person: ana.person };
      ana.run((library) => sealNote(library, { ...ids, content: noteOf(paragraph(words("Why?"))) }));
      return note;
    });
    ana.run((library) => resolveNote(library, { note: notes[1] as NoteId, person: ana.person }));
    const { groups } = arrangeHighlights(ana.library, {
      filter: noHighlightFilter,
      group: "noteState",
      sort: "place",
      you,
    });
    expect(groups.map(({ head, highlights }) => [head?.label, ...ids(highlights)])).toEqual([
      ["Open notes", madeId.highlight(0)],
      ["Resolved notes", madeId.highlight(1)],
      ["No note", madeId.highlight(2)],
    ]);
  });

  test("keeps its answer while library and question are the same", () => {
    const ana = marked([plain]);
    const input = { filter: noHighlightFilter, ...usualArrangement, you };
    expect(arrangeHighlights(ana.library, { ...input })).toBe(arrangeHighlights(ana.library, { ...input }));
  });

  test("offers each criterion that highlights answer, what is not said last", () => {
    const ana = marked([
      { ...plain, voice: "report" },
      { ...plain, start: 10, voice: 1 },
      { ...plain, start: 20 },
    ]);
    const choices = highlightChoices(ana.library, noHighlightFilter, you);
    expect([...choices.keys()]).toEqual([...highlightCriteria]);
    expect(choices.get("source")?.map(({ label, count }) => [label, count])).toEqual([
      ["Source 1", 1],
      ["The report itself", 1],
      ["Voice not set", 1],
    ]);
    expect(choices.get("person")?.map(({ label }) => label)).toEqual(["You"]);
  });
});
