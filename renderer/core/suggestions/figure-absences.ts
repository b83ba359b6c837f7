import type { PersonId, ReportId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { visibleRecords } from "../queries/visible.ts";

/** Who looked for figures of one kind (or of `any`) in a report and found nothing, each once. */
export function figureAbsences(library: Library, report: ReportId, kind: string): readonly PersonId[] {
  const own = visibleRecords(library, "figureAbsences").filter((one) => one.report === report && one.kind === kind);
  return own.map(({ person }) => person).toSorted();
}
