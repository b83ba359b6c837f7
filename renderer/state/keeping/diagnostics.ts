import { libraryFacts } from "#core/index.ts";
import { countSteps } from "../journal.ts";
import { baseOf } from "../journal-base.ts";
import type { BackupKeeper } from "./backup-keeper.ts";

/** What whoever looks for a fault needs beside the library's own figures. */
export interface DiagnosticsInput {
  readonly appVersion: string;
  readonly platform: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * How a library stands, as JSON text to hand on: versions, counts, sizes, dates of backups and kinds of problems. Never a word of a
 * report, note, tag or claim, nor a name of a person, file or folder. What can't be read is `null`.
 */
export async function diagnosticsText(keeper: BackupKeeper, input: DiagnosticsInput): Promise<string> {
  const { session, place, safety } = keeper.parts;
  const { library } = session;
  const { verified, list, changesSince, failure, place: folder } = keeper.state;
  const history = await place.store.history().catch(() => null);
  const lines = await safety.readJournal().catch(() => null);
  const witness = await safety.readWitness().catch(() => null);
  const space = await safety.readSpace().catch(() => null);
  const { save } = session.state;
  const diagnostics = {
    format: "variorum-diagnostics",
    version: 1,
    madeAt: new Date(input.at).toISOString(),
    app: { version: input.appVersion, platform: input.platform },
    library: libraryFacts(library, history ?? []),
    saving: { status: save.kind, isFull: save.kind === "failed" && save.isFull, waiting: session.waiting },
    journal:
      lines === null
        ? null
        : { lines: lines.length, steps: countSteps(lines), standsOnBackup: baseOf(lines).backup !== null },
    witness:
      witness === null
        ? null
        : { isOfThisDatabase: witness.databaseId === session.databaseId, lastSequence: witness.lastSequence },
    space,
    backups: {
      areOutsideProfile: folder?.isOutsideProfile ?? null,
      hasFailed: failure !== null,
      changesSince,
      verified: verified?.header?.madeAt ?? null,
      list: list.map(({ size, header }) => ({
        bytes: size,
        madeAt: header?.madeAt ?? null,
        reason: header?.reason ?? null,
        steps: header?.steps ?? null,
      })),
    },
  };
  return `${JSON.stringify(diagnostics, null, 2)}\n`;
}
