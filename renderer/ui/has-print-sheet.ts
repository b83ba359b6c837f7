/** True while pages of some kind stand ready: the browser's own print command takes those. */
export function hasPrintSheet(): boolean {
  return document.querySelector("body > .print-sheet") !== null;
}
