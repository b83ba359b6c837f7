const singular: Readonly<Record<string, string>> = {
  people: "person",
  evidence: "tie to a claim",
  taggings: "tag on a highlight",
};
const plural: Readonly<Record<string, string>> = { evidence: "ties to claims", taggings: "tags on highlights" };

/** "1 highlight", "12,345 highlights". @param noun in the singular, with a regular plural. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** "12", or "3 of 12" where a list is narrowed. @param total `null` where it is not. */
export function countOf(shown: number, total: number | null): string {
  return [shown, ...(total === null ? [] : [total])].map((count) => count.toLocaleString("en")).join(" of ");
}

/**
 * "3 reports, 1 highlight and 2 notes": what is not there is left out; "nothing" where nothing is.
 * @param counts by the name of a collection.
 */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const words = Object.entries(counts).flatMap(([name, count]) => {
    if (count === 0) return [];
    const noun = count === 1 ? (singular[name] ?? name.replace(/s$/, "")) : (plural[name] ?? name);
    return [`${count.toLocaleString("en")} ${noun}`];
  });
  if (words.length === 0) return "nothing";
  return words.length === 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
