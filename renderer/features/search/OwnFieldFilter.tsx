import { type OwnFieldFilter as Filter, ownFields } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { useSearch } from "./SearchProvider.tsx";

/** A chip for each of the person's own fields; one of them narrows at a time. */
export function OwnFieldFilter() {
  const fields = ownFields(useLibraryView());
  const { filter, narrow } = useSearch();
  const { own } = filter;
  const isGone = own !== null && !fields.some(({ name }) => name === own.field);
  const shown = isGone ? [...fields, { name: own.field, values: [] }] : fields;
  return shown.map(({ name, values }) => {
    const value = own?.field === name ? own : null;
    return (
      <FilterMenu
        key={name}
        name={name}
        allLabel={`${name}: all`}
        label={value === null ? undefined : labelOf(value)}
        value={value === null ? null : keyOf(value.value)}
        onValue={(next) => narrow({ own: next === null ? null : { field: name, value: next.slice(1) || null } })}
        options={[
          ...values.map((one) => ({ value: keyOf(one.value), label: one.value })),
          { value: keyOf(null), label: "No value" },
        ]}
      />
    );
  });
}

/** A menu knows only texts: the sign before it tells a value from none. */
function keyOf(value: string | null): string {
  return `=${value ?? ""}`;
}

function labelOf({ field, value }: Filter): string {
  return `${field}: ${value ?? "no value"}`;
}
