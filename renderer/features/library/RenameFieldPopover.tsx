import { type RefObject, useState } from "react";
import { longestFieldName, ownFields } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { SuggestField } from "#ui/SuggestField.tsx";
import type { Anchor } from "#ui/types.ts";

interface RenameFieldPopoverProps {
  readonly name: string;
  readonly anchor: Anchor & RefObject<HTMLElement | null>;
  readonly open: boolean;
  onOpenChange(open: boolean): void;
  /** False keeps it open: a notice has said why. */
  onRename(to: string): boolean;
}

/** Asks for a field's new name; that of another field makes the two one. */
export function RenameFieldPopover({ name, anchor, open, onOpenChange, onRename }: RenameFieldPopoverProps) {
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label={`Rename field ${name}`}
      anchor={anchor}
      align="end"
      returnFocus={anchor}
    >
      {open ? <RenameForm name={name} onRename={onRename} close={() => onOpenChange(false)} /> : null}
    </Popover>
  );
}

function RenameForm({
  name,
  onRename,
  close,
}: {
  readonly name: string;
  readonly onRename: (to: string) => boolean;
  readonly close: () => void;
}) {
  const fields = ownFields(useLibraryView());
  const [typed, setTyped] = useState(name);
  const rename = () => {
    if (typed.trim() === name || onRename(typed)) close();
  };
  const others = fields.map((one) => one.name).filter((one) => one !== name);
  return (
    <form
      className="own-field-rename"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        rename();
      }}
    >
      <SuggestField
        label="New name, in every report"
        value={typed}
        onValue={setTyped}
        suggestions={others}
        maxLength={longestFieldName}
        autoFocus
      />
      <Button type="submit" disabled={typed.trim() === ""}>
        Rename
      </Button>
    </form>
  );
}
