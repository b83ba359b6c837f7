import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { EditionId, TextFindings } from "#core/index.ts";
import { useDeskState } from "../desk-context.tsx";
import { usePorts } from "../ports-context.tsx";
import { useLibraryView } from "../session-context.tsx";
import { FindingsStore, type OriginsState, type ParallelsState } from "./findings-store.ts";

const FindingsContext = createContext<FindingsStore | null>(null);

/** Lets features ask what the app finds in the texts that are read now. Without anybody who asks, nothing is read. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const { finder } = usePorts();
  const { reports } = useLibraryView();
  const threshold = useDeskState((desk) => desk.parallelThreshold);
  const [store] = useState(() => new FindingsStore(finder));
  useEffect(() => store.update(reports, threshold), [store, reports, threshold]);
  useEffect(() => () => store.close(), [store]);
  return <FindingsContext value={store}>{children}</FindingsContext>;
}

function useStore(): FindingsStore {
  const store = useContext(FindingsContext);
  if (store === null) throw new Error("no FindingsProvider above");
  return store;
}

function useStored<T>(store: FindingsStore, choose: (store: FindingsStore) => T): T {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => choose(store),
  );
}

/** The parallels of all present editions at the person's threshold; the same list for as long as it has the same parallels. */
export function useParallels(): ParallelsState {
  const store = useStore();
  useEffect(() => store.askForParallels(), [store]);
  return useStored(store, ({ parallels }) => parallels);
}

/** What the texts of all present editions share: by it reports are counted as one origin. */
export function useOrigins(): OriginsState {
  const store = useStore();
  useEffect(() => store.askForOrigins(), [store]);
  return useStored(store, ({ origins }) => origins);
}

/** Waits until it is known what the texts share; `null` where it can't be known. For what is written once. */
export function useKnownOrigins(): () => Promise<OriginsState["texts"]> {
  const store = useStore();
  return () => store.whenOriginsAreKnown();
}

/** The figures and attributions of one edition; `null` while it is not read. */
export function useFindingsIn(edition: EditionId): TextFindings | null {
  const store = useStore();
  useEffect(() => store.askForFindings(edition), [store, edition]);
  return useStored(store, ({ findings }) => findings.get(edition) ?? null);
}

/** The figures and attributions of all present editions; one that is missing is not read yet. */
export function useFindings(): ReadonlyMap<EditionId, TextFindings> {
  const store = useStore();
  useEffect(() => store.askForFindings(null), [store]);
  return useStored(store, ({ findings }) => findings);
}

/** Whether figures and attributions of more editions may come. One that could not be read is not waited for. */
export function useIsReadingFindings(): boolean {
  return useStored(useStore(), (store) => store.isReadingFindings);
}

/** Why parallels or findings are missing, as a sentence, or `null`; and a way to try again. */
export function useFindingsTrouble(): { readonly trouble: string | null; retry(): void } {
  const store = useStore();
  const trouble = useStored(store, (one) => one.trouble);
  return { trouble, retry: () => store.retry() };
}
