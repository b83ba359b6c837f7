import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  addReport,
  type ClaimId,
  CommandRefused,
  deleteReport,
  deleteTag,
  describeReport,
  type HighlightId,
  hashOf,
  type JoinedRecords,
  lowestStamp,
  type PersonId,
  recolourTag,
  renameTag,
  samplesBundle,
  stances,
  type TagId,
  tieToClaim,
  untieFromClaim,
  visibleRecords,
} from "#core/index.ts";
import { editionIdOf, utf8 } from "#core/model/edition.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { Computer, makeTag } from "./a-library.ts";

// Many runs: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(
      "make",
      "rename",
      "recolour",
      "delete",
      "import",
      "tie",
      "tie",
      "untie",
      "add report",
      "add report",
      "describe report",
      "delete report",
    ),
    which: fc.nat(3),
    name: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(..."abc") }),
    colour: fc.constantFrom("plum", "teal", "slate", "ochre"),
  }),
  { minLength: 1, maxLength: 12 },
);
type Step = (typeof steps extends fc.Arbitrary<infer S> ? S : never)[number];

const person = "ana" as PersonId;
const text = "One two three";
const edition = editionIdOf(text);
const passage = { edition, start: 0, end: 3, exact: "One" };

/** A report with one highlight, and a claim: there before the first step. */
const start: readonly JoinedRecords[] = Object.entries({
  reports: { id: edition, siglum: "A" },
  editions: { id: edition, report: edition, text, origin: { name: null, hash: hashOf(utf8(text)), encoding: "utf-8" } },
  highlights: { id: "highlight", person, passage },
  claims: { id: "claim", kind: "statement", text: "One is two.", person },
}).map(([collection, record]) => ({ collection, records: [{ ...record, stamp: lowestStamp }] }));

/** What a person sees of tags, ties and reports. */
function seen({ library }: LibrarySession): string {
  const tags = visibleRecords(library, "tags").map(({ id, name, colour }) => `${id} ${name} ${colour}`);
  const ties = visibleRecords(library, "evidence").map(({ id, stance }) => `${id} ${stance}`);
  const reports = visibleRecords(library, "reports").map(({ siglum, outlet }) => `${siglum} ${JSON.stringify(outlet)}`);
  return JSON.stringify([tags.sort(), ties, reports]);
}

function take(session: LibrarySession, step: Step, n: number): void {
  const one = <T>(present: readonly T[]): T | undefined => present[step.which % Math.max(1, present.length)];
  const tag = one(visibleRecords(session.library, "tags"))?.id;
  const report = one(visibleRecords(session.library, "reports"))?.id;
  const tie = { highlight: "highlight" as HighlightId, claim: "claim" as ClaimId, person };
  const metadata = { outlet: { value: step.name, basis: "given" as const } };
  const name = `${step.name} ${n}`;
  if (step.kind === "make") makeTag(session, name);
  else if (step.kind === "import") {
    const record = {
      id: `theirs-${step.which}` as TagId,
      stamp: "000000000000-0000-0000000000000000" as never,
      name,
      colour: step.colour,
    };
    session.join(`import ${n}`, [{ collection: "tags", records: [record] }], `bundle-${n}`);
  } else if (step.kind === "tie") {
    const stance = stances[step.which] ?? null;
    session.run((library) => tieToClaim(library, { ...tie, stance }));
  } else if (step.kind === "untie") {
    tryRun(session, (library) => untieFromClaim(library, tie));
  } else if (step.kind === "add report") {
    const words = ["One.", "Two.", text][step.which % 3] ?? text;
    const origin = { name: null, hash: hashOf(utf8(words)), encoding: "utf-8", isEncodingCertain: true };
    tryRun(session, (library) => addReport(library, { draft: { text: words, origin }, metadata }));
  } else if (step.kind === "describe report" && report !== undefined) {
    session.run((library) => describeReport(library, { report, metadata }));
  } else if (step.kind === "delete report" && report !== undefined) {
    session.run((library) => deleteReport(library, { report }));
  } else if (tag !== undefined) {
    const { colour } = step;
    if (step.kind === "rename") session.run((library) => renameTag(library, { tag, name }));
    if (step.kind === "recolour") session.run((library) => recolourTag(library, { tag, colour: colour as "plum" }));
    if (step.kind === "delete") session.run((library) => deleteTag(library, { tag }));
  }
}

/** What a command refuses is no step. */
function tryRun(session: LibrarySession, command: Parameters<LibrarySession["run"]>[0]): void {
  try {
    session.run(command);
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
  }
}

test("undoing step by step shows what was there before each, redoing what was there after, also across a restart", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (given, isRestarted) => {
      const computer = new Computer();
      let session = await computer.window();
      session.join("start", start, samplesBundle);
      const states = [seen(session)];
      for (const [n, step] of given.entries()) {
        const before = session.state.library;
        take(session, step, n);
        if (step.kind === "import" || session.state.library !== before) states.push(seen(session));
      }
      const restart = async () => {
        if (!isRestarted) return;
        await session.settled();
        session.close();
        session = await computer.window("0123456789second");
      };
      for (let at = states.length - 2; at >= 0; at -= 1) {
        await restart();
        expect(await session.undo()).toMatchObject({ kept: [] });
        expect(seen(session)).toBe(states[at]);
      }
      expect(session.state.undo).toBeNull();
      for (const state of states.slice(1)) {
        await restart();
        expect(await session.redo()).toMatchObject({ kept: [] });
        expect(seen(session)).toBe(state);
      }
      expect(session.state.redo).toBeNull();
    }),
    { numRuns: 80 },
  );
});
