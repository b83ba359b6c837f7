import { useState } from "react";
import {
  type HighlightCriterion,
  type Matrix,
  type MatrixRowKind,
  type MatrixSort,
  matrixRowKinds,
  matrixSortsOf,
  meantSort,
  narrowedTo,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { FilterChip } from "#ui/FilterChip.tsx";
import { FilterPicker } from "#ui/FilterPicker.tsx";
import { PlusIcon, SearchIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { Popover } from "#ui/Popover.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMatrixSlots } from "./matrix-slots.ts";
import { sortNames } from "./matrix-words.ts";
import { kindCriterion, kindNames, narrowedCriteria, useMatrixCriteria } from "./use-matrix-criteria.tsx";
import { useMatrixTable } from "./use-matrix-table.ts";
import "./matrix-tools.css";

interface MatrixToolsProps {
  readonly matrix: Matrix;
}

const rowNames: Readonly<Record<MatrixRowKind, string>> = { claims: "Claims", tags: "Tags", sources: "Sources" };

/** What stands in the rows, in which order, and how they are narrowed; what hands it on at the end. */
export function MatrixTools({ matrix }: MatrixToolsProps) {
  const desk = useDesk();
  const place = useDeskState((state) => state.matrix);
  const { renderNewClaim } = useMatrixSlots();
  const table = useMatrixTable();
  const { output } = usePorts();
  const [isAdding, setAdding] = useState(false);
  const sort = meantSort(place.rows, place.sort);
  return (
    <search className="matrix-tools" aria-label="Arrange the matrix">
      <Menu
        trigger={<FilterChip label={`Rows: ${place.rows}`} isOn={false} />}
        entries={[
          {
            kind: "radio",
            id: "rows",
            label: "Rows",
            value: place.rows,
            onValue: (rows) => desk.matrix.arrange({ rows: rows as MatrixRowKind }),
            options: matrixRowKinds.map((value) => ({ value, label: rowNames[value] })),
          },
        ]}
      />
      <Menu
        trigger={<FilterChip label={`Sort: ${sortNames[sort].toLowerCase()}`} isOn={false} />}
        entries={[
          {
            kind: "radio",
            id: "sort",
            label: "Sort by",
            value: sort,
            onValue: (next) => desk.matrix.arrange({ sort: next as MatrixSort }),
            options: matrixSortsOf[place.rows].map((value) => ({ value, label: sortNames[value] })),
          },
        ]}
      />
      <CriterionChips matrix={matrix} />
      <TextField
        label={`Find in ${place.rows}`}
        hideLabel
        placeholder={`Find in ${place.rows}`}
        value={place.filter.text}
        onValue={(text) => desk.matrix.filter({ text })}
        onKeyDown={(event) => {
          if (event.key === "Escape") desk.matrix.filter({ text: "" });
        }}
        leading={<SearchIcon />}
      />
      <span className="matrix-tools-end">
        <Menu
          trigger={<FilterChip label="Hand on" isOn={false} />}
          align="end"
          entries={[
            { id: "copy", label: "Copy as table", onSelect: () => void table.copy() },
            { id: "save", label: "Save as CSV…", onSelect: () => void table.save() },
            {
              id: "print",
              label: "Print…",
              keys: "Mod+Shift+P",
              // The menu is still closing, and the reading face may not have been needed yet.
              onSelect: () => void document.fonts.ready.then(() => output.print()),
            },
          ]}
        />
        {place.rows === "claims" ? (
          <Popover
            open={isAdding}
            onOpenChange={setAdding}
            label="New claim"
            align="end"
            trigger={
              <Button size="small" icon={<PlusIcon />}>
                New claim
              </Button>
            }
          >
            <div className="matrix-new">{renderNewClaim(() => setAdding(false))}</div>
          </Popover>
        ) : null}
      </span>
    </search>
  );
}

/** Tags and people have chips of their own; all else that can be chosen stands behind the third, and in a chip while it is. */
function CriterionChips({ matrix: { filter } }: MatrixToolsProps) {
  const desk = useDesk();
  const library = useLibrary();
  const { person } = useSession();
  const rows = useDeskState((state) => state.matrix.rows);
  const text = useDeskState((state) => state.matrix.filter.text);
  const [picking, setPicking] = useState<string | null>(null);
  const [tag, who] = ["tag", "person"] as const;
  const kind = useDeskState((state) => (state.matrix.rows === "claims" ? state.matrix.kind : null));
  const narrowed = narrowedCriteria(library, filter, rows, person);
  const labelOf = (criterion: HighlightCriterion) => narrowed.find((one) => one.criterion === criterion)?.label;
  const chip = (at: string, label: string, isOn: boolean, start: HighlightCriterion | null) => (
    <Popover
      key={at}
      open={picking === at}
      onOpenChange={(open) => setPicking(open ? at : null)}
      label="Narrow the rows"
      align="start"
      padded={false}
      trigger={<FilterChip label={label} isOn={isOn} />}
    >
      {picking === at ? <Picker start={start} close={() => setPicking(null)} filter={filter} /> : null}
    </Popover>
  );
  const others = narrowed.filter(({ criterion }) => criterion !== tag && criterion !== who);
  return (
    <>
      {chip("tag", labelOf(tag) ?? "All tags", labelOf(tag) !== undefined, tag)}
      {chip("person", labelOf(who) ?? "All people", labelOf(who) !== undefined, who)}
      {chip("more", "Filter", others.length > 0 || kind !== null, null)}
      {kind === null ? null : (
        <Chip onRemove={() => desk.matrix.arrange({ kind: null })} removeLabel={`Clear Kind: ${kindNames[kind]}`}>
          <span className="visually-hidden">Kind: </span>
          {kindNames[kind]}
        </Chip>
      )}
      {others.map(({ criterion, name, label }) => (
        <Chip
          key={criterion}
          onRemove={() => desk.matrix.filter(narrowedTo(filter, criterion, null))}
          removeLabel={`Clear ${name}: ${label}`}
        >
          <span className="visually-hidden">{`${name}: `}</span>
          {label}
        </Chip>
      ))}
      {narrowed.length === 0 && kind === null && text.trim() === "" ? null : (
        <Button size="small" variant="quiet" onClick={() => desk.matrix.widen()}>
          Clear
        </Button>
      )}
    </>
  );
}

interface PickerProps {
  readonly filter: Matrix["filter"];
  readonly start: HighlightCriterion | null;
  close(): void;
}

function Picker({ filter, start, close }: PickerProps) {
  const desk = useDesk();
  return (
    <FilterPicker
      criteria={useMatrixCriteria(filter)}
      start={start}
      onChoose={(criterion, value) => {
        if (criterion === kindCriterion) desk.matrix.arrange({ kind: value === "question" ? "question" : "statement" });
        const isChosen = filter[criterion as HighlightCriterion] === value;
        if (criterion !== kindCriterion)
          desk.matrix.filter(narrowedTo(filter, criterion as HighlightCriterion, isChosen ? null : value));
        close();
      }}
    />
  );
}
