import { beforeEach, describe, expect, it } from "vitest";
import {
  addClaim,
  addTag,
  attributeHighlight,
  attributeToSource,
  type ClaimId,
  CommandRefused,
  deleteHighlights,
  deleteTag,
  editClaim,
  evidenceId,
  type HighlightId,
  type MarkTarget,
  markPassage,
  markTarget,
  type SourceId,
  stepTag,
  type TagId,
  tagHighlight,
  tieMany,
  tieTarget,
  tieToClaim,
  untagHighlight,
  untieFromClaim,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

let ana: Replica;

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  ana.join(samples());
});

function stretch(siglum: string, words: string) {
  const report = viewOf(ana.library).reports.find((one) => one.siglum === siglum);
  if (report === undefined) throw new Error(`no report ${siglum}`);
  const start = report.edition.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { edition: report.edition.id, start, end: start + words.length };
}

const rigged = "widely condemned by the West as rigged";
const mark = (target: MarkTarget, tag?: TagId) =>
  ana.run((library) =>
    markTarget(library, { target, person: ana.person, newId: ana.nextId(), ...(tag === undefined ? {} : { tag }) }),
  ).highlight;
const highlight = (id: HighlightId) => viewOf(ana.library).highlightById.get(id);
const territory = "sample-tag-territory" as TagId;
const verification = "sample-tag-verification" as TagId;

describe("marking", () => {
  it("makes a highlight with its tag in one step", () => {
    const steps = ana.log.length;
    const id = mark(stretch("A", rigged), territory);
    expect(ana.log.length).toBe(steps + 1);
    expect(highlight(id)?.highlight.passage.exact).toBe(rigged);
    expect(highlight(id)?.tags.map((tag) => tag.name)).toEqual(["Territory"]);
  });

  it("uses the highlight that the same person already has on these characters, and only adds the tag", () => {
    const first = mark(stretch("A", rigged), territory);
    expect(mark(stretch("A", rigged), verification)).toBe(first);
    expect(highlight(first)?.tags.map((tag) => tag.name)).toEqual(["Territory", "Verification"]);
  });

  it("leaves another person's highlight on the same characters alone", () => {
    const centres = "dozens of population centres have been liberated";
    expect(mark(stretch("A", centres))).not.toBe("sample-highlight-centres");
  });

  it("keeps a whole character where a selection ends in the middle of one", () => {
    const report = viewOf(ana.library).reports[0];
    if (report === undefined) throw new Error("no report");
    const text = "It was 🙂 there";
    const library = { ...ana.library, editions: new Map([[report.edition.id, { ...report.edition, text }]]) };
    const at = text.indexOf("🙂");
    const { writes } = markPassage(library, {
      edition: report.edition.id,
      start: at + 1,
      end: at + 3,
      person: ana.person,
      newId: ana.nextId(),
    });
    expect(writes[0]?.fields.passage).toMatchObject({ start: at, end: at + 3, exact: "🙂 " });
  });

  it("refuses a selection without a word, and a highlight that is gone", () => {
    const { edition } = stretch("A", rigged);
    expect(() => mark({ edition, start: 4, end: 4 })).toThrow(CommandRefused);
    expect(() => mark({ highlight: "gone" as HighlightId }, territory)).toThrow("not in the library any more");
  });

  it("takes off one's own tagging, never another person's", () => {
    const theirs = "sample-highlight-centres" as HighlightId;
    const off = { highlight: theirs, tag: territory, person: ana.person };
    expect(() => ana.run((library) => untagHighlight(library, off))).toThrow("Somebody else");
    ana.run((library) => tagHighlight(library, off));
    ana.run((library) => untagHighlight(library, off));
    expect(highlight(theirs)?.taggings.map((one) => one.person)).toEqual(["sample"]);
    expect(() => ana.run((library) => untagHighlight(library, off))).toThrow(CommandRefused);
  });
});

