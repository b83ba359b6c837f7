import { counted, personName, type Tag, tagUsage } from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { useShowHighlights } from "./use-show-highlights.ts";
import "./count-table.css";

/** How often each person used a tag in each report. */
export function TagUsageTable({ tag }: { readonly tag: Tag }) {
  const view = useLibraryView();
  const library = useLibrary();
  const { person: you } = useSession();
  const show = useShowHighlights();
  const walk = useCellWalk("0 0");
  const { people, rows } = tagUsage(view, tag.id);
  if (rows.length === 0) return <p className="tag-detail-none">No highlight bears it yet.</p>;
  const names = people.map((id) => (id === you ? "You" : personName(library.people.get(id) ?? { id })));
  return (
    <div className="count-table-place">
      <table className="count-table" {...walk.props}>
        <caption className="visually-hidden">Highlights with this tag, by report and person</caption>
        <thead>
          <tr>
            <th scope="col">Report</th>
            {people.map((id, index) => (
              <th key={id} scope="col" className="count-table-number">
                <bdi>{names[index]}</bdi>
              </th>
            ))}
            <th scope="col" className="count-table-number">
              Highlights
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ report, highlights, byPerson }, row) => {
            const shown = view.reportById.get(report);
            const siglum = shown?.siglum ?? "";
            return (
              <tr key={report}>
                <th scope="row">
                  <span className="count-table-report">
                    <span className="siglum">{siglum}</span>
                    <span className="count-table-title">{shown?.title.text}</span>
                  </span>
                </th>
                {people.map((id) => (
                  <td key={id} className="count-table-number">
                    {byPerson.get(id) ?? <span className="count-table-none">–</span>}
                  </td>
                ))}
                <td className="count-table-number">
                  <button
                    type="button"
                    className="count-table-link"
                    aria-label={`${counted(highlights, "highlight")} in report ${siglum}. Show`}
                    onClick={() => show({ tag: tag.id, report })}
                    {...walk.cell(row, 0)}
                  >
                    {highlights}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
