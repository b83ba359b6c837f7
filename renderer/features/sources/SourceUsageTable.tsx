import { personName, type Source, sourceUsage } from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";

/** How often each person has a source speak in each report. */
export function SourceUsageTable({ source }: { readonly source: Source }) {
  const view = useLibraryView();
  const library = useLibrary();
  const { person: you } = useSession();
  const { people, rows } = sourceUsage(view, source.id);
  if (rows.length === 0) return <p className="source-none">It speaks in no highlight yet.</p>;
  return (
    <div className="source-table-place">
      <table className="source-table">
        <caption className="visually-hidden">Highlights in which it speaks, by report and person</caption>
        <thead>
          <tr>
            <th scope="col">Report</th>
            {people.map((id) => (
              <th key={id} scope="col" className="source-table-number">
                <bdi>{id === you ? "You" : personName(library.people.get(id) ?? { id })}</bdi>
              </th>
            ))}
            <th scope="col" className="source-table-number">
              Highlights
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ report, highlights, byPerson }) => {
            const shown = view.reportById.get(report);
            return (
              <tr key={report}>
                <th scope="row">
                  <span className="source-table-report">
                    <span className="siglum">{shown?.siglum}</span>
                    <span className="source-table-title">{shown?.title.text}</span>
                  </span>
                </th>
                {people.map((id) => (
                  <td key={id} className="source-table-number">
                    {byPerson.get(id) ?? <span className="source-table-none">–</span>}
                  </td>
                ))}
                <td className="source-table-number">{highlights}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
