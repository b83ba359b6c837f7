import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Attribution } from "../attributions/attribution.ts";

/**
 * What is said, as the words of a claim: with a capital, and a pronoun at its head replaced by the speaker where it can be nobody else; `null` where a
 * pronoun at its head would leave open whom the claim is about.
 * @param attributions all of the report: its other speakers tell who is a person.
 */
export function claimDraft(
  text: string,
  passage: TextRange,
  { speaker, said }: Attribution,
  attributions: readonly Attribution[],
): string | null {
  const words = text.slice(passage.start, passage.end).replace(/\s+/gu, " ");
  const lead = leadPronoun(words);
  if (lead === null) return withCapital(words);
  // What is quoted is in the speaker's own mouth: there "he" is another, and "I" needs another verb.
  const isQuoted = said === null || /^[\s"“„«]/u.test(text.slice(said.start, passage.start + 1));
  if (speaker === null || isQuoted || speaker.start > passage.start) return null;
  const [name = ""] = speaker.words.replace(/\s+/gu, " ").split(",");
  if (!canStandFor(lead, name, attributions)) return null;
  const apostrophe = words.includes("'") ? "'" : "’";
  const ending = !/^(?:his|her|their|its)$/iu.test(lead) ? "" : name.endsWith("s") ? apostrophe : `${apostrophe}s`;
  return withCapital(`${name}${ending}${words.slice(lead.length)}`);
}

/** "He" is a person who speaks, "they" several, and "its" is of a body. */
function canStandFor(lead: string, name: string, attributions: readonly Attribution[]): boolean {
  const [head = ""] = name.split(/ (?:in|of|on|from|at|for|with|near) /u);
  if (/^(?:he|she|his|her)$/iu.test(lead)) return isPerson(head, attributions);
  if (/^(?:they|their)$/iu.test(lead)) return several.test(head);
  return /^its$/iu.test(lead) && body.test(head) && !several.test(head);
}

/** The pronoun with which a statement begins, as printed. "It is clear that …" and "this week" name nothing that is left open. */
export function leadPronoun(words: string): string | null {
  if (/^it (?:is|was|would be|will be|had been|has been) (?:\p{L}+ ){1,3}(?:to|that) /iu.test(words)) return null;
  return pronouns.exec(words)?.[0] ?? null;
}

const pronouns =
  /^(?:(?:he|she|they|it|we|i|you|his|her|their|its|our|my|your)(?![\p{L}-])|(?:this|that|these|those)(?= (?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|means|meant|shows|showed) ))/iu;
/** Several people, at the end of their name. */
const several =
  /\b(?:officials|authorities|residents|witnesses|officers|soldiers|experts|analysts|leaders|ministers|commanders|survivors|people|forces|troops)$/iu;
/** One person, by what they are. */
const person =
  /\b(?:president|minister|spokes(?:man|woman|person)|governor|mayor|leader|commander|general|official|ambassador|secretary|chancellor|adviser|prosecutor|resident|witness|soldier|officer|king|queen|pope|mr|mrs|ms|dr)\b/iu;
/** What speaks as a body, whoever's it is. */
const body =
  /\b(?:ministry|command|office|government|agency|services?|forces|army|military|council|committee|department|staff|media|news|union|administration|kremlin|party|website|statement)\b/iu;

/** Called by what they are, or by the last name of a speaker who is. */
function isPerson(name: string, attributions: readonly Attribution[]): boolean {
  if (body.test(name) || several.test(name)) return false;
  if (person.test(name)) return true;
  if (!/^\p{Lu}[\p{L}’'-]+$/u.test(name)) return false;
  return attributions.some(
    ({ speaker }) =>
      speaker?.words.endsWith(` ${name}`) === true && person.test(speaker.words) && !body.test(speaker.words),
  );
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
