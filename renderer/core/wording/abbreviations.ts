/** What ends with a full stop and goes on: titles, months, weekdays, and what stands before a number or a name. */
const opening = new Set(
  (
    "mr mrs ms dr prof rev fr hon st sr jr gen lt col maj capt cpl sgt adm cmdr brig gov sen rep pres supt det insp amb " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "no nos vol fig ch pp ed eds art sec sq approx ca cf vs viz al e.g i.e"
  ).split(" "),
);

/** What may end a sentence too: a company's form, a time of day, a country. The word that follows decides. */
const closing = new Set("inc ltd corp co plc llc bros dept est etc a.m p.m ave blvd rd mt ft".split(" "));

/** Initials ("J.", "U.S.", "Ph.D."): letters, each with its full stop. */
const initials = /^(?:\p{L}{1,2}\.){2,6}$/u;

/** Words that begin a sentence far more often than they follow "U.S." or "Inc." inside one. */
const starters = new Set(
  (
    "the a an in on at it he she they we you i but and so this that these those there then when while as after before if " +
    "for from by with since however meanwhile last more most many some no not its his her their our"
  ).split(" "),
);

/** UTF-16 units that hold the last word of a sentence with what closes it. */
const tail = 32;

/** Whether the full stop at the end of `before` belongs to an abbreviation, so that the sentence goes on in `after`. */
export function endsInAbbreviation(before: string, after: string): boolean {
  const last = wordsIn(before.slice(-tail)).at(-1);
  if (last === undefined || !/^[\p{L}.]{1,16}\.$/u.test(last)) return false;
  const word = last.slice(0, -1).toLowerCase();
  if (opening.has(word)) return true;
  // One letter alone is an initial of a name ("J. Smith"), unless it is the speaker.
  const isInitial = /^\p{Lu}\.$/u.test(last) && last !== "I.";
  if (!isInitial && !initials.test(last) && !closing.has(word)) return false;
  const [next] = wordsIn(after.trimStart().slice(0, tail));
  return next !== undefined && /^\p{L}/u.test(next) && !starters.has(next.toLowerCase());
}

/** What stands between white space, quotation marks and brackets. */
function wordsIn(text: string): readonly string[] {
  return text.split(/[\s"'“”‘’()[\]]/u).filter((word) => word !== "");
}
