import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  addReport,
  CommandRefused,
  deleteReport,
  describeReport,
  editionIdOf,
  mergeLibraries,
  ownFields,
  ownValue,
  type Report,
  type ReportId,
  removeOwnField,
  renameOwnField,
  reportIdOf,
  reportsWithValue,
  setOwnField,
  viewOf,
} from "#core/index.ts";
import { joinedFrom, plainLibrary, Replica } from "#test/fixtures/replica.ts";

const idOf = (text: string) => reportIdOf(editionIdOf(text));
const [one, two, three] = ["One", "Two", "Three"].map(idOf) as [ReportId, ReportId, ReportId];
const all = [one, two, three];
/** The units of fast-check for all of Unicode take seconds to be made. */
const anyCharacter = fc.nat(0x10ffff).map((point) => String.fromCodePoint(point));
let ana: Replica;

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  for (const text of ["One", "Two", "Three"]) {
    const draft = { text, origin: { name: null, hash: "0".repeat(64), encoding: "utf-8", isEncodingCertain: true } };
    ana.run((library) => addReport(library, { draft, metadata: {} }));
  }
});

const set = (who: Replica, name: string, value: string | null, reports: readonly ReportId[] = [one]) =>
  who.run((library) => setOwnField(library, { reports, name, value }));
const fieldOf = (who: Replica, id: ReportId, name: string) => ownValue(who.library.reports.get(id) as Report, name);
const names = (who: Replica) => ownFields(viewOf(who.library)).map(({ name }) => name);

describe("a field of one's own", () => {
  test("is there as long as a report has a value in it, with the values in use", () => {
    set(ana, "Side", "Ukrainian", [one, two]);
    set(ana, "Side", " Russian ", [three]);
    expect(ownFields(viewOf(ana.library))).toEqual([
      {
        name: "Side",
        values: [
          { value: "Ukrainian", reports: 2 },
          { value: "Russian", reports: 1 },
        ],
      },
    ]);
    expect(reportsWithValue(viewOf(ana.library), { field: "Side", value: "Ukrainian" })).toEqual(new Set([one, two]));
    set(ana, "Side", null, all);
    expect(names(ana)).toEqual([]);
    expect(reportsWithValue(viewOf(ana.library), { field: "Side", value: null })).toEqual(new Set(all));
  });

  test("is one field in whatever letters it is typed, and one step on several reports", () => {
    set(ana, "Side", "a");
    expect(set(ana, "  side ", "b", [two, three]).label).toBe("set “Side” of 2 reports");
    expect(names(ana)).toEqual(["Side"]);
    const step = ana.log.at(-1);
    if (step !== undefined) ana.undo(step);
    expect(all.map((id) => fieldOf(ana, id, "Side"))).toEqual(["a", null, null]);
  });

  test("can be said with the rest of the description", () => {
    ana.run((library) =>
      describeReport(library, { report: one, metadata: { outlet: null }, own: { Genre: "speech", Side: "a" } }),
    );
    expect(names(ana)).toEqual(["Genre", "Side"]);
    ana.run((library) => describeReport(library, { report: one, metadata: {}, own: { Side: null } }));
    expect(names(ana)).toEqual(["Genre"]);
  });

  test("bears any name that text can be, and none that every report has", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 80 }), (name) => {
        fc.pre(name.trim() !== "" && name.toWellFormed() === name);
        if (!ana.tryRun((library) => setOwnField(library, { reports: [one], name, value: "x" }))) return;
        expect(names(ana)).toHaveLength(1);
        ana.run((library) => removeOwnField(library, { name: names(ana)[0] as string }));
      }),
      { numRuns: 20 },
    );
    for (const name of ["__proto__", "toString", "own:x"]) {
      set(ana, name, "x");
      expect(fieldOf(ana, one, name)).toBe("x");
    }
    expect(() => set(ana, "  ", "x")).toThrow("A field needs a name.");
    expect(() => set(ana, "x".repeat(81), "x")).toThrow("80 characters");
    expect(() => set(ana, "outlet", "x")).toThrow("Every report has “Outlet” already");
    expect(() => set(ana, "Long", "x".repeat(2001))).toThrow(/“Long” is longer than the 2,000 characters/);
  });

  test("is refused where a hundred are there, but one that is there can be set", () => {
    for (let index = 0; index < 100; index++) set(ana, `Field ${index}`, "x");
    expect(() => set(ana, "One more", "x")).toThrow("There are 100 fields already");
    set(ana, "field 7", "y");
    expect(fieldOf(ana, one, "Field 7")).toBe("y");
  });
});

