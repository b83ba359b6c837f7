import { msOf, type PersonId, type Stamp, shownName } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";

/** How a person is called here: by name, "You" for oneself without one. */
export function usePersonWords(): (id: PersonId) => string {
  const library = useLibrary();
  const { person } = useSession();
  return (id) => {
    const known = library.people.get(id);
    return id === person && known?.name === undefined ? "You" : shownName(known ?? { id });
  };
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const minute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** When a stamp was made, in the machine's time zone: for reading, exactly, and as `datetime` of a `time` element. `null` for the samples, which have no date. */
export function timeWords(
  stamp: Stamp,
): { readonly short: string; readonly exact: string; readonly iso: string } | null {
  const ms = msOf(stamp);
  if (ms === 0) return null;
  const date = new Date(ms);
  return { short: day.format(date), exact: minute.format(date), iso: date.toISOString() };
}
