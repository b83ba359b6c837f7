import { isMonth, weekdays } from "../dates/date-words.ts";
import type { Token } from "../wording/tokens.ts";

const prepositions = /^(?:in|near|across|throughout|along|outside|inside|around)$/;
const directions =
  /^(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)?|centre|center|capital|northernmost|southernmost)$/;
const regions =
  /^(?:regions?|provinces?|oblasts?|districts?|city|town|village|area|areas|bank|front|frontline|front-line|suburbs?|outskirts|coast|border|republic|peninsula|river|valley|islands?)$/;

/** A place that begins at a token, "in Kherson in the south"; the index behind it, or `null`. Names and directions count, other words don't. */
export function scopeEnd(tokens: readonly Token[], at: number): number | null {
  let end: number | null = null;
  for (let next = onePlace(tokens, at); next !== null; next = onePlace(tokens, next)) end = next;
  return end;
}

function onePlace(tokens: readonly Token[], at: number): number | null {
  const preposition = tokens[at]?.lower ?? "";
  const isOn = preposition === "on";
  if (!isOn && !prepositions.test(preposition)) return null;
  let index = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const start = index;
  let isNamed = false;
  // Longer places than this are no places.
  for (const most = index + 10; index < most; index++) {
    const token = tokens[index];
    if (isPlaceWord(token)) {
      isNamed ||= isName(token) || directions.test(token.lower);
      continue;
    }
    const joined = joinedEnd(tokens, index);
    if (joined === null || index === start) break;
    index = joined - 1;
    isNamed = true;
  }
  // "on the west bank", "on the southern front"; "on Facebook" is no place.
  const isOnPlace = tokens
    .slice(start, index)
    .some(({ lower }) => /^(?:bank|front|frontline|front-line|coast|border|outskirts|islands?|peninsula)$/.test(lower));
  return index > start && isNamed && (!isOn || isOnPlace) ? index : null;
}

/** "and east", "and Kherson regions", "of the Dnipro River", ", Kharkiv and Luhansk regions": the index behind the next place word. */
function joinedEnd(tokens: readonly Token[], at: number): number | null {
  const joiner = tokens[at]?.lower ?? "";
  const index = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const next = tokens[index];
  if (joiner === "of" && regions.test(tokens[at - 1]?.lower ?? "") && next !== undefined && isName(next))
    return index + 1;
  if (joiner !== "and" || !isPlaceWord(next)) return null;
  if (directions.test(next.lower)) return index + 1;
  // "in Kherson and Russia said": another clause may begin behind "and".
  const after = tokens[index + 1];
  return after === undefined || after.kind === "mark" || regions.test(after.lower) ? index + 1 : null;
}

function isPlaceWord(token: Token | undefined): token is Token {
  return (
    (token !== undefined && isName(token)) ||
    (token?.kind === "word" && (directions.test(token.lower) || regions.test(token.lower)))
  );
}

function isName(token: Token): boolean {
  return (
    token.kind === "word" && /^\p{Lu}/u.test(token.text) && !isMonth(token.text) && !weekdays.includes(token.lower)
  );
}
