import { type Names, type PastStep, stepWords } from "#core/index.ts";

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "14:05" in this computer's time zone. @param at milliseconds since 1970 */
export function timeOfDay(at: number): string {
  return time.format(at);
}

/** At most so many UTF-16 units, with an ellipsis for the rest. */
export function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text
        .slice(0, length)
        .trimEnd()
        .replace(/[\ud800-\udbff]$/, "")}…`;
}

/** "You", "Ben Okafor": at the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Who took the step, and whose work it brought: "You, with the work of Ben Okafor". */
export function peopleWords({ person, people }: PastStep, names: Names): string {
  const others = [...people].filter((one) => one !== person).map((one) => names.person(one));
  const by = capital(names.person(person));
  if (others.length === 0) return by;
  return `${by}, with the work of ${others.length > 3 ? `${others.length} people` : others.join(", ")}`;
}

/** What going back is called for undo. */
export function goBackLabel(step: PastStep, side: "before" | "after"): string {
  return `go back to ${side}: ${step.kind === "done" || step.kind === "imported" ? step.label : stepWords(step)}`;
}
