const prefix = "variorum note ";

/**
 * Tells all windows that a writer's editor is open, by a lock that ends with the window, however the window ends. Returns a
 * function that lets go of it and resolves when others can see that.
 */
export function holdWriter(writer: string): () => Promise<void> {
  const waiting = new AbortController();
  let end = () => {};
  const isOver = new Promise<void>((resolve) => {
    end = resolve;
  });
  // Another window may hold it, having taken up the same draft; this one then waits its turn, and may be closed before it comes.
  const turn = navigator.locks
    .request(prefix + writer, { signal: waiting.signal }, () => isOver)
    .catch((error: unknown) => {
      if (!waiting.signal.aborted) throw error;
    });
  return async () => {
    waiting.abort();
    end();
    await turn;
  };
}

/** The writers whose editors are open now, in this window or another. */
export async function openWriters(): Promise<ReadonlySet<string>> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = [...held, ...pending].map(({ name = "" }) => name);
  return new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
}
