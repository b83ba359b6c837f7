import { useMemo } from "react";
import {
  type Library,
  type LibraryView,
  type SearchFilter,
  type SourceId,
  shownName,
  statedValue,
  visibleRecords,
} from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { Chip } from "#ui/Chip.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { OwnFieldFilter } from "./OwnFieldFilter.tsx";
import { PublishedFilter } from "./PublishedFilter.tsx";
import { useSearch } from "./SearchProvider.tsx";

type Field = Exclude<keyof SearchFilter, "published" | "own" | "withArchived">;

interface Choice {
  readonly field: Field;
  readonly name: string;
  readonly allLabel: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A chip for each thing that hits can be narrowed to; what the library holds nothing of has none. */
export function SearchFilters() {
  const library = useLibrary();
  const view = useLibraryView();
  const { person } = useSession();
  const search = useSearch();
  const choices = useMemo(() => choicesOf(library, view, person), [library, view, person]);
  const hasDates = view.reports.some(({ report }) => report.published !== undefined && "from" in report.published);
  const hasArchived = view.offered.length < view.reports.length;
  return (
    <>
      {choices
        .filter(({ options, field }) => options.length > 0 || search.filter[field] !== null)
        .map(({ field, name, allLabel, options }) => {
          const wanted = search.filter[field];
          const value = field === "source" ? (view.sources.byId.get(wanted as SourceId)?.source.id ?? wanted) : wanted;
          const chosen = options.find((one) => one.value === value)?.label;
          return (
            <FilterMenu
              key={field}
              name={name}
              allLabel={allLabel}
              label={value === null ? undefined : (chosen ?? `${name}: gone`)}
              value={value}
              onValue={(next) => search.narrow({ [field]: next } as Partial<SearchFilter>)}
              options={options}
            />
          );
        })}
      {hasDates ? <PublishedFilter /> : null}
      <OwnFieldFilter />
      {hasArchived ? (
        <Chip
          pressed={search.filter.withArchived}
          onPress={() => search.narrow({ withArchived: !search.filter.withArchived })}
        >
          Archived reports too
        </Chip>
      ) : null}
    </>
  );
}

function choicesOf(library: Library, view: LibraryView, you: string): readonly Choice[] {
  const { highlights } = view;
  const used = <T extends string>(words: Readonly<Record<T, string>>, has: ReadonlySet<T>) =>
    (Object.entries(words) as [T, string][])
      .filter(([value]) => has.has(value))
      .map(([value, label]) => ({ value, label }));
  const present = <T,>(values: readonly (T | undefined)[]) => new Set(values.filter((value) => value !== undefined));
  const outlets = [...present(view.reports.map(({ report }) => statedValue(report.outlet) ?? undefined))].sort();
  const writers: ReadonlySet<string> = new Set([
    ...highlights.map(({ highlight }) => highlight.person),
    ...view.claims.map(({ claim }) => claim.person),
    ...[...view.threadByNote.values()].flatMap(({ note, replies }) => [note, ...replies].map(({ person }) => person)),
  ]);
  const isAnyResolved = view.notes.some((note) => note.resolved !== undefined);
  return [
    {
      field: "report",
      name: "Report",
      allLabel: "All reports",
      options: view.reports.map((one) => ({ value: one.report.id, label: `${one.siglum} · ${one.title.text}` })),
    },
    {
      field: "outlet",
      name: "Outlet",
      allLabel: "All outlets",
      options: outlets.map((value) => ({ value, label: value })),
    },
    {
      field: "tag",
      name: "Tag",
      allLabel: "All tags",
      options: view.codebook.entries.map(({ tag }) => ({ value: tag.id, label: tag.name })),
    },
    {
      field: "stance",
      name: "Stance",
      allLabel: "All stances",
      options: used(stanceWords, present(highlights.flatMap(({ evidence }) => evidence.map((tie) => tie.stance)))),
    },
    {
      field: "verification",
      name: "Verification",
      allLabel: "Verified or not",
      options: used(verificationNames, present(highlights.map(({ highlight }) => highlight.verification?.kind))),
    },
    {
      field: "verdict",
      name: "Verdict",
      allLabel: "All verdicts",
      options: used(verdictWords, present(visibleRecords(library, "verdicts").map(({ verdict }) => verdict))),
    },
    {
      field: "source",
      name: "Source",
      allLabel: "All sources",
      options: view.sources.entries.map(({ source }) => ({ value: source.id, label: source.name })),
    },
    {
      field: "person",
      name: "Person",
      allLabel: "All people",
      options:
        writers.size < 2
          ? []
          : [...writers].map((id) => {
              const person = library.people.get(id as Parameters<Library["people"]["get"]>[0]);
              return { value: id, label: id === you ? "You" : person === undefined ? "Somebody" : shownName(person) };
            }),
    },
    {
      field: "noteState",
      name: "Notes",
      allLabel: "All notes",
      options: isAnyResolved
        ? [
            { value: "open", label: "Open notes" },
            { value: "resolved", label: "Resolved notes" },
          ]
        : [],
    },
  ];
}

const stanceWords = { supports: "Supports", denies: "Denies", discusses: "Discusses" } as const;
const verificationNames = {
  verified: "Verified",
  "could-not-verify": "Could not verify",
  "not-mentioned": "Not mentioned",
} as const;
const verdictWords = {
  open: "Open",
  corroborated: "Corroborated",
  contested: "Contested",
  refuted: "Refuted",
  unverifiable: "Unverifiable",
  superseded: "Superseded",
} as const;
