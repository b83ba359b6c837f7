import {
  type BundleProblem,
  type ChangeSet,
  checkLibrary,
  countVisible,
  emptyLibrary,
  isSameLibrary,
  type LibraryProblem,
  readOwnBackup,
  replay,
  type VisibleCounts,
} from "#core/index.ts";
import { missingSteps } from "../journal.ts";
import { baseOf } from "../journal-base.ts";
import type { BackupParts } from "./make-backup.ts";

/** What is looked at, in this order. */
export type CheckStage = "records" | "log" | "journal" | "backup";

/** One thing that is wrong, and the record it stands in where it stands in one. */
export interface CheckProblem extends BundleProblem {
  readonly place: LibraryProblem["place"] | null;
}

export interface CheckUp {
  /** What a reader sees of the library that was checked. */
  readonly counts: VisibleCounts;
  /** Steps of the log that were replayed. */
  readonly steps: number;
  /** When the backup was made that read back whole, ISO 8601 in UTC; `null` where there is none yet, or it is damaged. */
  readonly backupMadeAt: string | null;
  /** Own work on imports that were taken back: nothing is wrong with it. */
  readonly waiting: number;
  readonly problems: readonly CheckProblem[];
}

/** Milliseconds after which what another window is just writing has arrived here. */
const arrival = 400;
const tries = 4;

/**
 * Looks at everything that keeps a library: each record with its text, quotation and references; the log, which replayed must give
 * what is on screen; the journal; and the last backup. Changes nothing.
 * @param onStage is called before each part. @throws Error where the library can't be read at all, as a sentence
 */
export async function checkUp(parts: BackupParts, onStage: (stage: CheckStage) => void): Promise<CheckUp> {
  const { session, place } = parts;
  const begin = (stage: CheckStage) => {
    onStage(stage);
    // Long work must not keep the word about it from being painted.
    return pause(0);
  };
  await begin("records");
  const waiting = await notSaved(parts);
  const history = await place.store.history();
  const { library } = session;
  const { problems: inRecords, waiting: onRetracted } = checkLibrary(library, history);
  await begin("log");
  const log = await checkLog(parts);
  await begin("journal");
  const journal = await checkJournal(parts);
  await begin("backup");
  const backup = await checkBackup(parts, history);
  return {
    counts: countVisible(library),
    steps: history.length,
    backupMadeAt: backup.madeAt,
    waiting: onRetracted,
    problems: [...waiting, ...inRecords, ...log, ...journal, ...backup.problems],
  };
}

async function notSaved({ session }: BackupParts): Promise<readonly CheckProblem[]> {
  try {
    await session.settled();
    return [];
  } catch (error) {
    return [problem("saving", sentence(error), "Press “Try again” over the status line.")];
  }
}

async function checkLog({ session, place }: BackupParts): Promise<readonly CheckProblem[]> {
  const isSame = await comesTrue(async () =>
    isSameLibrary(replay(emptyLibrary, await place.store.history()), session.library),
  );
  if (isSame) return [];
  const what = "Replayed from its first step, the log does not give what is on the screen.";
  return [problem("the database", what, "Make a backup now, then close the window and open it again.")];
}

async function checkJournal({ safety, place }: BackupParts): Promise<readonly CheckProblem[]> {
  try {
    let missing = 0;
    const isWhole = await comesTrue(async () => {
      const lines = await safety.readJournal();
      missing = missingSteps(lines, await place.store.appliedIds()).length;
      return missing === 0;
    });
    if (isWhole) return [];
    const what = `${missing.toLocaleString("en")} ${missing === 1 ? "step stands" : "steps stand"} there and not in the database.`;
    return [problem("the journal", what, "Close the window and open it again: they are put back then.")];
  } catch (error) {
    return [problem("the journal", `It can’t be read: ${sentence(error)}`, "Make a backup now.")];
  }
}

async function checkBackup(
  { safety, backups }: BackupParts,
  history: readonly ChangeSet[],
): Promise<{ readonly madeAt: string | null; readonly problems: readonly CheckProblem[] }> {
  const base = baseOf(await safety.readJournal().catch(() => [])).backup;
  if (base === null) return { madeAt: null, problems: [] };
  const broken = (what: string) => ({
    madeAt: null,
    problems: [problem(`the backup ${base.name}`, what, "Press “Back up now” to make another.")],
  });
  try {
    const answer = readOwnBackup(await backups.read(base.name), base.sha256);
    if (answer === null) return broken("It is not what was written: the file was damaged or changed.");
    const known = new Set(history.map((step) => step.id));
    const lost = answer.steps.filter((step) => !known.has(step.id)).length;
    if (lost === 0) return { madeAt: answer.header.madeAt, problems: [] };
    const what = `It holds ${lost.toLocaleString("en")} steps that the database has not.`;
    return {
      madeAt: answer.header.madeAt,
      problems: [problem("the database", what, "Restore that backup in the settings, under Backups.")],
    };
  } catch (error) {
    return broken(sentence(error));
  }
}

/** What another window does arrives a moment later; only what stays untrue is wrong. */
async function comesTrue(ask: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 1; turn < tries; turn += 1) {
    if (await ask()) return true;
    await pause(arrival);
  }
  return ask();
}

function problem(where: string, what: string, next: string): CheckProblem {
  return { where, what, next, place: null };
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
