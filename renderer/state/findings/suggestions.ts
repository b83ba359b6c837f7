import { useDeferredValue } from "react";
import {
  allTieDoubts,
  type FigureRow,
  type Findings,
  figureRows,
  findSuggestions,
  type Library,
  type Parallel,
  type PersonId,
  type Suggestion,
} from "#core/index.ts";
import { useLibrary, useSession } from "../session-context.tsx";
import { useFindings, useIsReadingFindings, useParallels } from "./findings-context.tsx";

interface Made {
  readonly findings: Findings;
  readonly parallels: readonly Parallel[];
  readonly suggestions: readonly Suggestion[];
}

/** The tab and its count ask for the same. */
const made = new WeakMap<Library, Made>();

function suggestionsOf(library: Library, findings: Findings, parallels: readonly Parallel[], person: PersonId): Made {
  const present = made.get(library);
  if (present?.findings === findings && present.parallels === parallels) return present;
  const suggestions = findSuggestions(library, { findings, parallels }, person);
  const next = { findings, parallels, suggestions };
  made.set(library, next);
  return next;
}

/** What the app can offer now, in reading order. It may lag a moment behind the library, so that marking never waits for it. */
export function useSuggestions(): { readonly all: readonly Suggestion[]; readonly isReading: boolean } {
  const { person } = useSession();
  const library = useDeferredValue(useLibrary());
  const findings = useDeferredValue(useFindings());
  const { all: parallels, isReading } = useParallels();
  const { suggestions } = suggestionsOf(library, findings, useDeferredValue(parallels), person);
  return { all: suggestions, isReading: useIsReadingFindings() || isReading };
}

/** The figures of all reports. They may lag a moment behind the library, as suggestions do. */
export function useFigureRows(): { readonly rows: readonly FigureRow[]; readonly isReading: boolean } {
  const { person } = useSession();
  const library = useDeferredValue(useLibrary());
  const findings = useDeferredValue(useFindings());
  const rows = rowsOf(library, findings, person);
  return { rows, isReading: useIsReadingFindings() };
}

const knownRows = new WeakMap<Library, { readonly findings: Findings; readonly rows: readonly FigureRow[] }>();

function rowsOf(library: Library, findings: Findings, person: PersonId): readonly FigureRow[] {
  const present = knownRows.get(library);
  if (present?.findings === findings) return present.rows;
  const rows = figureRows(library, findings, person);
  knownRows.set(library, { findings, rows });
  return rows;
}

/** What speaks against passages that are tied to claims, by claim and highlight. */
export function useTieDoubts(): ReturnType<typeof allTieDoubts> {
  return allTieDoubts(useDeferredValue(useLibrary()), useFindings());
}
