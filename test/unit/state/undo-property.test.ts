import fc from "fast-check";
import { expect, test } from "vitest";
import { deleteTag, recolourTag, renameTag, type TagId, visibleRecords } from "#core/index.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { Computer, makeTag } from "./a-library.ts";

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("make", "rename", "recolour", "delete", "import"),
    which: fc.nat(3),
    name: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(..."abc") }),
    colour: fc.constantFrom("plum", "teal", "slate", "ochre"),
  }),
  { minLength: 1, maxLength: 12 },
);
type Step = (typeof steps extends fc.Arbitrary<infer S> ? S : never)[number];

/** What a person sees of the tags. */
function seen(session: LibrarySession): string {
  const tags = visibleRecords(session.library, "tags");
  return JSON.stringify(tags.map(({ id, name, colour }) => `${id} ${name} ${colour}`).sort());
}

function take(session: LibrarySession, step: Step, n: number): void {
  const present = visibleRecords(session.library, "tags");
  const tag = present[step.which % Math.max(1, present.length)]?.id;
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
  } else if (tag !== undefined) {
    const { colour } = step;
    if (step.kind === "rename") session.run((library) => renameTag(library, { tag, name }));
    if (step.kind === "recolour") session.run((library) => recolourTag(library, { tag, colour: colour as "plum" }));
    if (step.kind === "delete") session.run((library) => deleteTag(library, { tag }));
  }
}

test("undoing step by step shows what was there before each, redoing what was there after, also across a restart", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (given, isRestarted) => {
      const computer = new Computer();
      let session = await computer.window();
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
        expect(await session.undo()).toMatchObject({ keptFields: 0 });
        expect(seen(session)).toBe(states[at]);
      }
      expect(session.state.undo).toBeNull();
      for (const state of states.slice(1)) {
        await restart();
        expect(await session.redo()).toMatchObject({ keptFields: 0 });
        expect(seen(session)).toBe(state);
      }
      expect(session.state.redo).toBeNull();
    }),
    { numRuns: 80 },
  );
});
