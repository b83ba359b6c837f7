import {
  type BundleAnswer,
  type BundleProblem,
  type BundleReader,
  type BundleReading,
  BundleRefused,
} from "#core/index.ts";
import { askImportWorker, type ImportLimits, NoAnswer } from "./ask-import-worker.ts";
import type { ImportAnswer } from "./import-messages.ts";

/** The largest file that can be read takes some ten seconds on an old machine. */
const usualLimits: ImportLimits = { time: 60_000 };

/** Reads each bundle in a worker of its own, which is ended after a minute. */
export class WorkerBundleReader implements BundleReader {
  readonly #limits: ImportLimits;

  constructor(limits: ImportLimits = usualLimits) {
    this.#limits = limits;
  }

  read(bytes: Uint8Array): BundleReading {
    const { answer, cancel } = askImportWorker({ kind: "bundle", bytes }, this.#limits);
    return { answer: answer.then(answerOf, (error: unknown) => refuse([this.#problemOf(error)])), cancel };
  }

  #problemOf(error: unknown): BundleProblem {
    if (error instanceof NoAnswer && error.why === "time") {
      return {
        where: "the file",
        what: `Reading it took longer than ${Math.ceil(this.#limits.time / 1000)} seconds, so it was stopped.`,
        next: "Close other programs and try again. If it happens again, ask whoever made the file for an export of a part.",
      };
    }
    return {
      where: "the file",
      what: "Reading it broke down. There may not be enough memory for it.",
      next: "Close other programs and try again. If it happens again, ask whoever made the file for a new export.",
    };
  }
}

function answerOf(answer: ImportAnswer): BundleAnswer {
  if (answer.kind === "bundle")
    return { ok: true, header: answer.header, library: answer.library, warnings: answer.warnings };
  return refuse(answer.kind === "refused" ? answer.problems : []);
}

function refuse(problems: readonly BundleProblem[]): BundleAnswer {
  return { ok: false, refused: new BundleRefused(problems) };
}
