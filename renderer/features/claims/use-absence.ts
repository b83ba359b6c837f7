import { useCallback } from "react";
import { type ClaimId, type ReportId, toggleAbsence } from "#core/index.ts";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";

/** Says that one looked for a claim in a report and found nothing, or takes that back; told to a screen reader. The same function as long as session and notices are the same. */
export function useAbsence(): (claim: ClaimId, report: ReportId) => void {
  const { person } = useSession();
  const run = useRun();
  return useCallback(
    (claim, report) => {
      const planned = run((library) => toggleAbsence(library, { claim, report, person }));
      if (planned !== null) announce(planned.isAbsent ? "Looked, nothing found" : "Not looked at");
    },
    [person, run],
  );
}
