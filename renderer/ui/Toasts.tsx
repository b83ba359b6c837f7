import { Toast } from "@base-ui/react/toast";
import { useMemo } from "react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { CloseIcon } from "./icons.ts";
import "./toasts.css";

export interface ToastInput {
  /** What happened, in one sentence. */
  readonly text: string;
  /** One way to answer, such as Undo; pressing it closes the toast. */
  readonly action?: { readonly label: string; onAction(): void } | undefined;
  /** Called when it is shown, with a way to close it before its time; what it answers is called when it is gone. */
  readonly whileShown?: ((close: () => void) => () => void) | undefined;
  /** Interrupts a screen reader; for what must not be missed. */
  readonly urgent?: boolean | undefined;
}

export interface ToastControl {
  /** Returns an id for `close`. */
  show(toast: ToastInput): string;
  close(id: string): void;
}

/** Shows short messages at the foot of the window. F6 moves focus to them. */
export function useToasts(): ToastControl {
  const { add, close } = Toast.useToastManager();
  return useMemo(
    () => ({
      show({ text, action, whileShown, urgent }) {
        let stop: (() => void) | undefined;
        const id = add({
          title: text,
          timeout: 8000,
          priority: urgent ? "high" : "low",
          onRemove: () => stop?.(),
          ...(action
            ? {
                actionProps: {
                  children: action.label,
                  onClick: () => {
                    close(id);
                    action.onAction();
                  },
                },
              }
            : {}),
        });
        stop = whileShown?.(() => close(id));
        return id;
      },
      close,
    }),
    [add, close],
  );
}

/** Where toasts appear; UiProvider mounts the only one. */
export function Toasts() {
  const { toasts } = Toast.useToastManager();
  return (
    <Toast.Portal>
      <Toast.Viewport className="toasts" aria-label="Messages">
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]}>
            <Toast.Content className="toast-content">
              <Toast.Title className="toast-text" render={<p />} />
              {toast.actionProps ? <Toast.Action className="toast-action" render={<Button size="small" />} /> : null}
              <Toast.Close
                render={<IconButton label="Close message" size="small" icon={<CloseIcon />} tooltipSide="top" />}
              />
            </Toast.Content>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
