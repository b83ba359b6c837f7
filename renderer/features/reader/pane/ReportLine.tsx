import type { ReactNode } from "react";
import type { ReportView } from "#core/index.ts";
import { statedValue } from "#core/index.ts";
import { publishedWords, type StatedWords, statedWords } from "../report-words.ts";
import { Inferred } from "./Inferred.tsx";
import "./report-top.css";

/** When and by whom a report was published, and what of that is only concluded. @param onDescribe opens what is known of the report. */
export function ReportLine({
  view,
  onDescribe,
}: {
  readonly view: ReportView;
  readonly onDescribe: (() => void) | undefined;
}) {
  const { report } = view;
  const published = publishedWords(report);
  const agency = statedValue(report.agency) === null ? null : statedWords(report.agency);
  const byline = statedValue(report.byline);
  const parts: { readonly key: string; readonly words: StatedWords; readonly node: ReactNode }[] = [];
  if (published !== null) {
    parts.push({
      key: "published",
      words: published,
      node: (
        <>
          Published <Inferred words={published} onPress={onDescribe} />
        </>
      ),
    });
  }
  if (agency !== null)
    parts.push({
      key: "agency",
      words: agency,
      node: (
        <>
          agency <Inferred words={agency} onPress={onDescribe} />
        </>
      ),
    });
  if (byline !== null) parts.push({ key: "byline", words: { text: byline, inferred: null }, node: <>by {byline}</> });
  const isAllInferred = parts.length > 1 && parts.every((part) => part.words.inferred !== null);
  if (parts.length === 0 && onDescribe === undefined) return null;
  return (
    <p className="report-line">
      {parts.map((part, index) => (
        <span key={part.key}>
          {index === 0 ? null : " · "}
          {part.node}
          {part.words.inferred !== null && !isAllInferred ? ", inferred" : null}
        </span>
      ))}
      {parts.length === 0 ? (
        <button type="button" className="link" onClick={onDescribe}>
          Say when and where this was published
        </button>
      ) : null}
      {isAllInferred ? ` · ${parts.length === 2 ? "both" : "all"} inferred` : null}
      {report.headline?.basis === "given" ? " · headline given" : null}
    </p>
  );
}
