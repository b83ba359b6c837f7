import { type ChangeSetId, type LibraryLog, type LoggedStep, type PastStep, pastStep } from "#core/index.ts";
import { eachPage } from "./each-page.ts";

/**
 * The rows of a log as a list shows them, the latest first, read only as far as somebody looks: rows are large, and a log grows for
 * ever. What was read stays, without its contents.
 */
export class PastSteps {
  #steps: readonly PastStep[] = [];
  #isComplete = false;

  constructor(private readonly log: LibraryLog) {}

  /** Those read so far, the latest first. A new list whenever more were read. */
  get steps(): readonly PastStep[] {
    return this.#steps;
  }

  /** True where the first row of the log was read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Reads backwards until `wanted` of all that were read pass, or nothing is left. @throws StoreFailed */
  async readUntil(wanted: number, passes: (step: PastStep) => boolean): Promise<void> {
    let passing = this.#steps.filter(passes).length;
    while (passing < wanted && !this.#isComplete) {
      const page = await this.#page(this.#steps.at(-1)?.sequence ?? Number.POSITIVE_INFINITY);
      this.#steps = [...this.#steps, ...page];
      passing += page.filter(passes).length;
      if (page.length === 0) this.#isComplete = true;
    }
  }

  /** Reads what was added since. @throws StoreFailed */
  async readNew(): Promise<void> {
    const known = this.#steps[0]?.sequence;
    if (known === undefined) return;
    const added: PastStep[] = [];
    for (let next = Number.POSITIVE_INFINITY; ; ) {
      const page = await this.#page(next);
      added.push(...page.filter(({ sequence }) => sequence > known));
      next = page.at(-1)?.sequence ?? 0;
      if (next <= known + 1) break;
    }
    if (added.length > 0) this.#steps = [...added, ...this.#steps];
  }

  async #page(before: number): Promise<readonly PastStep[]> {
    let page: readonly LoggedStep[] = [];
    await eachPage(this.log, before, (rows) => {
      page = rows;
      return false;
    });
    return toPastSteps(this.log, page);
  }
}

/** Looks up what was taken back: whoever takes back a taking back does the step again, and so on. @throws StoreFailed */
export async function toPastSteps(log: LibraryLog, rows: readonly LoggedStep[]): Promise<readonly PastStep[]> {
  const undoes = new Map(rows.map(({ step }) => [step.id, step.undoes]));
  for (;;) {
    const missing = [...undoes.values()].filter((id) => id !== undefined && !undoes.has(id)) as ChangeSetId[];
    if (missing.length === 0) break;
    const named = await log.named(missing);
    for (const id of missing) undoes.set(id, named.find(({ step }) => step.id === id)?.step.undoes);
  }
  const isDoneAgain = (id: ChangeSetId): boolean => {
    let turns = 0;
    for (let at = undoes.get(id); at !== undefined; at = undoes.get(at)) turns += 1;
    return turns % 2 === 0;
  };
  return rows.map(({ sequence, step }) => pastStep(sequence, step, isDoneAgain(step.id)));
}

/** The steps that do not count any more, because a later one took them back. @param steps the latest first, without a gap. */
export function takenBack(steps: readonly PastStep[]): ReadonlySet<ChangeSetId> {
  const gone = new Set<ChangeSetId>();
  for (const { id, undoes } of steps) if (undoes !== null && !gone.has(id)) gone.add(undoes);
  return gone;
}
