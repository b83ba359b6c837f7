import { useDeferredValue } from "react";
import {
  allTieDoubts,
  type FigureRow,
  type FoundSuggestions,
  figureRows,
  findSuggestions,
  type Library,
  type Suggestion,
} from "#core/index.ts";
import { useLibrary, useSession } from "../session-context.tsx";
import { useFindings, useIsReadingFindings, useParallels } from "./findings-context.tsx";

/** What was made in a session, and of what: the tab and its count ask for the same, and most of it stays from change to change. */
interface Made<T> {
  readonly of: readonly unknown[];
  readonly result: T;
}

/** The newest first. Two, because a deferred rendering that is cut off leaves the next one asking for what stood before it. */
type LastMade<T> = readonly Made<T>[];

/** Asks only for what is not among the last answers, and then with the newest of them. */
function madeOnce<T>(
  made: WeakMap<object, LastMade<T>>,
  session: object,
  of: readonly unknown[],
  ask: (before: T | null) => T,
): T {
  const last = made.get(session) ?? [];
  const same = last.find((one) => one.of.every((part, index) => part === of[index]));
  if (same !== undefined) return same.result;
  const result = ask(last[0]?.result ?? null);
  made.set(session, [{ of, result }, ...last.slice(0, 1)]);
  return result;
}

const madeSuggestions = new WeakMap<object, LastMade<FoundSuggestions>>();
const madeRows = new WeakMap<object, LastMade<readonly FigureRow[]>>();

/** What the app can offer, in reading order. */
export interface OfferedSuggestions {
  readonly all: readonly Suggestion[];
  /** The library that they are of. It may lag a moment behind that of the session, so that marking never waits for it. */
  readonly of: Library;
  readonly isReading: boolean;
}

export function useSuggestions(): OfferedSuggestions {
  const session = useSession();
  const library = useDeferredValue(useLibrary());
  const findings = useDeferredValue(useFindings());
  const { all, isReading } = useParallels();
  const parallels = useDeferredValue(all);
  const found = madeOnce(madeSuggestions, session, [library, findings, parallels, session.person], (before) =>
    findSuggestions(library, { findings, parallels }, session.person, before),
  );
  return { all: found.all, of: library, isReading: useIsReadingFindings() || isReading };
}

/** The figures of all reports. They may lag a moment behind the library, as suggestions do. */
export function useFigureRows(): { readonly rows: readonly FigureRow[]; readonly isReading: boolean } {
  const session = useSession();
  const library = useDeferredValue(useLibrary());
  const latest = useFindings();
  const findings = useDeferredValue(latest);
  const rows = madeOnce(madeRows, session, [library, findings, session.person], (before) =>
    figureRows(library, findings, session.person, before ?? undefined),
  );
  // The rows come a moment after what they are made of: until then nobody is told that there are none.
  return { rows, isReading: useIsReadingFindings() || findings !== latest };
}

/** What speaks against passages that are tied to claims, by claim and highlight. */
export function useTieDoubts(): ReturnType<typeof allTieDoubts> {
  return allTieDoubts(useDeferredValue(useLibrary()), useFindings());
}
