import {
  chosenValue,
  countOf,
  criterionNames,
  type HighlightFilter as Filter,
  type HighlightCriterion,
  highlightCriteria,
  narrowedTo,
  showHidden,
  type TagId,
  togetherWords,
} from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { CriteriaBar, type NarrowedTo } from "#ui/CriteriaBar.tsx";
import { FilterPicker } from "#ui/FilterPicker.tsx";
import { ArrangeMenus } from "./ArrangeMenus.tsx";
import { narrowedToOwnField, ownFieldPart } from "./own-field-criteria.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { useCriteria } from "./use-criteria.tsx";

export interface HighlightFilterProps {
  /** A valid one, as the list shows it. */
  readonly filter: Filter;
  /** How many of `total` are listed. */
  readonly shown: number;
  readonly total: number;
}

/** Narrows the list by words and by every criterion, groups and sorts it. */
export function HighlightFilter({ filter, shown, total }: HighlightFilterProps) {
  const desk = useDesk();
  const text = useDeskState((state) => state.inspector.filter.text);
  const narrowed = useNarrowed(filter);
  const isNarrowed = narrowed.length > 0 || filter.text.trim() !== "";
  return (
    <CriteriaBar
      label="Filter highlights"
      field="Find in highlights"
      text={text}
      onText={(next) => desk.filterInspector({ text: next })}
      count={countOf(shown, isNarrowed ? total : null)}
      noun={total === 1 ? "highlight" : "highlights"}
      narrowed={narrowed}
      onWiden={(criterion) =>
        desk.filterInspector(
          criterion === "together"
            ? { together: null }
            : (ownFieldPart(criterion, null) ?? narrowedTo(filter, criterion as HighlightCriterion, null)),
        )
      }
      onClear={() => desk.filterInspector(noFilter)}
      picker={(start, close) => <Picker filter={filter} start={start} close={close} />}
    >
      <ArrangeMenus />
    </CriteriaBar>
  );
}

interface PickerProps {
  readonly filter: Filter;
  readonly start: string | null;
  close(): void;
}

function Picker({ filter, start, close }: PickerProps) {
  const desk = useDesk();
  const usual = useDeskState((state) => state.codebook);
  return (
    <FilterPicker
      criteria={useCriteria(filter)}
      start={start}
      onChoose={(criterion, value) => {
        const { how, distance } = filter.together ?? usual;
        desk.filterInspector(
          criterion === "together"
            ? { together: { tag: value as TagId, how, distance } }
            : (ownFieldPart(criterion, value) ?? narrowedTo(filter, criterion as HighlightCriterion, value)),
        );
        close();
      }}
    />
  );
}

function useNarrowed(filter: Filter): readonly NarrowedTo[] {
  const library = useLibrary();
  const { codebook } = useLibraryView();
  const { person } = useSession();
  const { together } = filter;
  const other = together === null ? undefined : codebook.byId.get(together.tag)?.tag;
  const byCriteria = highlightCriteria.flatMap((criterion): NarrowedTo[] => {
    const chosen = chosenValue(library, filter, criterion, person);
    if (chosen === null) return [];
    const icon = chosen.colour === null ? null : <TagSwatch key={chosen.value} colour={chosen.colour} />;
    return [{ criterion, name: criterionNames[criterion], label: chosen.label, icon }];
  });
  const narrowed = [...byCriteria, ...narrowedToOwnField(filter)];
  if (together === null || other === undefined) return narrowed;
  const label = `${togetherWords(together)} ${showHidden(other.name)}`;
  return [
    ...narrowed,
    { criterion: "together", name: "Together with a tag", label, icon: <TagSwatch colour={other.colour} /> },
  ];
}
