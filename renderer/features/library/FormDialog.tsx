import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { Dialog, type DialogProps } from "#ui/Dialog.tsx";

interface FormDialogProps extends Pick<DialogProps, "title" | "description" | "size" | "children"> {
  /** The deed as a verb. */
  readonly saveLabel: string;
  /** True while closing would lose something typed. */
  readonly isTouched: boolean;
  /** Asked before what was typed is lost. */
  readonly discardQuestion: string;
  onSave(): void;
  close(): void;
}

/** A dialog to type in. A press outside does nothing; Escape, Close and Cancel ask before they throw away what was typed. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, size, children, saveLabel, isTouched, discardQuestion, onSave, close } = props;
  const [isAsking, setAsking] = useState(false);
  const leave = () => (isTouched ? setAsking(true) : close());
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : leave())}
      ignoresPressOutside
      title={title}
      description={description}
      size={size}
      actions={
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button variant="primary" onClick={onSave}>
            {saveLabel}
          </Button>
        </>
      }
    >
      {children}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={discardQuestion}
        cancelLabel="Keep editing"
        confirmLabel="Discard"
        onConfirm={close}
      >
        What you typed here is not kept.
      </ConfirmDialog>
    </Dialog>
  );
}
