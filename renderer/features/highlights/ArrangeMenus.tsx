import {
  criterionNames,
  type HighlightGrouping,
  type HighlightSort,
  highlightGroupings,
  highlightSorts,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { FilterChip } from "#ui/FilterChip.tsx";
import { Menu } from "#ui/Menu.tsx";

const groupingNames: Readonly<Record<HighlightGrouping, string>> = { ...criterionNames, none: "Nothing" };

const sortNames: Readonly<Record<HighlightSort, string>> = {
  ...criterionNames,
  place: "Place",
  newest: "Newest first",
  oldest: "Oldest first",
};

/** How the list is grouped and sorted. */
export function ArrangeMenus() {
  const desk = useDesk();
  const { group, sort } = useDeskState((state) => state.inspector.arrangement);
  return (
    <>
      <Menu
        trigger={<FilterChip label={`Group: ${inChip(groupingNames[group])}`} isOn={false} />}
        entries={[
          {
            kind: "radio",
            id: "group",
            label: "Group by",
            value: group,
            onValue: (next) => desk.arrangeInspector({ group: next as HighlightGrouping }),
            options: highlightGroupings.map((value) => ({ value, label: groupingNames[value] })),
          },
        ]}
      />
      <Menu
        trigger={<FilterChip label={`Sort: ${inChip(sortNames[sort])}`} isOn={false} />}
        entries={[
          {
            kind: "radio",
            id: "sort",
            label: "Sort by",
            value: sort,
            onValue: (next) => desk.arrangeInspector({ sort: next as HighlightSort }),
            options: highlightSorts.map((value) => ({ value, label: sortNames[value] })),
          },
        ]}
      />
    </>
  );
}

function inChip(name: string): string {
  return name.toLowerCase();
}
