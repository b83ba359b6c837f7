import { type ChangeSetId, emptyLibrary, joinInto, type Library, type LibraryLog, recordsIn } from "#core/index.ts";
import { eachPage } from "./each-page.ts";

/**
 * The library as this computer showed it after this row of the log, made from the log page by page. From the latest row backwards:
 * an import that was taken back counts no more, and what takes it back stands after it. @throws StoreFailed
 */
export async function libraryAfter(log: LibraryLog, sequence: number): Promise<Library> {
  const retracted = new Set<ChangeSetId>();
  let library = emptyLibrary;
  await eachPage(log, sequence + 1, (rows) => {
    for (const { step } of rows) if (step.retracts !== undefined) retracted.add(step.retracts);
    const standing = rows.filter(({ step }) => !retracted.has(step.id));
    library = joinInto(
      library,
      standing.flatMap(({ step }) => recordsIn(step)),
    );
    return true;
  });
  return library;
}
