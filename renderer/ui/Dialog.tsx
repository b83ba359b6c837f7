import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { CloseIcon } from "./icons.ts";
import "./button.css";
import "./dialog.css";

export interface DialogProps {
  readonly open: boolean;
  onOpenChange(open: boolean): void;
  /** Names the dialog; shown unless hidden. */
  readonly title: string;
  readonly hideTitle?: boolean | undefined;
  readonly description?: ReactNode;
  /** 400, 560, 840 or 1180 px wide, never wider than the window. */
  readonly size?: "small" | "medium" | "large" | "wide" | undefined;
  /** "top" keeps its upper edge still while its content changes height. */
  readonly placement?: "centre" | "top" | undefined;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Where focus goes on closing, if not to what had it before. */
  readonly returnFocus?: RefObject<HTMLElement | null> | undefined;
  /** A press outside does nothing: for forms, where it would throw away what was typed. */
  readonly ignoresPressOutside?: boolean | undefined;
  /** Nothing in it takes the focus, so what scrolls takes it itself: the arrows then scroll. */
  readonly isForReading?: boolean | undefined;
  /** No padding, heading or close button: the child fills it. */
  readonly bare?: boolean | undefined;
}

/** A modal dialog: focus is kept inside and given back; Escape and, unless told otherwise, a press outside close it. Mounted only while open. */
export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    title,
    hideTitle,
    description,
    size = "medium",
    placement = "centre",
    actions,
    children,
    initialFocus,
    returnFocus,
    ignoresPressOutside = false,
    isForReading = false,
    bare,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={ignoresPressOutside}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Viewport className={`dialog-viewport dialog-${placement}`}>
          <Base.Popup className={`dialog dialog-${size}`} initialFocus={initialFocus} finalFocus={returnFocus}>
            <div className={bare || hideTitle ? "visually-hidden" : "dialog-head"}>
              <Base.Title className="dialog-title">{title}</Base.Title>
            </div>
            <div className={bare ? "dialog-bare" : "dialog-body"} {...(isForReading ? { tabIndex: 0 } : {})}>
              {description ? <Base.Description className="dialog-description">{description}</Base.Description> : null}
              {children}
            </div>
            {actions ? <div className="dialog-actions">{actions}</div> : null}
            {/* Last in order, so that focus starts on the content; no tooltip, which would take the first Escape for itself. */}
            {bare ? null : (
              <Base.Close className="button icon-button button-quiet dialog-close" aria-label="Close">
                <CloseIcon />
              </Base.Close>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
