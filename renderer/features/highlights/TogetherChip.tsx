import { useState } from "react";
import { type TagId, type Togetherness, togethernesses, togetherWords } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { FilterChip } from "#ui/FilterChip.tsx";
import { Popover } from "#ui/Popover.tsx";
import { Select } from "#ui/Select.tsx";
import { TagSwatch } from "./TagSwatch.tsx";
import "./together-chip.css";

const any = "any";

const labels: Readonly<Record<Togetherness, string>> = {
  overlapping: "Overlapping",
  within: "Within",
  around: "Around",
  "same-paragraph": "In one paragraph with",
  near: "Near",
};

/** Narrows the list to highlights that stand together with one of another tag. */
export function TogetherChip() {
  const desk = useDesk();
  const view = useLibraryView();
  const filter = useDeskState((state) => state.inspector.filter.together);
  const usual = useDeskState((state) => state.codebook);
  const [isOpen, setOpen] = useState(false);
  const tag = filter === null ? undefined : view.codebook.byId.get(filter.tag)?.tag;
  const { how, distance } = filter ?? usual;
  const choose = (id: string) => {
    desk.filterInspector({ together: id === any ? null : { tag: id as TagId, how, distance } });
    setOpen(false);
  };
  const setHow = (next: Togetherness) => {
    if (filter === null) desk.arrangeCodebook({ how: next });
    else desk.filterInspector({ together: { ...filter, how: next } });
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      label="Filter by tags together"
      align="start"
      padded={false}
      trigger={
        <FilterChip
          label={tag === undefined ? "Together" : `${togetherWords({ how, distance })} ${tag.name}`}
          isOn={tag !== undefined}
          icon={tag === undefined ? null : <TagSwatch colour={tag.colour} />}
        />
      }
    >
      <div className="together-chip-how">
        <Select
          label="How they stand together"
          hideLabel
          size="small"
          value={how}
          onValue={setHow}
          options={togethernesses.map((value) => ({
            value,
            label: value === "near" ? `Near: ${togetherWords({ how: value, distance })}` : labels[value],
          }))}
        />
      </div>
      <Combobox
        label="The other tag"
        placeholder="Find the other tag"
        limit={200}
        groups={[
          { id: "none", options: [{ id: any, label: "Any, or none" }] },
          {
            id: "tags",
            options: view.tags.map((one) => ({ id: one.id, label: one.name, icon: <TagSwatch colour={one.colour} /> })),
          },
        ]}
        selectedIds={[filter?.tag ?? any]}
        onChoose={({ id }) => choose(id)}
      />
    </Popover>
  );
}
