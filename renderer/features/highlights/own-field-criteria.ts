import { countByOwnField, type HighlightFilter, type Library, ownFields, showHidden, viewOf } from "#core/index.ts";
import type { NarrowedTo } from "#ui/CriteriaBar.tsx";
import type { FilterCriterion } from "#ui/FilterPicker.tsx";

/** Before the name of a field, so that no name is taken for one of the app's own criteria. */
const prefix = "own:";

/** The person's own fields of reports, as criteria with how many highlights each value leaves. */
export function ownFieldCriteria(library: Library, filter: HighlightFilter): readonly FilterCriterion[] {
  return ownFields(viewOf(library)).map(({ name, values }): FilterCriterion => {
    const counts = countByOwnField(library, filter, name);
    const isChosen = filter.own?.field === name;
    const chosen = isChosen ? (filter.own?.value ?? "") : null;
    const options = [...values.map(({ value }) => value), ""].filter((value) => counts.has(value) || value === chosen);
    return {
      id: `${prefix}${name}`,
      name: showHidden(name),
      chosen,
      options: options.map((value) => ({
        id: value,
        label: value === "" ? "Not set" : showHidden(value),
        detail: (counts.get(value) ?? 0).toLocaleString("en"),
      })),
    };
  });
}

/** What an own field narrows the list to, if one does. */
export function narrowedToOwnField({ own }: HighlightFilter): readonly NarrowedTo[] {
  if (own === null) return [];
  const label = own.value === null ? "not set" : showHidden(own.value);
  return [{ criterion: `${prefix}${own.field}`, name: showHidden(own.field), label }];
}

/** What choosing a value in a criterion of an own field changes in a filter; `null` where the criterion is another one. */
export function ownFieldPart(criterion: string, value: string | null): Pick<HighlightFilter, "own"> | null {
  if (!criterion.startsWith(prefix)) return null;
  const field = criterion.slice(prefix.length);
  return { own: value === null ? null : { field, value: value === "" ? null : value } };
}
