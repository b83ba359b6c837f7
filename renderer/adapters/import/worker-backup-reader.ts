import type { BackupAnswer, BackupReader } from "#core/index.ts";
import { askImportWorker, type ImportLimits, NoAnswer } from "./ask-import-worker.ts";

const usualLimits: ImportLimits = { time: 60_000 };

/** Reads each backup in a worker of its own, which is ended after a minute. */
export class WorkerBackupReader implements BackupReader {
  readonly #limits: ImportLimits;

  constructor(limits: ImportLimits = usualLimits) {
    this.#limits = limits;
  }

  async read(bytes: Uint8Array): Promise<BackupAnswer> {
    try {
      const answer = await askImportWorker({ kind: "backup", bytes }, this.#limits).answer;
      if (answer.kind === "backup") return answer.answer;
      return refuse(brokeDown);
    } catch (error) {
      const isLate = error instanceof NoAnswer && error.why === "time";
      return refuse(
        isLate
          ? `Reading it took longer than ${Math.ceil(this.#limits.time / 1000)} seconds, so it was stopped.`
          : brokeDown,
      );
    }
  }
}

const brokeDown = "Reading it broke down. There may not be enough memory for it.";

function refuse(what: string): BackupAnswer {
  const next = "Close other programs and try again. If it happens again, choose another backup.";
  return { ok: false, problems: [{ where: "the file", what, next }] };
}
