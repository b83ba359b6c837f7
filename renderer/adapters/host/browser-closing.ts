/**
 * Calls the listener whenever the page may be about to go. A page can't hold its window open, so a page that is hidden saves at
 * once, and the browser asks before leaving only while something is not written: still on its way, or failed the last time.
 */
export function listenToClosing(page: Window, listener: () => Promise<void>): () => void {
  let underWay = 0;
  let hasFailed = false;
  const settle = (failed: boolean) => {
    underWay -= 1;
    hasFailed = failed;
  };
  const save = () => {
    underWay += 1;
    listener().then(
      () => settle(false),
      () => settle(true),
    );
  };
  const saveWhenHidden = () => {
    if (page.document.visibilityState === "hidden") save();
  };
  // Microtasks run between two listeners of one event: if nothing had to be written, the promise is settled by now.
  const askIfUnwritten = (event: BeforeUnloadEvent) => {
    if (underWay > 0 || hasFailed) event.preventDefault();
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
