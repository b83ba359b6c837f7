import type { LibraryLog, LoggedStep } from "#core/index.ts";

/** Rows that are read at once. */
const pageSize = 500;

/** Reads the rows before this number, the latest first, until there are none or `take` answers that it has enough. */
export async function eachPage(
  log: LibraryLog,
  before: number,
  take: (rows: readonly LoggedStep[]) => boolean,
): Promise<void> {
  let next = before;
  for (;;) {
    const rows = await log.before(next, pageSize);
    const last = rows.at(-1);
    if (last === undefined || !take(rows) || rows.length < pageSize) return;
    next = last.sequence;
  }
}
