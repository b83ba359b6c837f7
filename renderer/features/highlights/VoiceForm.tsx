import { useMemo, useState } from "react";
import {
  attributeHighlight,
  attributeToSource,
  findSource,
  type HighlightView,
  type SourceEntry,
  type SourceId,
  showHidden,
} from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Combobox } from "#ui/Combobox.tsx";
import { FileTextIcon, UserIcon } from "#ui/icons.ts";
import { matchOptions, type Option } from "#ui/match-options.ts";
import { similarSources, sourcesFor, spellingIn } from "./source-words.ts";

const report: Option = { id: "report", label: "The report itself", icon: <FileTextIcon /> };

/** Finds who speaks among the known sources, or takes the name as printed: as a new source or as another spelling of a known one. */
export function VoiceForm({ view, onDone }: { readonly view: HighlightView; onDone(): void }) {
  const library = useLibrary();
  const libraryView = useLibraryView();
  const { ids } = useSession();
  const run = useRun();
  const [query, setQuery] = useState("");
  const sources = useMemo(() => sourcesFor(libraryView, view), [libraryView, view]);
  const typed = query.trim();
  const highlight = view.highlight.id;
  const speak = (printed: string, source?: SourceId) => {
    const planned = run((seen) =>
      attributeToSource(seen, {
        highlight,
        printed,
        newId: ids.next() as SourceId,
        ...(source === undefined ? {} : { source }),
      }),
    );
    if (planned !== null) onDone();
  };
  const byName = typed === "" ? null : findSource(library, typed);
  const known = useMemo(() => sources.map((entry) => optionOf(view, entry, null)), [sources, view]);
  // The source that bears the very name comes before those that are only found by it.
  const meant = sources.find(({ source }) => source.id === byName);
  const found = matchOptions(
    [
      { id: "report", options: [report] },
      { id: "sources", label: "Sources", options: known.filter(({ id }) => id !== meant?.source.id) },
    ],
    query,
    50,
  );
  const groups = meant === undefined ? found : [{ id: "meant", options: [optionOf(view, meant, typed)] }, ...found];
  const isKnown = meant !== undefined;
  const similar = typed === "" || isKnown ? [] : similarSources(sources, typed);
  const spellings = similar.map(({ source }) => ({
    id: `spelling ${source.id}`,
    label: `“${typed}”, as ${showHidden(source.name)} is spelled here`,
    icon: <UserIcon />,
  }));
  const voice = view.highlight.voice;
  return (
    <Combobox
      label="Who says it"
      placeholder="Name as printed"
      filtering="none"
      query={query}
      onQuery={setQuery}
      groups={spellings.length === 0 ? groups : [...groups, { id: "spellings", options: spellings }]}
      selectedIds={voice === undefined ? [] : [voice.kind === "report" ? report.id : (view.source?.id ?? voice.source)]}
      emptyText="Type the name as the report prints it."
      onChoose={({ id }) => {
        if (id === report.id) {
          run((seen) => attributeHighlight(seen, { highlight, attribution: { voice: { kind: "report" } } }));
          onDone();
          return;
        }
        const entry = sources.find(({ source }) => id === source.id || id === `spelling ${source.id}`);
        if (entry === undefined) return;
        const { source } = entry;
        speak(id === source.id ? spellingIn(view, entry, entry === meant ? typed : null) : typed, source.id);
      }}
      {...(isKnown
        ? {}
        : { create: { label: (name: string) => `“${name}”, a new source`, onCreate: (name: string) => speak(name) } })}
    />
  );
}

function optionOf(view: HighlightView, entry: SourceEntry, typed: string | null): Option {
  const { source, names } = entry;
  const spelling = spellingIn(view, entry, typed);
  return {
    id: source.id,
    label: showHidden(source.name),
    keywords: names.join(" "),
    detail: spelling === source.name ? undefined : `here “${showHidden(spelling)}”`,
    icon: <UserIcon />,
  };
}
