import { useRef, useState } from "react";
import { namePerson } from "#core/index.ts";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/TextField.tsx";

/** Asks for a name where it first matters: before anything is handed on or taken in. */
export function NameDialog({ onDone }: { onDone(isNamed: boolean): void }) {
  const session = useSession();
  const run = useRun();
  const [name, setName] = useState("");
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = name.trim() === "";
  const save = () => {
    if (isEmpty) {
      setTried(true);
      field.current?.focus();
    } else onDone(run((library) => namePerson(library, { person: session.person, name })) !== null);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onDone(false))}
      title="Whose notes are these?"
      description="Colleagues see this name beside your highlights and notes. It is asked for once, and stays on this computer until you hand a file on."
      size="small"
      initialFocus={field}
      actions={
        <>
          <Button onClick={() => onDone(false)}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Continue
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          ref={field}
          label="Your name"
          value={name}
          onValue={setName}
          autoComplete="name"
          maxLength={120}
          error={isTried && isEmpty ? "Type a name, or a pseudonym." : undefined}
        />
      </form>
    </Dialog>
  );
}
