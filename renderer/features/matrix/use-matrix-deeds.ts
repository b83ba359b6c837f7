import { useCallback } from "react";
import {
  type MatrixRow,
  type MatrixSubject,
  type ReportId,
  reportVoice,
  tellingWords,
  toggleAbsence,
} from "#core/index.ts";
import { type InspectorFilter, noFilter } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useOpenDossier } from "#state/dossier-opener.tsx";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";
import type { CellStop } from "./cell-stops.ts";

export interface MatrixReader {
  /** The focus goes to the text of the pane that was opened. */
  focusText(): void;
  /** Opens the find bar of that pane. */
  find(words: string): void;
}

export interface MatrixDeeds {
  openReport(report: ReportId): void;
  /** What Enter does. @param report of the cell; `null` for the head of the row. */
  act(row: MatrixRow, report: ReportId | null, stop: CellStop): void;
  /** Says that one looked and found nothing, or takes that back. */
  toggleAbsence(row: MatrixRow, report: ReportId): void;
}

/** @param filter what the matrix is narrowed to: what it shows in rows of tags and sources, the inspector shows too. */
export function useMatrixDeeds(reader: MatrixReader, filter: InspectorFilter): MatrixDeeds {
  const desk = useDesk();
  const run = useRun();
  const { person } = useSession();
  const openDossier = useOpenDossier();
  const toggle = useCallback(
    ({ subject }: MatrixRow, report: ReportId) => {
      if (subject.kind !== "claim") return;
      const planned = run((library) => toggleAbsence(library, { claim: subject.view.claim.id, report, person }));
      if (planned !== null) announce(planned.isAbsent ? "Looked, nothing found" : "Not looked at");
    },
    [run, person],
  );
  const openReport = (report: ReportId) => {
    desk.bringReport(report);
    reader.focusText();
  };
  return {
    openReport,
    toggleAbsence: toggle,
    act(row, report, { deed, passage }) {
      const { subject } = row;
      if (passage !== null) {
        if (subject.kind === "claim") desk.chooseClaim(subject.view.claim.id);
        const { highlight, report: at } = passage.highlight;
        const { start, end } = highlight.passage;
        desk.jump({ report: at.report.id, start, end, highlight: highlight.id });
        reader.focusText();
        return;
      }
      const isNobody = subject.kind === "source" && subject.source === null;
      if (deed === "inspect" || (deed === "open" && isNobody)) {
        const part = subjectFilter(subject);
        const isWhole = subject.kind === "claim";
        if (subject.kind === "claim") desk.chooseClaim(subject.view.claim.id);
        desk.filterInspector(
          isWhole && report === null ? noFilter : { ...(isWhole ? noFilter : filter), ...part, report },
        );
        desk.showInspector(isWhole && report === null ? "claims" : "highlights");
        return;
      }
      if (deed === "open") {
        if (subject.kind === "claim") openDossier(subject.view.claim.id);
        else if (subject.kind === "tag") desk.openCodebook({ page: "tags", tag: subject.tag.id });
        else if (subject.source !== null) desk.openCodebook({ page: "sources", source: subject.source.id });
        return;
      }
      if (report === null) return;
      if (subject.kind === "claim") desk.chooseClaim(subject.view.claim.id);
      desk.bringReport(report);
      const words = wordsOf(subject);
      if (words === "") reader.focusText();
      else reader.find(words);
    },
  };
}

function subjectFilter(subject: MatrixSubject): Partial<InspectorFilter> {
  switch (subject.kind) {
    case "claim":
      return { claim: subject.view.claim.id };
    case "tag":
      return { tag: subject.tag.id };
    case "source":
      return { source: subject.source?.id ?? reportVoice };
  }
}

/** What a report is searched for where it has nothing on a subject; a tag is no word of the text. */
function wordsOf(subject: MatrixSubject): string {
  switch (subject.kind) {
    case "claim":
      return tellingWords(subject.view.claim.text);
    case "source":
      return subject.source === null
        ? ""
        : tellingWords([subject.source.name, ...(subject.source.aliases ?? [])].join(" "));
    case "tag":
      return "";
  }
}
