import {
  type ClaimCriterion,
  chosenValue,
  claimChoices,
  claimCriteria,
  countOf,
  criterionNames,
  type HighlightFilter,
  narrowedTo,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { CriteriaBar } from "#ui/CriteriaBar.tsx";
import { FilterPicker } from "#ui/FilterPicker.tsx";
import { PlusIcon } from "#ui/icons.ts";
import { widened } from "./widened.ts";

export interface ClaimFilterProps {
  /** A valid one, as the list shows it. */
  readonly filter: HighlightFilter;
  /** How many of `total` are listed. */
  readonly shown: number;
  readonly total: number;
  onNew(): void;
}

const names = { ...criterionNames, person: "Written by" };

/** Narrows the claims by words and by what is said of them, and makes a new one. */
export function ClaimFilter({ filter, shown, total, onNew }: ClaimFilterProps) {
  const desk = useDesk();
  const library = useLibrary();
  const { person } = useSession();
  const text = useDeskState((state) => state.inspector.filter.text);
  const narrowed = claimCriteria.flatMap((criterion) => {
    const chosen = chosenValue(library, filter, criterion, person);
    return chosen === null ? [] : [{ criterion, name: names[criterion], label: chosen.label }];
  });
  const isNarrowed = narrowed.length > 0 || filter.text.trim() !== "";
  return (
    <CriteriaBar
      label="Filter claims"
      field="Find in claims"
      text={text}
      onText={(next) => desk.filterInspector({ text: next })}
      count={countOf(shown, isNarrowed ? total : null)}
      noun={total === 1 ? "claim" : "claims"}
      narrowed={narrowed}
      onWiden={(criterion) => desk.filterInspector(narrowedTo(filter, criterion as ClaimCriterion, null))}
      onClear={() => desk.filterInspector(widened(filter))}
      picker={(start, close) => <Picker filter={filter} start={start} close={close} />}
    >
      <Button size="small" variant="quiet" icon={<PlusIcon />} onClick={onNew}>
        New claim
      </Button>
    </CriteriaBar>
  );
}

interface PickerProps {
  readonly filter: HighlightFilter;
  readonly start: string | null;
  close(): void;
}

function Picker({ filter, start, close }: PickerProps) {
  const desk = useDesk();
  const library = useLibrary();
  const { person } = useSession();
  const choices = claimChoices(library, filter, person);
  return (
    <FilterPicker
      criteria={claimCriteria.map((criterion) => ({
        id: criterion,
        name: names[criterion],
        chosen: chosenValue(library, filter, criterion, person)?.value ?? null,
        options: (choices.get(criterion) ?? []).map(({ value, label, count }) => ({
          id: value,
          label,
          detail: count.toLocaleString("en"),
        })),
      }))}
      start={start}
      onChoose={(criterion, value) => {
        desk.filterInspector(narrowedTo(filter, criterion as ClaimCriterion, value));
        close();
      }}
    />
  );
}
