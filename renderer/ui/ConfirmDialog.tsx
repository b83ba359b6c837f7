import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactNode, useRef } from "react";
import { Button } from "./Button.tsx";
import "./dialog.css";

export interface ConfirmDialogProps {
  readonly open: boolean;
  onOpenChange(open: boolean): void;
  /** The question. */
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly children?: ReactNode;
  /** The deed as a verb, never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  onConfirm(): void;
}

/** Asks before what cannot be undone. Focus starts on the safe answer; Escape gives it; a press outside does nothing. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  cancelLabel = "Cancel",
  onConfirm,
}: ConfirmDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Viewport className="dialog-viewport dialog-centre">
          <Base.Popup className="dialog dialog-small" initialFocus={cancel}>
            <div className="dialog-head">
              <Base.Title className="dialog-title">{title}</Base.Title>
            </div>
            <div className="dialog-body">
              <Base.Description className="dialog-description" render={<div />}>
                {children}
              </Base.Description>
            </div>
            <div className="dialog-actions">
              <Base.Close render={<Button ref={cancel} />}>{cancelLabel}</Base.Close>
              <Base.Close render={<Button variant="primary" />} onClick={() => onConfirm()}>
                {confirmLabel}
              </Base.Close>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