describe("renaming a field", () => {
  test("renames it everywhere, also where nobody sees it, and back with undo", () => {
    set(ana, "side", "a", all);
    ana.run((library) => deleteReport(library, { report: two }));
    ana.run((library) => renameOwnField(library, { from: "side", to: "Side of the war" }));
    expect(all.map((id) => fieldOf(ana, id, "Side of the war"))).toEqual(["a", "a", "a"]);
    expect(names(ana)).toEqual(["Side of the war"]);
    const step = ana.log.at(-1);
    if (step !== undefined) ana.undo(step);
    expect(all.map((id) => fieldOf(ana, id, "side"))).toEqual(["a", "a", "a"]);
  });

  test("makes one of two, unless a report has different values in both", () => {
    set(ana, "Camp", "a", [one, two]);
    set(ana, "Side", "b", [two, three]);
    expect(() => ana.run((library) => renameOwnField(library, { from: "Camp", to: "side" }))).toThrow(
      "Report B has different values in “Camp” and “Side”.",
    );
    set(ana, "Camp", "b", [two]);
    ana.run((library) => renameOwnField(library, { from: "Camp", to: "side" }));
    expect(all.map((id) => fieldOf(ana, id, "Side"))).toEqual(["a", "b", "b"]);
    expect(names(ana)).toEqual(["Side"]);
  });

  test("leaves both values of a deleted report as they are", () => {
    set(ana, "Camp", "a", [one, two]);
    set(ana, "Side", "b", [two]);
    ana.run((library) => deleteReport(library, { report: two }));
    ana.run((library) => renameOwnField(library, { from: "Camp", to: "Side" }));
    expect(all.map((id) => fieldOf(ana, id, "Side"))).toEqual(["a", "b", null]);
    expect(fieldOf(ana, two, "Camp")).toBe("a");
  });

  test("can change the letters of its name alone", () => {
    set(ana, "side", "a");
    ana.run((library) => renameOwnField(library, { from: "side", to: "Side" }));
    expect(names(ana)).toEqual(["Side"]);
  });

  test("of a field that is gone is refused, and so is taking it away", () => {
    expect(() => ana.run((library) => renameOwnField(library, { from: "x", to: "y" }))).toThrow(CommandRefused);
    expect(() => ana.run((library) => removeOwnField(library, { name: "x" }))).toThrow(CommandRefused);
  });
});

test("taking a field away empties it everywhere, says how many had it, and comes back with undo", () => {
  set(ana, "Side", "a", [one, two]);
  expect(ana.run((library) => removeOwnField(library, { name: "Side" })).label).toBe(
    "remove field “Side” from 2 reports",
  );
  expect(names(ana)).toEqual([]);
  const step = ana.log.at(-1);
  if (step !== undefined) ana.undo(step);
  expect([fieldOf(ana, one, "Side"), fieldOf(ana, two, "Side")]).toEqual(["a", "a"]);
});

test("two people’s edits merge field by field, in any order", () => {
  const edit = fc.record({
    report: fc.constantFrom(...all),
    name: fc.constantFrom("Side", "Genre", "toString"),
    value: fc.option(fc.constantFrom("a", "b", "c")),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), (mine, theirs) => {
      const work = (name: string, now: number, edits: typeof mine) => {
        const who = new Replica(name, now);
        who.join(joinedFrom(ana.library));
        for (const { report, ...rest } of edits) set(who, rest.name, rest.value, [report]);
        return who;
      };
      const [first, second] = [work("ben", 2_000, mine), work("cem", 3_000, theirs)];
      const merged = mergeLibraries(first.library, second.library);
      expect(plainLibrary(merged)).toBe(plainLibrary(mergeLibraries(second.library, first.library)));
      for (const { report, name } of mine) {
        if (theirs.some((other) => other.report === report && other.name === name)) continue;
        const kept = ownValue(merged.reports.get(report) as Report, name);
        expect(kept).toBe(fieldOf(first, report, name));
      }
    }),
  );
});
