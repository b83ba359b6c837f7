/** What ends with a full stop and goes on: titles, months, weekdays, and what stands before a number or a name. */
const opening = new Set(
  (
    "mr mrs ms dr prof rev fr hon st sr jr gen lt col maj capt cpl sgt adm cmdr brig gov sen rep pres supt det insp amb " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "no nos vol fig ch pp ed eds art sec approx ca cf vs viz al e.g i.e"
  ).split(" "),
);

/** What may end a sentence too: a company's form, a time of day, a country. The word that follows decides. */
const closing = new Set("inc ltd corp co plc llc bros dept est etc a.m p.m ave blvd rd mt ft".split(" "));

/** Initials ("J.", "U.S.", "Ph.D."): letters, each with its full stop. */
const initials = /^(?:\p{L}{1,2}\.)+\p{L}{0,2}$/u;

/** Words that begin a sentence far more often than they follow "U.S." or "Inc." inside one. */
const starters = new Set(
  (
    "the a an in on at it he she they we you i but and so this that these those there then when while as after before if " +
    "for from by with since however meanwhile last more most many some no not its his her their our"
  ).split(" "),
);

/** Whether the full stop at the end of `before` belongs to an abbreviation, so that the sentence goes on in `after`. */
export function endsInAbbreviation(before: string, after: string): boolean {
  const last = /([\p{L}.]+)\.["'”’)\]]*\s*$/u.exec(before)?.[1];
  if (last === undefined) return false;
  const word = last.toLowerCase();
  if (opening.has(word)) return true;
  // One letter alone is an initial of a name ("J. Smith"), except "I" and the plan that comes second ("plan B.").
  const isInitial = /^\p{Lu}$/u.test(last) && last !== "I";
  if (!isInitial && !initials.test(`${last}.`) && !closing.has(word)) return false;
  const next = /^["'“‘(]*([\p{L}]+)/u.exec(after.trimStart())?.[1];
  return next !== undefined && !starters.has(next.toLowerCase());
}
