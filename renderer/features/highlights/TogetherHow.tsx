import { type Togetherness, togethernesses, togetherWords } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { Select } from "#ui/Select.tsx";

const labels: Readonly<Record<Togetherness, string>> = {
  overlapping: "Overlapping",
  within: "Within",
  around: "Around",
  "same-paragraph": "In one paragraph with",
  near: "Near",
};

/** How highlights stand to those of the other tag that the list is narrowed by. */
export function TogetherHow() {
  const desk = useDesk();
  const filter = useDeskState((state) => state.inspector.filter.together);
  const usual = useDeskState((state) => state.codebook);
  const { how, distance } = filter ?? usual;
  return (
    <Select
      label="How they stand together"
      hideLabel
      size="small"
      value={how}
      onValue={(next) => {
        if (filter === null) desk.arrangeCodebook({ how: next });
        else desk.filterInspector({ together: { ...filter, how: next } });
      }}
      options={togethernesses.map((value) => ({
        value,
        label: value === "near" ? `Near: ${togetherWords({ how: value, distance })}` : labels[value],
      }))}
    />
  );
}
