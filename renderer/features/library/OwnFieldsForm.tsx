import { type ReactNode, useId, useRef, useState } from "react";
import {
  counted,
  longestFieldName,
  longestFieldValue,
  meantField,
  type OwnField,
  ownFields,
  removeOwnField,
  renameOwnField,
  showHidden,
} from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon, PlusIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import { SuggestField } from "#ui/SuggestField.tsx";
import type { OwnDraft } from "./own-draft.ts";
import { RenameFieldPopover } from "./RenameFieldPopover.tsx";
import "./own-fields-form.css";

interface OwnFieldsFormProps {
  readonly draft: OwnDraft;
  onDraft(draft: OwnDraft): void;
  /** A field was renamed or taken away everywhere, at once: what was known of it follows. */
  onMoved(from: string, to: string | null): void;
}

/** The fields that people made themselves, every one that is in use anywhere, and a line for a new one. */
export function OwnFieldsForm({ draft, onDraft, onMoved }: OwnFieldsFormProps) {
  const view = useLibraryView();
  const fields = ownFields(view);
  const heading = useId();
  const names = [...new Set([...fields.map(({ name }) => name), ...Object.keys(draft)])];
  return (
    <section className="own-fields" aria-labelledby={heading}>
      <h3 className="eyebrow" id={heading}>
        Your own fields
      </h3>
      {names.map((name) => (
        <OwnFieldRow
          key={name}
          name={name}
          field={fields.find((one) => one.name === name)}
          value={draft[name] ?? ""}
          onValue={(value) => onDraft({ ...draft, [name]: value })}
          onMoved={onMoved}
        />
      ))}
      <NewFieldLine
        onAdd={(typed) => {
          const name = meantField(view, typed);
          if (!names.includes(name)) onDraft({ ...draft, [name]: "" });
          return names.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
        }}
      />
    </section>
  );
}

interface OwnFieldRowProps {
  readonly name: string;
  /** Left out for one that no report has yet. */
  readonly field: OwnField | undefined;
  readonly value: string;
  onValue(value: string): void;
  onMoved(from: string, to: string | null): void;
}

function OwnFieldRow({ name, field, value, onValue, onMoved }: OwnFieldRowProps): ReactNode {
  const run = useRun();
  const [isRenaming, setRenaming] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const shown = showHidden(name);
  const reports = field?.values.reduce((sum, one) => sum + one.reports, 0) ?? 0;
  return (
    <div className="own-field-row" data-own-field={name}>
      <SuggestField
        label={shown}
        value={value}
        onValue={onValue}
        suggestions={field?.values.map((one) => one.value) ?? []}
        maxLength={longestFieldValue}
      />
      <Menu
        align="end"
        label={`Field ${shown}`}
        trigger={<IconButton ref={more} size="small" label={`More about field ${shown}`} icon={<MoreIcon />} />}
        entries={[
          {
            id: "rename",
            label: "Rename everywhere…",
            disabled: field === undefined,
            opens: true,
            onSelect: () => setRenaming(true),
          },
          {
            id: "remove",
            label: "Take away everywhere",
            detail: field === undefined ? "no report has it yet" : counted(reports, "report"),
            disabled: field === undefined,
            onSelect: () => {
              if (run((library) => removeOwnField(library, { name }), { canUndo: true }) !== null) onMoved(name, null);
            },
          },
        ]}
      />
      <RenameFieldPopover
        name={name}
        anchor={more}
        open={isRenaming}
        onOpenChange={setRenaming}
        onRename={(to) => {
          let kept = to;
          const planned = run(
            (library) => {
              const plan = renameOwnField(library, { from: name, to });
              kept = plan.to;
              return plan;
            },
            { canUndo: true },
          );
          if (planned === null) return false;
          onMoved(name, kept);
          return true;
        }}
      />
    </div>
  );
}

/** @param onAdd answers the name of the field that is to have the focus. */
function NewFieldLine({ onAdd }: { onAdd(typed: string): string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const add = () => {
    if (typed === null || typed.trim() === "") return;
    const name = onAdd(typed);
    setTyped(null);
    const form = line.current?.parentElement;
    requestAnimationFrame(() =>
      [...(form?.querySelectorAll<HTMLElement>("[data-own-field]") ?? [])]
        .find((row) => row.dataset["ownField"] === name)
        ?.querySelector("input")
        ?.focus(),
    );
  };
  return (
    <div className="own-field-new" ref={line}>
      {typed === null ? (
        <Button ref={button} size="small" variant="quiet" icon={<PlusIcon />} onClick={() => setTyped("")}>
          Add a field
        </Button>
      ) : (
        <>
          <SuggestField
            label="Name of the new field"
            hideLabel
            placeholder="Side, genre, camera team …"
            value={typed}
            onValue={setTyped}
            suggestions={[]}
            maxLength={longestFieldName}
            autoFocus
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                add();
              }
              if (event.key === "Escape") {
                event.preventDefault();
                event.stopPropagation();
                setTyped(null);
                requestAnimationFrame(() => button.current?.focus());
              }
            }}
          />
          <Button size="small" onClick={add} disabled={typed.trim() === ""}>
            Add
          </Button>
        </>
      )}
    </div>
  );
}
