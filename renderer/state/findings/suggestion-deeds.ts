import { useMemo } from "react";
import {
  type AcceptInput,
  acceptSuggestion,
  type ClaimId,
  confirmFields,
  dismissSuggestion,
  type HighlightId,
  type ReportId,
  type SourceId,
  type Suggestion,
  toggleFigureAbsence,
} from "#core/index.ts";
import { useSession } from "../session-context.tsx";
import { useRun } from "../use-run.ts";

type ConfirmRecords = Parameters<typeof confirmFields>[1]["records"];

/** What can be done with what the app offers: each a step that undo takes back. */
export interface SuggestionDeeds {
  /** Answers the highlight, or `null` where it was refused. */
  accept(suggestion: Suggestion, more?: Pick<AcceptInput, "claim" | "isConfirmed">): HighlightId | null;
  dismiss(suggestion: Suggestion): void;
  confirm(records: ConfirmRecords): void;
  toggleAbsence(report: ReportId, kind: string): void;
}

export function useSuggestionDeeds(): SuggestionDeeds {
  const run = useRun();
  const { ids, person } = useSession();
  return useMemo(
    () => ({
      accept: (suggestion, more = {}) => {
        const news = {
          newHighlight: ids.next() as HighlightId,
          newClaim: ids.next() as ClaimId,
          newSource: ids.next() as SourceId,
        };
        const planned = run((library) => acceptSuggestion(library, { suggestion, person, ...news, ...more }), {
          canUndo: true,
        });
        return planned?.highlight ?? null;
      },
      dismiss: (suggestion) =>
        void run((library) => dismissSuggestion(library, { suggestion, person }), { canUndo: true }),
      confirm: (records) => void run((library) => confirmFields(library, { records, person })),
      toggleAbsence: (report, kind) => void run((library) => toggleFigureAbsence(library, { report, kind, person })),
    }),
    [run, ids, person],
  );
}
