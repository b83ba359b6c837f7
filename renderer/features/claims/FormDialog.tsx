import { type ReactNode, type RefObject, useId } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";

export interface FormDialogProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** What the main button does. */
  readonly keepLabel: string;
  readonly canKeep?: boolean;
  /** A button before the others. */
  readonly further?: ReactNode;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Runs by the main button, Enter in a line, and Ctrl or Cmd with Enter anywhere. */
  onKeep(): void;
  close(): void;
  readonly children: ReactNode;
}

/** A dialog with a form that is kept or left. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, keepLabel, canKeep = true, further, initialFocus, onKeep, close, children } = props;
  const id = useId();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={title}
      description={description}
      ignoresPressOutside
      initialFocus={initialFocus}
      actions={
        <>
          {further}
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} disabled={!canKeep}>
            {keepLabel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="claim-dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (canKeep) onKeep();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
