import type { ReportView } from "#core/index.ts";
import "./report-top.css";

/** What stands above the text where no headline stands in it: the headline that was given, or that there is none and the first words. */
export function ReportTitleView({ view }: { readonly view: ReportView }) {
  const { title } = view;
  if (title.isHeadline)
    return (
      <>
        {title.isInferred ? <p className="report-no-headline">Headline inferred</p> : null}
        <h2 className="report-headline" dir="auto">
          {title.text}
        </h2>
      </>
    );
  return (
    <>
      <p className="report-no-headline">No headline</p>
      <h2 className="report-first-words" dir="auto">
        {title.text}
      </h2>
    </>
  );
}
