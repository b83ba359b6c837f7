import { Toast } from "@base-ui/react/toast";
import { useMemo, useRef } from "react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { CloseIcon } from "./icons.ts";
import { makeToastPile, type ToastControl } from "./toast-pile.ts";
import { useToastSpot } from "./use-toast-spot.ts";
import "./toasts.css";

/** Shows short messages at the foot of the window, equal ones as one. F6 moves focus to them. */
export function useToasts(): ToastControl {
  const { add, close } = Toast.useToastManager();
  return useMemo(() => makeToastPile({ add, close }), [add, close]);
}

/** Where toasts appear; UiProvider mounts the only one. */
export function Toasts() {
  const { toasts } = Toast.useToastManager();
  const pile = useRef<HTMLDivElement>(null);
  const spot = useToastSpot(pile, toasts);
  return (
    <Toast.Portal>
      <Toast.Viewport
        ref={pile}
        className="toasts"
        aria-label="Messages"
        data-spot={spot.at}
        style={"width" in spot ? { maxWidth: spot.width } : {}}
      >
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast" swipeDirection={[]}>
            <Toast.Content className="toast-content">
              {/* Made anew with each that joins, so that a screen reader hears all of it and not the count alone. */}
              <Toast.Title key={toast.updateKey} className="toast-text" render={<p />} />
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
