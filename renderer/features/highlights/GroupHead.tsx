import type { HighlightGroup } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { TagSwatch } from "./TagSwatch.tsx";

/** What the highlights below have in common, and how many they are. */
export function GroupHead({ group }: { readonly group: HighlightGroup }) {
  const view = useLibraryView();
  const { head, highlights } = group;
  const report = group.report === null ? undefined : view.reportById.get(group.report);
  if (head === null) return null;
  return (
    <h3 className="highlights-group-head">
      {report === undefined ? (
        <>
          {head.colour === null ? null : <TagSwatch colour={head.colour} />}
          <span className="highlights-group-value" title={head.label}>
            {head.label}
          </span>
        </>
      ) : (
        <>
          <span className="siglum">{report.siglum}</span>
          <span
            className={
              report.title.isHeadline ? "highlights-group-title" : "highlights-group-title highlights-no-headline"
            }
          >
            {report.title.text}
          </span>
        </>
      )}
      <span className="highlights-group-count">{highlights.length.toLocaleString("en")}</span>
    </h3>
  );
}
