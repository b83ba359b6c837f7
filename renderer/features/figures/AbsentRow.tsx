import { figureAbsences, type ReportView, shownName } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";

interface AbsentRowProps {
  readonly report: ReportView;
  /** "area", "figure". */
  readonly what: string;
  readonly kind: string | null;
  /** Of the table around it. */
  readonly columns: number;
  readonly cell: { readonly "data-cell": string; readonly tabIndex: 0 | -1 };
}

/** A report in which the app finds nothing of the kind: who looked for it, too, and found nothing. */
export function AbsentRow({ report, what, kind, columns, cell }: AbsentRowProps) {
  const library = useLibrary();
  const { person } = useSession();
  const looked = kind === null ? [] : figureAbsences(library, report.report.id, kind);
  const isOwn = looked.includes(person);
  const names = looked.map((id) => (id === person ? "you" : shownName(library.people.get(id) ?? { id })));
  return (
    <tr data-absent={report.report.id}>
      <th scope="row" className="figure-place">
        <span className="siglum">{report.siglum}</span>
      </th>
      <td colSpan={columns - 3} className="figure-none">
        {`No ${what} found by the app`}
        {names.length === 0 ? "" : ` · looked, nothing found: ${names.join(", ")}`}
      </td>
      <td colSpan={2} className="figure-confirmed">
        {kind === null ? null : (
          <button
            type="button"
            data-deed="absence"
            aria-pressed={isOwn}
            aria-label={`Looked in report ${report.siglum}, nothing found`}
            {...cell}
          >
            Looked, nothing
          </button>
        )}
      </td>
    </tr>
  );
}
