const past = new Map([
  ["archive", "Archived"],
  ["confirm", "Confirmed"],
  ["delete", "Deleted"],
  ["dismiss", "Dismissed"],
  ["draft", "Drafted"],
  ["edit", "Edited"],
  ["go", "Went"],
  ["import", "Imported"],
  ["describe", "Described"],
  ["empty", "Emptied"],
  ["mark", "Marked"],
  ["merge", "Merged"],
  ["move", "Moved"],
  ["part", "Parted"],
  ["put", "Put"],
  ["remove", "Removed"],
  ["rename", "Renamed"],
  ["restore", "Restored"],
  ["set", "Set"],
  ["take", "Took"],
  ["tie", "Tied"],
  ["untie", "Untied"],
  ["write", "Wrote"],
]);

/** The name of a step ("delete report A") as told afterwards ("Deleted report A"); a verb it does not know becomes "Done: …". */
export function doneWords(label: string): string {
  const [verb = "", ...rest] = label.split(" ");
  const done = past.get(verb);
  return done === undefined ? `Done: ${label}` : [done, ...rest].join(" ");
}
