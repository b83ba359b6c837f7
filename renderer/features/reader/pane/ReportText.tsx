import { type CSSProperties, memo, type ReactNode, type RefObject, useMemo } from "react";
import type { HighlightView, Paragraph, ReportView } from "#core/index.ts";
import type { Apparatus } from "./apparatus.ts";
import { ParagraphView } from "./ParagraphView.tsx";
import { ReportLine } from "./ReportLine.tsx";
import { ReportTitleView } from "./ReportTitleView.tsx";
import "./report-text.css";

interface ReportTextProps {
  readonly pane: string;
  readonly view: ReportView;
  readonly paragraphs: readonly Paragraph[];
  readonly apparatus: ReadonlyMap<number, Apparatus>;
  /** In px. */
  readonly textSize: number;
  /** Leaves room for notes at the end of the lines. */
  readonly hasMargin: boolean;
  readonly content: RefObject<HTMLElement | null>;
  onChoose(highlight: HighlightView, show: "highlights" | "notes"): void;
  readonly onDescribe: (() => void) | undefined;
  /** Drawn over the text; moves with it. */
  readonly children: ReactNode;
}

/** A report as it stands, to the character. A headline that stands in the text is shown once, in its place. */
export function ReportText({
  pane,
  view,
  paragraphs,
  apparatus,
  textSize,
  hasMargin,
  content,
  onChoose,
  onDescribe,
  children,
}: ReportTextProps) {
  const first = paragraphs[0]?.isHeadline ? 1 : 0;
  const { text } = view.edition;
  const shown = useMemo(() => {
    const stop = paragraphs.findIndex((_, index) => (apparatus.get(index)?.parallels.length ?? 0) > 0);
    return paragraphs.map((paragraph, index) => (
      <ParagraphView
        key={paragraph.start}
        pane={pane}
        start={paragraph.start}
        isStop={index === stop}
        text={text.slice(paragraph.start, paragraph.end)}
        number={paragraph.number}
        apparatus={apparatus.get(index)}
        onChoose={onChoose}
      />
    ));
  }, [pane, text, paragraphs, apparatus, onChoose]);
  return (
    <article
      ref={content}
      className="report"
      data-margin={hasMargin || undefined}
      style={{ "--reader-size": `${textSize}px` } as CSSProperties}
    >
      {shown.slice(0, first)}
      <ReportHeading view={view} hasTitle={first === 0} onDescribe={onDescribe} />
      {shown.slice(first)}
      {children}
    </article>
  );
}

interface ReportHeadingProps {
  readonly view: ReportView;
  readonly hasTitle: boolean;
  readonly onDescribe: (() => void) | undefined;
}

const ReportHeading = memo(function ReportHeading({ view, hasTitle, onDescribe }: ReportHeadingProps) {
  return (
    <header className="report-top">
      {hasTitle ? <ReportTitleView view={view} /> : null}
      <ReportLine view={view} onDescribe={onDescribe} />
    </header>
  );
});
