import { leastThreshold, ParallelFinder, type ParallelText } from "#core/index.ts";

/** The texts that the worker has learned. It keeps those that the newest question is about: reports are deleted, and editions replaced. */
export class LearnedTexts {
  readonly finder = new ParallelFinder(leastThreshold);
  readonly #ids = new Set<string>();

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  learn(texts: readonly ParallelText[]): void {
    for (const text of texts) {
      this.finder.add(text);
      this.#ids.add(text.id);
    }
  }

  /** Lets go of all others. @returns whether all of these are known */
  keep(ids: readonly string[]): boolean {
    const kept = new Set(ids);
    for (const id of this.#ids)
      if (!kept.has(id)) {
        this.finder.remove(id);
        this.#ids.delete(id);
      }
    return ids.every((id) => this.#ids.has(id));
  }
}
