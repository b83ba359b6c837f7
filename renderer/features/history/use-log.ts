import { useEffect, useState } from "react";
import { type LibraryLog, StoreFailed } from "#core/index.ts";
import { useKeeping } from "#state/keeping/keeping-context.tsx";

/** The log of the open library. */
export function useLog(): LibraryLog {
  return useKeeping().keeper.parts.place.log;
}

export type Reading<T> =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "read"; readonly value: T };

/** Milliseconds of rest before something is read: arrow keys pass over many steps. */
const rest = 120;

/** What reading answered for this key, and nothing of an earlier one. @param read is called anew for each key. */
export function useReading<T>(key: string, read: () => Promise<T>): Reading<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly reading: Reading<T> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const take = (reading: Reading<T>) => {
      if (isCurrent) setAnswer({ key, reading });
    };
    const timer = setTimeout(() => {
      read().then(
        (value) => take({ kind: "read", value }),
        (error: unknown) => take({ kind: "failed", why: failureWords(error) }),
      );
    }, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // Whatever `read` is made of, the key names.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return answer?.key === key ? answer.reading : { kind: "reading" };
}

export function failureWords(error: unknown): string {
  if (error instanceof StoreFailed) return error.message;
  return `The history can’t be read just now (${error instanceof Error ? error.message : String(error)}). Close it and open it again.`;
}
