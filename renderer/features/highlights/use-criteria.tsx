import { useMemo } from "react";
import {
  chosenValue,
  criterionNames,
  type HighlightChoice,
  type HighlightCriterion,
  type HighlightFilter,
  highlightChoices,
  highlightCriteria,
  intervalWords,
  readDate,
  showHidden,
} from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import type { FilterCriterion } from "#ui/FilterPicker.tsx";
import { ownFieldCriteria } from "./own-field-criteria.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { TogetherHow } from "./TogetherHow.tsx";

/** What the list of highlights can be narrowed by, with how many each value leaves. */
export function useCriteria(filter: HighlightFilter): readonly FilterCriterion[] {
  const library = useLibrary();
  const view = useLibraryView();
  const { person } = useSession();
  return useMemo(() => {
    const choices = highlightChoices(library, filter, person);
    const criteria = highlightCriteria.map((criterion) => {
      const own = choices.get(criterion) ?? [];
      const chosen = chosenValue(library, filter, criterion, person)?.value ?? null;
      return criterionOf(criterion, own, chosen);
    });
    const tags = view.tags.map(({ id, name, colour }) => ({
      id,
      label: showHidden(name),
      icon: <TagSwatch colour={colour} />,
    }));
    const together: FilterCriterion = {
      id: "together",
      name: "Together with a tag",
      options: view.highlights.length === 0 ? [] : tags,
      chosen: filter.together?.tag ?? null,
      head: <TogetherHow />,
    };
    return [...criteria, ...ownFieldCriteria(library, filter), together];
  }, [library, view, filter, person]);
}

function criterionOf(
  criterion: HighlightCriterion,
  choices: readonly HighlightChoice[],
  chosen: string | null,
): FilterCriterion {
  return {
    id: criterion,
    name: criterionNames[criterion],
    chosen,
    options: choices.map(({ value, label, colour, count }) => ({
      id: value,
      label,
      detail: count.toLocaleString("en"),
      ...(colour === null ? {} : { icon: <TagSwatch colour={colour} /> }),
    })),
    ...(criterion === "published"
      ? { read: readDays, hint: "Or type a day, a month, or from one to another: 1–5 Oct 2022" }
      : {}),
  };
}

function readDays(typed: string): { readonly label: string; readonly value: string } | null {
  const days = readDate(typed);
  if (days === null) return null;
  return { label: `Published ${intervalWords(days)}`, value: `${days.from}/${days.to}/${days.granularity}` };
}