describe("tags", () => {
  const names = () => viewOf(ana.library).tags.map((tag) => tag.name);

  it("get the colour that fewest tags have, and the last place", () => {
    const id = ana.nextId<TagId>();
    ana.run((library) => addTag(library, { newId: id, name: "  Speech   acts " }));
    expect(names()).toEqual(["Territory", "Verification", "Casualties", "Annexation", "Speech acts"]);
    const used = ["ochre", "teal", "vermilion", "violet"];
    expect(used).not.toContain(ana.library.tags.get(id)?.colour);
  });

  it("can't have the name of another visible tag, but of a deleted one", () => {
    expect(() => ana.run((library) => addTag(library, { newId: ana.nextId(), name: "territory" }))).toThrow(
      "There is a tag “Territory” already.",
    );
    ana.run((library) => deleteTag(library, { tag: territory }));
    ana.run((library) => addTag(library, { newId: ana.nextId(), name: "territory" }));
    expect(names()).toContain("territory");
  });

  it.each([
    ["up from the second place", verification, "up", ["Verification", "Territory", "Casualties", "Annexation"]],
    ["down from the second place", verification, "down", ["Territory", "Casualties", "Verification", "Annexation"]],
    ["up from the first place", territory, "up", ["Territory", "Verification", "Casualties", "Annexation"]],
    [
      "down to the end",
      "sample-tag-casualties" as TagId,
      "down",
      ["Territory", "Verification", "Annexation", "Casualties"],
    ],
  ] as const)("move %s", (_, tag, step, after) => {
    ana.run((library) => stepTag(library, { tag, step }));
    expect(names()).toEqual(after);
  });

  it("move past tags that have the same place", () => {
    const tags = new Map([...ana.library.tags].map(([id, tag]) => [id, { ...tag, order: 1 }]));
    ana.library = { ...ana.library, tags };
    const before = names();
    ana.run((library) => stepTag(library, { tag: viewOf(library).tags[1]?.id as TagId, step: "down" }));
    expect(names()).toEqual([before[0], before[2], before[1], before[3]]);
  });
});

describe("attribution", () => {
  const centres = "sample-highlight-centres" as HighlightId;
  const speak = (printed: string, source?: SourceId) =>
    ana.run((library) =>
      attributeToSource(library, {
        highlight: centres,
        printed,
        newId: ana.nextId(),
        ...(source === undefined ? {} : { source }),
      }),
    );

  it("makes a source at its first use and finds it again, case aside", () => {
    speak("Zelensky");
    speak("zelensky");
    expect([...ana.library.sources.values()].map((source) => source.name)).toEqual(["Zelensky"]);
    expect(ana.library.highlights.get(centres)?.voice).toMatchObject({ kind: "source", printed: "zelensky" });
  });

  it("keeps another spelling with the source and as printed at this use", () => {
    speak("Zelensky");
    const [source] = ana.library.sources.keys();
    speak("Zelenskiy", source as SourceId);
    speak("Zelenskiy");
    expect([...ana.library.sources.values()]).toMatchObject([{ name: "Zelensky", aliases: ["Zelenskiy"] }]);
    expect(ana.library.highlights.get(centres)?.voice).toEqual({ kind: "source", source, printed: "Zelenskiy" });
  });

  it("can be unset field by field, and undone as one step", () => {
    speak("Zelensky");
    const step = ana.log.at(-1);
    ana.run((library) =>
      attributeHighlight(library, {
        highlight: centres,
        attribution: { saidOn: { words: "Tuesday" }, verification: { kind: "not-mentioned" } },
      }),
    );
    ana.run((library) => attributeHighlight(library, { highlight: centres, attribution: { saidOn: null } }));
    expect(ana.library.highlights.get(centres)).toMatchObject({ verification: { kind: "not-mentioned" } });
    expect(ana.library.highlights.get(centres)?.saidOn).toBeUndefined();
    if (step === undefined) throw new Error("no step");
    ana.undo(step);
    expect(ana.library.highlights.get(centres)?.voice).toBeUndefined();
    expect(viewOf(ana.library).highlightById.get(centres)?.highlight.verification).toEqual({ kind: "not-mentioned" });
  });

  it("refuses a name of nothing but spaces", () => {
    expect(() => speak("  ")).toThrow("as the report prints it");
  });
});

