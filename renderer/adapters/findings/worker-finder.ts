import {
  type Finder,
  FinderFailed,
  type Parallel,
  type ParallelText,
  type ReadableText,
  type SharedText,
  type TextFindings,
} from "#core/index.ts";
import { AskedWorker, type AskLimits, NoAnswer } from "./asked-worker.ts";
import type { FindingsAnswer, FindingsRequest } from "./findings-messages.ts";

/** A piece of work takes less than two seconds on an old machine. */
const usualLimits: AskLimits = { time: 60_000 };
/** UTF-16 units that are handed over at a time, so that other questions need not wait for long. */
const largestPiece = 200_000;
/** How often texts are handed to a new worker before it is given up. */
const mostTries = 3;

/** Finds in one worker, which learns each text once and lets it go when a question leaves it out. An answer that takes more than a minute ends it; the next question starts another. */
export class WorkerFinder implements Finder {
  readonly #limits: AskLimits;
  readonly #worker: AskedWorker;
  readonly #learned = new Set<string>();

  constructor(limits: AskLimits = usualLimits) {
    this.#limits = limits;
    this.#worker = new AskedWorker(limits, () => this.#learned.clear());
  }

  async findParallels(texts: readonly ParallelText[], threshold: number): Promise<readonly Parallel[]> {
    const answer = await this.#compare(texts, (ids) => ({ kind: "parallels", ids, threshold }));
    return answer.kind === "parallels" ? answer.all.map(withOwnIds) : [];
  }

  async findShared(texts: readonly ParallelText[]): Promise<readonly SharedText[]> {
    const answer = await this.#compare(texts, (ids) => ({ kind: "shared", ids }));
    return answer.kind === "shared" ? answer.all.map((one) => ({ ...one, a: ownId(one.a), b: ownId(one.b) })) : [];
  }

  async readFindings(texts: readonly ReadableText[]): Promise<readonly TextFindings[]> {
    const answer = await this.#ask({ kind: "findings", texts }, "Reading figures and who says what");
    return answer.kind === "findings" ? answer.all : [];
  }

  rest(): void {
    this.#worker.end();
  }

  /** Asks about texts that the worker has learned, or learns now. */
  async #compare(
    texts: readonly ParallelText[],
    request: (ids: readonly string[]) => FindingsRequest,
  ): Promise<FindingsAnswer> {
    const named = texts.map((text) => ({ ...text, id: keyOf(text) }));
    const ids = named.map(({ id }) => id);
    this.#keepOnly(ids);
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      await this.#learn(named);
      const answer = await this.#ask(request(ids), "Looking for parallels");
      if (answer.kind !== "forgotten") return answer;
      this.#learned.clear();
    }
    throw new FinderFailed("Looking for parallels broke down again and again. Close other programs and try again.");
  }

  /** The worker lets go of what a question leaves out. */
  #keepOnly(ids: readonly string[]): void {
    const kept = new Set(ids);
    for (const id of this.#learned) if (!kept.has(id)) this.#learned.delete(id);
  }

  async #learn(texts: readonly ParallelText[]): Promise<void> {
    for (;;) {
      const piece = firstPiece(texts.filter(({ id }) => !this.#learned.has(id)));
      if (piece.length === 0) return;
      await this.#ask({ kind: "learn", texts: piece }, "Looking for parallels");
      for (const { id } of piece) this.#learned.add(id);
    }
  }

  async #ask(request: FindingsRequest, what: string): Promise<FindingsAnswer> {
    try {
      return await this.#worker.ask(request);
    } catch (error) {
      const isLate = error instanceof NoAnswer && error.why === "time";
      throw new FinderFailed(
        isLate
          ? `${what} took longer than ${Math.ceil(this.#limits.time / 1000)} seconds, so it was stopped. Close other programs and try again.`
          : `${what} broke down. There may not be enough memory: close other programs and try again.`,
      );
    }
  }
}

/** As many texts as go over at a time, one at least. */
function firstPiece(texts: readonly ParallelText[]): readonly ParallelText[] {
  const piece: ParallelText[] = [];
  let size = 0;
  for (const text of texts) {
    size += text.text.length;
    if (piece.length > 0 && size > largestPiece) break;
    piece.push(text);
  }
  return piece;
}

/** A text is read anew where its language is another. */
function keyOf({ id, language = "" }: ParallelText): string {
  return `${language} ${id}`;
}

function withOwnIds({ a, b, kind, score }: Parallel): Parallel {
  return { a: { ...a, text: ownId(a.text) }, b: { ...b, text: ownId(b.text) }, kind, score };
}

function ownId(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}
