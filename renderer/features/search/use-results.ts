import { useEffect, useState } from "react";
import {
  type SearchFilter,
  type SearchHit,
  type SearchKind,
  type SearchWords,
  searchKinds,
  searchLibrary,
  viewOf,
} from "#core/index.ts";
import { useLibrary } from "#state/session-context.tsx";

export interface Results {
  readonly byKind: Readonly<Record<SearchKind, readonly SearchHit[]>>;
  readonly total: number;
  /** More may come. */
  readonly isRunning: boolean;
  /** What these are the hits of; while a newer search has found nothing yet, the hits of the last one stand. */
  readonly words: SearchWords;
}

/** Milliseconds of work between two frames, and between two times that hits come on screen. */
const slice = 8;
const pause = 80;

/** Searches as one types: a slice of work at a time, so that the window never waits for it. */
export function useResults(words: SearchWords, filter: SearchFilter): Results {
  const library = useLibrary();
  const [results, setResults] = useState<Results>(() => ({ ...grouped([]), isRunning: false, words }));

  useEffect(() => {
    const steps = searchLibrary(library, viewOf(library), words, filter);
    const hits: SearchHit[] = [];
    let shown = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + slice;
      let step = steps.next();
      while (!step.done) {
        hits.push(...step.value);
        if (performance.now() >= until) break;
        step = steps.next();
      }
      if (step.done) {
        setResults({ ...grouped(hits), isRunning: false, words });
        return;
      }
      if (hits.length > 0 && performance.now() - shown > pause) {
        shown = performance.now();
        setResults({ ...grouped(hits), isRunning: true, words });
      }
      timer = setTimeout(work);
    };
    // A library of usual size is searched within the first slice: its hits are there with the frame of the key.
    work();
    return () => clearTimeout(timer);
  }, [library, words, filter]);
  return results;
}

function grouped(hits: readonly SearchHit[]): Pick<Results, "byKind" | "total"> {
  const byKind = Object.fromEntries(searchKinds.map((kind) => [kind, [] as SearchHit[]])) as Record<
    SearchKind,
    SearchHit[]
  >;
  for (const hit of hits) byKind[hit.found.kind].push(hit);
  return { byKind, total: hits.length };
}
