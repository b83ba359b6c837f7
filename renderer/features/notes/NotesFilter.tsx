import { useMemo } from "react";
import { type Library, type LibraryView, type PersonId, type ReportId, showHidden, type TagId } from "#core/index.ts";
import { type NotesPlace, noteTargetNames } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { FilterBar } from "#ui/FilterBar.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { isFiltering, tagsMentionedIn } from "./filter-notes.ts";
import { usePersonWords } from "./person-words.ts";

/** Narrows the notes and puts them in order; what all notes share has no chip. @param shown how many of `total` are listed. */
export function NotesFilter({ shown, total }: { readonly shown: number; readonly total: number }) {
  const desk = useDesk();
  const filter = useDeskState((state) => state.inspector.filter);
  const place = useDeskState((state) => state.notes);
  const library = useLibrary();
  const view = useLibraryView();
  const nameOf = usePersonWords();
  const has = useMemo(() => presentIn(library, view), [library, view]);
  const report = filter.report === null ? undefined : view.reportById.get(filter.report);
  const tag = filter.tag === null ? undefined : view.codebook.byId.get(filter.tag)?.tag;
  const mentioned = place.mentions === null ? undefined : view.codebook.byId.get(place.mentions)?.tag;
  const isWorth = (choices: { readonly size: number }, value: string | null) => choices.size > 1 || value !== null;
  return (
    <FilterBar
      label="Filter notes"
      field="Find in notes"
      text={filter.text}
      onText={(text) => desk.filterInspector({ text })}
      count={isFiltering(filter, place) ? `${shown} of ${total}` : String(total)}
      noun={total === 1 ? "note" : "notes"}
    >
      <FilterMenu
        name="Report"
        allLabel="All reports"
        label={report && `Report ${report.siglum}`}
        value={filter.report}
        onValue={(value) => desk.filterInspector({ report: value as ReportId | null })}
        options={view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` }))}
      />
      <FilterMenu
        name="Tag"
        allLabel="All tags"
        label={tag && showHidden(tag.name)}
        value={filter.tag}
        onValue={(value) => desk.filterInspector({ tag: value as TagId | null })}
        options={view.tags.map((one) => ({ value: one.id, label: showHidden(one.name) }))}
      />
      {isWorth(has.on, place.on) ? (
        <FilterMenu
          name="Stands on"
          allLabel="On anything"
          label={place.on === null ? undefined : targetNames[place.on]}
          value={place.on}
          onValue={(value) => desk.notes.arrange({ on: value as NotesPlace["on"] })}
          options={noteTargetNames
            .filter((name) => has.on.has(name) || name === place.on)
            .map((name) => ({ value: name, label: targetNames[name] }))}
        />
      ) : null}
      {has.mentions.size > 0 || place.mentions !== null ? (
        <FilterMenu
          name="Mentions"
          allLabel="Any mention"
          label={
            place.mentions === null
              ? undefined
              : mentioned === undefined
                ? "Gone tag"
                : `#${showHidden(mentioned.name)}`
          }
          value={place.mentions}
          onValue={(value) => desk.notes.arrange({ mentions: value as TagId | null })}
          options={[...has.mentions].flatMap((id) => {
            const name = view.codebook.byId.get(id)?.tag.name;
            return name === undefined ? [] : [{ value: id as string, label: `#${showHidden(name)}` }];
          })}
        />
      ) : null}
      {isWorth(has.people, place.person) ? (
        <FilterMenu
          name="Written by"
          allLabel="All people"
          label={place.person === null ? undefined : nameOf(place.person)}
          value={place.person}
          onValue={(value) => desk.notes.arrange({ person: value as PersonId | null })}
          options={[...has.people].map((id) => ({ value: id as string, label: nameOf(id) }))}
        />
      ) : null}
      {has.isResolved || place.state !== null ? (
        <FilterMenu
          name="State"
          allLabel="Open and resolved"
          label={place.state === null ? undefined : stateNames[place.state]}
          value={place.state}
          onValue={(value) => desk.notes.arrange({ state: value as NotesPlace["state"] })}
          options={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
        />
      ) : null}
      <FilterMenu
        name="Order"
        allLabel="Newest first"
        label={place.order === "newest" ? undefined : "By place"}
        value={place.order === "newest" ? null : place.order}
        onValue={(value) => desk.notes.arrange({ order: value === null ? "newest" : "place" })}
        options={[{ value: "place", label: "By place in the reports" }]}
      />
    </FilterBar>
  );
}

const targetNames = {
  highlights: "On highlights",
  claims: "On claims",
  reports: "On reports",
  tags: "On tags",
  sources: "On sources",
  library: "On the library",
} as const;

const stateNames = { open: "Open", resolved: "Resolved" } as const;

interface Present {
  readonly on: ReadonlySet<string>;
  readonly people: ReadonlySet<PersonId>;
  readonly mentions: ReadonlySet<TagId>;
  readonly isResolved: boolean;
}

/** What there is to choose among. */
function presentIn(library: Library, view: LibraryView): Present {
  const on = new Set<string>();
  const people = new Set<PersonId>();
  const mentions = new Set<TagId>();
  let isResolved = false;
  for (const note of view.notes) {
    on.add(note.on.collection);
    isResolved ||= note.resolved !== undefined;
    for (const one of [note, ...(view.threadByNote.get(note.id)?.replies ?? [])]) {
      people.add(one.person);
      for (const tag of tagsMentionedIn(library, view, one)) mentions.add(tag);
    }
  }
  return { on, people, mentions, isResolved };
}
