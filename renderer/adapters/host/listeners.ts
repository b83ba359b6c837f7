/** A set of listeners; the same function added twice is called twice. */
export interface Listeners<A extends readonly unknown[], R> {
  /** Returns a function that takes the listener away again. */
  add(listener: (...args: A) => R): () => void;
  /** Calls each in the order of adding. */
  call(...args: A): R[];
}

export function listeners<A extends readonly unknown[], R>(): Listeners<A, R> {
  const entries = new Set<{ readonly listener: (...args: A) => R }>();
  return {
    add(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
    call: (...args) => Array.from(entries, (entry) => entry.listener(...args)),
  };
}
