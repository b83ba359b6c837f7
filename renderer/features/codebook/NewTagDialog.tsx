import { type RefObject, useRef, useState } from "react";
import { addTag, CommandRefused, type TagId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/TextField.tsx";
import "./codebook-dialogs.css";

/** Makes a tag, at the top or below another, and shows it in the codebook where that is on screen. */
export function NewTagDialog({
  parent,
  close,
  returnFocus,
}: {
  readonly parent?: TagId;
  readonly close: () => void;
  /** Where focus goes on closing, if not to what had it before. */
  readonly returnFocus?: RefObject<HTMLElement | null>;
}) {
  const session = useSession();
  const desk = useDesk();
  const { codebook } = useLibraryView();
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const above = parent === undefined ? undefined : codebook.byId.get(parent)?.tag;
  const make = () => {
    const newId = session.ids.next() as TagId;
    try {
      session.run((library) => addTag(library, { newId, name, ...(above === undefined ? {} : { parent: above.id }) }));
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      setFault(error.message);
      field.current?.focus();
      return;
    }
    desk.arrangeCodebook({ tag: newId });
    close();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={above === undefined ? "New tag" : `New tag below “${above.name}”`}
      size="small"
      initialFocus={field}
      returnFocus={returnFocus}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={make}>
            Make the tag
          </Button>
        </>
      }
    >
      <form
        className="new-tag"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField
          ref={field}
          label="Name"
          value={name}
          onValue={(next) => {
            setName(next);
            setFault(undefined);
          }}
          maxLength={120}
          error={fault}
        />
      </form>
    </Dialog>
  );
}
