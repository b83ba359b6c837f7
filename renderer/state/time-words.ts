const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const second = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/**
 * A moment in this computer's time zone as a sentence names it: "today at 14:05", "yesterday at 09:30", "5 October 2022 at 14:05".
 * @param at milliseconds since 1970, or ISO 8601. @param now milliseconds since 1970; left out, the day is always written out.
 */
export function momentWords(at: number | string, now?: number): string {
  const moment = new Date(at);
  return `${dayWords(at, now)} at ${time.format(moment)}`;
}

/** Moments as a list names them: to the second where another one of the list would be named alike. @param moments ISO 8601 */
export function momentsInWords(moments: readonly string[], now?: number): readonly string[] {
  const words = moments.map((at) => momentWords(at, now));
  return words.map((name, index) => {
    const at = moments[index];
    const isAlone = words.indexOf(name) === words.lastIndexOf(name);
    return at === undefined || isAlone ? name : `${dayWords(at, now)} at ${second.format(new Date(at))}`;
  });
}

/** The day of that moment: "today", "yesterday", "5 October 2022". */
export function dayWords(at: number | string, now?: number): string {
  const words = day.format(new Date(at));
  if (now === undefined) return words;
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (words === day.format(now)) return "today";
  return words === day.format(yesterday) ? "yesterday" : words;
}
