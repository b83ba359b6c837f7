import { type ReportDraft, type ReportReader, ReportUnreadable } from "#core/index.ts";
import { askImportWorker, type ImportLimits, NoAnswer } from "./ask-import-worker.ts";
import type { ImportAnswer } from "./import-messages.ts";

/** A text of the largest size takes less than a second. */
const usualLimits: ImportLimits = { time: 20_000 };

/** Reads each report in a worker of its own, which is ended after twenty seconds. */
export class WorkerReportReader implements ReportReader {
  readonly #limits: ImportLimits;

  constructor(limits: ImportLimits = usualLimits) {
    this.#limits = limits;
  }

  async read(name: string, bytes: Uint8Array, encoding?: string): Promise<ReportDraft> {
    const answer = await this.#ask(name, bytes, encoding ?? null);
    if (answer.kind === "draft") return answer.draft;
    throw new ReportUnreadable(answer.kind === "unreadable" ? answer.message : `“${name}” can't be read.`);
  }

  async #ask(name: string, bytes: Uint8Array, encoding: string | null): Promise<ImportAnswer> {
    try {
      return await askImportWorker({ kind: "report", name, bytes, encoding }, this.#limits).answer;
    } catch (error) {
      const isLate = error instanceof NoAnswer && error.why === "time";
      throw new ReportUnreadable(
        isLate
          ? `Reading “${name}” took longer than ${Math.ceil(this.#limits.time / 1000)} seconds, so it was stopped. Close other programs and try again, or open a shorter file.`
          : `Reading “${name}” broke down. There may not be enough memory for it: close other programs and try again, or open a shorter file.`,
      );
    }
  }
}
