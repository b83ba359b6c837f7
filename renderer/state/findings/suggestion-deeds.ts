import { useMemo } from "react";
import {
  type AcceptInput,
  acceptSuggestion,
  type ClaimId,
  type ConfirmFigureInput,
  confirmFields,
  confirmFigure,
  dismissSuggestion,
  type HighlightId,
  type Library,
  type ReportId,
  type SourceId,
  type Suggestion,
  toggleFigureAbsence,
  type Write,
} from "#core/index.ts";
import { useSession } from "../session-context.tsx";
import { useRun } from "../use-run.ts";

type ConfirmRecords = Parameters<typeof confirmFields>[1]["records"];

/** What can be done with what the app offers: each a step that undo takes back. */
export interface SuggestionDeeds {
  /** Answers the highlight, or `null` where it was refused. */
  accept(suggestion: Suggestion, more?: Pick<AcceptInput, "claim">): HighlightId | null;
  dismiss(suggestion: Suggestion): void;
  confirm(records: ConfirmRecords): void;
  /** Makes all that a row of figures says the person’s. */
  confirmFigure(row: ConfirmFigureInput["row"]): void;
  toggleAbsence(report: ReportId, kind: string): void;
}

export function useSuggestionDeeds(): SuggestionDeeds {
  const run = useRun();
  const { ids, person } = useSession();
  return useMemo(() => {
    const news = () => ({
      newHighlight: ids.next() as HighlightId,
      newClaim: ids.next() as ClaimId,
      newSource: ids.next() as SourceId,
    });
    return {
      accept: (suggestion, more = {}) => {
        const made = news();
        let isToConfirm = false;
        const accepted = (library: Library) => {
          const planned = acceptSuggestion(library, { suggestion, person, ...made, ...more });
          isToConfirm = planned.writes.some(leavesToConfirm);
          return planned;
        };
        const planned = run(accepted, {
          canUndo: true,
          said: (done) => (isToConfirm ? `${done}, to confirm` : done),
        });
        return planned?.highlight ?? null;
      },
      dismiss: (suggestion) =>
        void run((library) => dismissSuggestion(library, { suggestion, person }), { canUndo: true }),
      confirm: (records) => void run((library) => confirmFields(library, { records, person })),
      confirmFigure: (row) => {
        const made = news();
        void run((library) => confirmFigure(library, { row, person, ...made }), { canUndo: true });
      },
      toggleAbsence: (report, kind) => void run((library) => toggleFigureAbsence(library, { report, kind, person })),
    };
  }, [run, ids, person]);
}

function leavesToConfirm({ fields }: Write): boolean {
  return Object.entries(fields).some(([name, value]) => name.startsWith("confirmed:") && value === null);
}
