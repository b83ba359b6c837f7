import { type RefObject, useRef, useState } from "react";
import { addSource, CommandRefused, type SourceId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/TextField.tsx";
import "./source-dialogs.css";

/** Makes a source before any passage is given to it, and shows it in the list where that is on screen. */
export function NewSourceDialog({
  close,
  returnFocus,
}: {
  /** @param made the new source, if one was made. */
  close(made?: SourceId): void;
  /** Where focus goes on closing, if not to what had it before. */
  readonly returnFocus?: RefObject<HTMLElement | null>;
}) {
  const session = useSession();
  const desk = useDesk();
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const make = () => {
    const newId = session.ids.next() as SourceId;
    try {
      session.run((library) => addSource(library, { newId, name }));
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      setFault(error.message);
      field.current?.focus();
      return;
    }
    desk.arrangeCodebook({ source: newId });
    close(newId);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="New source"
      size="small"
      initialFocus={field}
      returnFocus={returnFocus}
      actions={
        <>
          <Button onClick={() => close()}>Cancel</Button>
          <Button variant="primary" onClick={make}>
            Make the source
          </Button>
        </>
      }
    >
      <form
        className="new-source"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextField
          ref={field}
          label="Name"
          hint="A person, an office or an agency that speaks in the reports."
          value={name}
          onValue={(next) => {
            setName(next);
            setFault(undefined);
          }}
          maxLength={200}
          error={fault}
        />
      </form>
    </Dialog>
  );
}
