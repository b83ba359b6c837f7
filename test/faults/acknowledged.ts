import { isDeepStrictEqual } from "node:util";
import {
  type ChangeSet,
  type ChangeSetId,
  collectionNames,
  emptyLibrary,
  joinInto,
  recordsOf,
  replay,
} from "#core/index.ts";
import type { OpenedFacts, Told } from "./page/messages.ts";

/** What a person was told is saved, over all windows of one profile. */
export class Acknowledged {
  #steps = new Map<ChangeSetId, ChangeSet>();
  /** What the library is to be once going back has been done; `null` while nobody asked for it. */
  #then: Map<ChangeSetId, ChangeSet> | null = null;
  /** What was left behind by going back: the backup that was made before it must have it. */
  #left = new Map<ChangeSetId, ChangeSet>();
  #count = 0;

  /** How many steps were called saved. */
  get count(): number {
    return this.#count;
  }

  hear(told: Told): void {
    if (told.kind === "saved") {
      this.#count += told.steps.length;
      for (const step of told.steps) this.#steps.set(step.id, step);
    } else if (told.kind === "going back") {
      this.#then = new Map(told.steps.map((step) => [step.id, step]));
    } else if (told.kind === "went back") this.#goBack();
  }

  /**
   * What is missing in an opened library, each in words: steps that the log lacks or holds otherwise, and records that went back
   * behind a step. A window that was killed while going back may have got there or not, but not in between.
   */
  lostIn(opened: OpenedFacts): readonly string[] {
    const lost = [...lostOf(this.#steps, opened), ...this.#notKept(opened)];
    if (this.#then === null || lost.length === 0) {
      this.#then = null;
      this.#left.clear();
      return lost;
    }
    this.#goBack();
    const lostThen = [...lostOf(this.#steps, opened), ...this.#notKept(opened)];
    this.#left.clear();
    return lostThen.map((words) => `after going back: ${words}`);
  }

  #goBack(): void {
    this.#left = new Map([...this.#left, ...this.#steps]);
    this.#steps = this.#then ?? new Map();
    this.#then = null;
  }

  #notKept({ snapshots, log }: OpenedFacts): readonly string[] {
    const kept = new Set([...snapshots, ...log.map((step) => step.id)]);
    return [...this.#left.values()]
      .filter((step) => !kept.has(step.id))
      .map((step) => `step ${step.id} (${step.label}) is in no backup that was made before going back`);
  }
}

function lostOf(steps: ReadonlyMap<ChangeSetId, ChangeSet>, { log, library }: OpenedFacts): readonly string[] {
  const present = new Map(log.map((step) => [step.id, step]));
  const lost: string[] = [];
  for (const [id, step] of steps) {
    const found = present.get(id);
    if (found === undefined) lost.push(`step ${id} (${step.label}) is not in the log`);
    else if (!isDeepStrictEqual(found, step)) lost.push(`step ${id} (${step.label}) was saved otherwise`);
  }
  return [...lost, ...behind(steps, log, library)];
}

/** An import that was taken back as the kill came counts as taken back; everything else must be at least as late as was saved. */
function behind(
  steps: ReadonlyMap<ChangeSetId, ChangeSet>,
  log: readonly ChangeSet[],
  shown: OpenedFacts["library"],
): readonly string[] {
  const retractions = log.filter((step) => step.retracts !== undefined);
  const expected = replay(emptyLibrary, [...steps.values(), ...retractions]);
  const actual = joinInto(emptyLibrary, shown);
  return collectionNames(expected).flatMap((collection) =>
    [...recordsOf(expected, collection).values()]
      .filter((record) => joinInto(actual, [{ collection, records: [record] }]) !== actual)
      .map((record) => `${collection} ${record.id} is older than what was saved of it`),
  );
}
