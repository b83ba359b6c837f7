import { sayingVerbs } from "../wording/speech-verbs.ts";
import type { Item } from "./utterances.ts";

const finite = new Set([
  ..."is are was were be been being has have had do does did will would can could may might shall should must cannot".split(
    " ",
  ),
  ...(
    "took retook lost left fled died went came made gave got held kept saw found began broke built sent fell rose grew shot hit led fought won " +
    "withdrew drew drove swept struck stood ran met paid put overran brought bought wants plans remains"
  ).split(" "),
]);
const saying = new Set(sayingVerbs);
const joiners = new Set(
  "that which who whom whose while because although though but whereas after before when as where if since until".split(
    " ",
  ),
);
const roles =
  /^(?:officials?|officers?|spokes(?:man|woman|person|people)|minist(?:er|ers|ry)|sources?|witness(?:es)?|residents?|locals|leaders?|police|authorit(?:y|ies)|services?|observers?|analysts?|experts?|advis[eo]rs?|command(?:ers?)?|army|military|navy|government|agenc(?:y|ies)|soldiers?|forces|governors?|mayors?|diplomats?|lawmakers?|rescuers?|doctors?|prosecutors?|investigators?|researchers?|journalists?|reporters?|separatists?|rebels?|militants?|envoys?|ambassadors?|embassy|secretary|general|chief|president|lawyers?|activists?|critics?|survivors?|relatives?|teachers?|compan(?:y|ies)|court|council|parliament|administration|media|statement|reports?|people)$/;

/** Whether a word makes a clause of what it stands in. Words that end in -ed count, unless a hyphen makes them adjectives. */
export function isVerbal({ kind, text, lower }: Item): boolean {
  return (
    kind === "word" &&
    (finite.has(lower) ||
      saying.has(text) ||
      (/^[a-z]{2,}ed$/.test(text) && !/^(?:need|speed|indeed|retired|united|armed|hundred)$/.test(lower)))
  );
}

/** Whether another clause begins behind a word. */
export function isJoiner({ lower }: Item): boolean {
  return joiners.has(lower);
}

/** Whether a word can speak without a capital letter: an official, the ministry. */
export function isRole({ lower }: Item): boolean {
  return roles.test(lower);
}

export function isPronoun({ lower }: Item): boolean {
  return /^(?:he|she|they|it|we|i)$/.test(lower);
}
