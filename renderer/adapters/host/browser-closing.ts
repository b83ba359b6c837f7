/**
 * Calls the listener whenever the page may be about to go. A page can't hold its window open, so a page that is hidden saves at
 * once, and the browser asks before leaving only while something is still being written.
 */
export function listenToClosing(page: Window, listener: () => Promise<void>): () => void {
  let unwritten = 0;
  const save = () => {
    unwritten += 1;
    listener().then(
      () => {
        unwritten -= 1;
      },
      () => {
        // What could not be written is still unwritten, but the next attempt counts anew.
        queueMicrotask(() => {
          unwritten -= 1;
        });
      },
    );
  };
  const saveWhenHidden = () => {
    if (page.document.visibilityState === "hidden") save();
  };
  // Microtasks run between two listeners of one event: if nothing had to be written, the promise is settled by now.
  const askIfUnwritten = (event: BeforeUnloadEvent) => {
    if (unwritten > 0) event.preventDefault();
  };
  page.addEventListener("pagehide", save);
  page.document.addEventListener("visibilitychange", saveWhenHidden);
  page.addEventListener("beforeunload", save);
  page.addEventListener("beforeunload", askIfUnwritten);
  return () => {
    page.removeEventListener("pagehide", save);
    page.document.removeEventListener("visibilitychange", saveWhenHidden);
    page.removeEventListener("beforeunload", save);
    page.removeEventListener("beforeunload", askIfUnwritten);
  };
}
