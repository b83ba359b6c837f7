import { useState } from "react";
import {
  attributeHighlight,
  attributeToSource,
  findSource,
  type HighlightView,
  type SourceId,
  showHidden,
} from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Combobox } from "#ui/Combobox.tsx";
import { FileTextIcon, UserIcon } from "#ui/icons.ts";
import { matchOptions, type Option } from "#ui/match-options.ts";
import { similarSources, sourcesFor, spellingIn } from "./source-words.ts";

const report: Option = { id: "report", label: "The report itself", icon: <FileTextIcon /> };

/** Finds who speaks among the known sources, or takes the name as printed: as a new source or as another spelling of a known one. */
export function VoiceForm({ view, onDone }: { readonly view: HighlightView; onDone(): void }) {
  const library = useLibrary();
  const { ids } = useSession();
  const run = useRun();
  const [query, setQuery] = useState("");
  const sources = sourcesFor(library, view);
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
  const known: readonly Option[] = sources.map((source) => ({
    id: source.id,
    label: showHidden(source.name),
    keywords: (source.aliases ?? []).join(" "),
    detail: spellingIn(view, source) === source.name ? undefined : `here “${spellingIn(view, source)}”`,
    icon: <UserIcon />,
  }));
  const groups = matchOptions(
    [
      { id: "report", options: [report] },
      { id: "sources", label: "Sources", options: known },
    ],
    query,
    50,
  );
  const isKnown = typed !== "" && findSource(library, typed) !== null;
  const similar = typed === "" || isKnown ? [] : similarSources(sources, typed);
  const spellings = similar.map((source) => ({
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
      selectedIds={voice === undefined ? [] : [voice.kind === "report" ? report.id : voice.source]}
      emptyText="Type the name as the report prints it."
      onChoose={({ id }) => {
        if (id === report.id) {
          run((seen) => attributeHighlight(seen, { highlight, attribution: { voice: { kind: "report" } } }));
          onDone();
          return;
        }
        const source = sources.find((one) => id === one.id || id === `spelling ${one.id}`);
        if (source !== undefined) speak(id === source.id ? spellingIn(view, source) : typed, source.id);
      }}
      {...(isKnown
        ? {}
        : { create: { label: (name: string) => `“${name}”, a new source`, onCreate: (name: string) => speak(name) } })}
    />
  );
}
