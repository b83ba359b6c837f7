import type { Toast } from "@base-ui/react/toast";

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

/** So many messages are on screen at once, at most. */
export const mostToasts = 3;

/** How long a message stays, in ms; under the pointer or with the focus longer. */
const stay = 8000;

type Manager = Pick<ReturnType<typeof Toast.useToastManager>, "add" | "close">;

interface Shown {
  readonly id: string;
  readonly urgent: boolean;
  count: number;
  stop: (() => void) | undefined;
}

/**
 * The messages on screen. One that says what another says already joins it, with a count, and stays as long as a new one; what it offers is
 * about the last. Where there are more than fit, the oldest gives way, one that something failed only if all are such.
 */
export function makeToastPile({ add, close }: Manager): ToastControl {
  /** By what they say, the one that was last heard of at the end. */
  const pile = new Map<string, Shown>();
  let next = 0;
  const giveWay = () => {
    if (pile.size <= mostToasts) return;
    const all = [...pile.values()];
    const oldest = all.slice(0, -1).find(({ urgent }) => !urgent) ?? all[0];
    if (oldest !== undefined) close(oldest.id);
  };
  const show = ({ text, action, whileShown, urgent = false }: ToastInput) => {
    const key = JSON.stringify([urgent, text, action?.label ?? null]);
    const same = pile.get(key);
    same?.stop?.();
    const one: Shown = same ?? { id: `message-${++next}`, urgent, count: 0, stop: undefined };
    one.count += 1;
    one.stop = undefined;
    pile.delete(key);
    pile.set(key, one);
    const { id, count } = one;
    add({
      id,
      title: count === 1 ? text : `${text} · ${count} times`,
      timeout: stay,
      priority: urgent ? "high" : "low",
      onClose: () => {
        if (pile.get(key) === one) pile.delete(key);
        one.stop?.();
        one.stop = undefined;
      },
      actionProps:
        action === undefined
          ? undefined
          : {
              children: count === 1 ? action.label : `${action.label} the last`,
              onClick: () => {
                close(id);
                action.onAction();
              },
            },
    });
    const stop = whileShown?.(() => close(id));
    // What it tells of may be over at once.
    if (pile.get(key) === one) one.stop = stop;
    else stop?.();
    giveWay();
    return id;
  };
  return { show, close };
}