describe("claims", () => {
  const settlements = "sample-claim-settlements" as ClaimId;
  const tie = (input: {
    target: MarkTarget;
    claim: ClaimId | { newId: ClaimId; kind: "statement" | "question"; text: string };
    stance: "supports" | "denies" | null;
  }) => ana.run((library) => tieTarget(library, { ...input, newHighlight: ana.nextId(), person: ana.person }));

  it("take a passage, a new claim and the stance in one step, and undo takes all of it back", () => {
    const steps = ana.log.length;
    const newId = ana.nextId<ClaimId>();
    const { highlight: id, claim } = tie({
      target: stretch("A", rigged),
      claim: { newId, kind: "question", text: "Was the vote free?" },
      stance: "denies",
    });
    expect(claim).toBe(newId);
    expect(ana.log.length).toBe(steps + 1);
    expect(viewOf(ana.library).claimById.get(newId)).toMatchObject({
      claim: { kind: "question" },
      counts: { denies: 1 },
    });
    const step = ana.log.at(-1);
    if (step === undefined) throw new Error("no step");
    ana.undo(step);
    expect(viewOf(ana.library).claimById.has(newId)).toBe(false);
    expect(highlight(id)).toBeUndefined();
  });

  it("keep one tie for each person, whose stance changes", () => {
    const target = { highlight: "sample-highlight-centres" as HighlightId };
    tie({ target, claim: settlements, stance: null });
    tie({ target, claim: settlements, stance: "denies" });
    const id = evidenceId(target.highlight, settlements, ana.person);
    expect(ana.library.evidence.get(id)?.stance).toBe("denies");
    const stances = viewOf(ana.library)
      .claimById.get(settlements)
      ?.passages.filter((one) => one.highlight.highlight.id === target.highlight);
    expect(stances?.map((one) => [one.evidence.person, one.evidence.stance])).toEqual([
      ["sample", "supports"],
      [ana.person, "denies"],
    ]);
  });

  it("let one untie only what one tied oneself, and tie it again", () => {
    const input = { highlight: "sample-highlight-centres" as HighlightId, claim: settlements, person: ana.person };
    expect(() => ana.run((library) => untieFromClaim(library, input))).toThrow("Somebody else");
    ana.run((library) => tieToClaim(library, { ...input, stance: "supports" }));
    ana.run((library) => untieFromClaim(library, input));
    expect(viewOf(ana.library).claimById.get(settlements)?.counts.supports).toBe(2);
    ana.run((library) => tieToClaim(library, { ...input, stance: "supports" }));
    expect(viewOf(ana.library).claimById.get(settlements)?.counts.supports).toBe(3);
  });

  it("refuse to be without words, too long, or gone", () => {
    expect(() =>
      ana.run((library) =>
        addClaim(library, { newId: ana.nextId(), kind: "statement", text: " ", person: ana.person }),
      ),
    ).toThrow(CommandRefused);
    expect(() => ana.run((library) => editClaim(library, { claim: settlements, text: "x".repeat(2001) }))).toThrow(
      "2,000 characters",
    );
    expect(() => tie({ target: stretch("A", rigged), claim: "gone" as ClaimId, stance: null })).toThrow(
      "not in the library any more",
    );
  });

  it("name the step by the claim's words", () => {
    ana.run((library) => editClaim(library, { claim: settlements, kind: "question" }));
    expect(ana.log.at(-1)?.label).toBe("edit claim “Dozens of settlements were retaken in th…”");
  });
});

describe("many highlights at once", () => {
  const three = () =>
    ["made major, rapid advances", "retook several villages", rigged].map((words) => mark(stretch("A", words)));
  const claim = "sample-claim-settlements" as ClaimId;
  const tieAll = (highlights: readonly HighlightId[], stance: "supports" | "denies" | null) =>
    ana.run((library) => tieMany(library, { highlights, claim, stance, person: ana.person }));
  const stances = (highlights: readonly HighlightId[]) =>
    highlights.map((id) => highlight(id)?.evidence.map((one) => one.stance));

  it("are tied to a claim in one step, named with their number, which one undo takes back", () => {
    const all = three();
    const steps = ana.log.length;
    const planned = tieAll([...all, ...all], "supports");
    expect(planned.label).toMatch(/^tie 3 highlights to “.*” \(supports\)$/);
    expect(stances(all)).toEqual([["supports"], ["supports"], ["supports"]]);
    expect(ana.log.length).toBe(steps + 1);
    const step = ana.log.at(-1);
    if (step !== undefined) ana.undo(step);
    expect(stances(all)).toEqual([[], [], []]);
  });

  it("keep the stance of a tie that is there, unless another is given", () => {
    const [first, ...rest] = three();
    if (first === undefined) throw new Error("nothing marked");
    tieAll([first], "denies");
    tieAll([first, ...rest], null);
    expect(stances([first, ...rest])).toEqual([["denies"], [undefined], [undefined]]);
    tieAll([first, ...rest], "supports");
    expect(stances([first, ...rest])).toEqual([["supports"], ["supports"], ["supports"]]);
  });

  it("are tied to a new claim, which is made in the same step", () => {
    const newId = ana.nextId<ClaimId>();
    const all = three();
    const steps = ana.log.length;
    const wanted = { newId, kind: "statement", text: "The advance was fast" } as const;
    ana.run((library) => tieMany(library, { highlights: all, claim: wanted, stance: null, person: ana.person }));
    expect(ana.log.length).toBe(steps + 1);
    expect(viewOf(ana.library).claimById.get(newId)?.passages.length).toBe(3);
  });

  it("are deleted in one step, those that are gone passed over; where all are gone it is refused", () => {
    const all = three();
    const [first, ...rest] = all;
    ana.run((library) => deleteHighlights(library, { highlights: first === undefined ? [] : [first] }));
    const planned = ana.run((library) => deleteHighlights(library, { highlights: all }));
    expect(planned.label).toBe("delete 2 highlights");
    expect(rest.map(highlight)).toEqual([undefined, undefined]);
    expect(() => deleteHighlights(ana.library, { highlights: all })).toThrow(CommandRefused);
  });
});
