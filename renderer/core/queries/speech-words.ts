import { sayingVerbs } from "../wording/speech-verbs.ts";

/** Words of the rules in said-by.ts, for English. What is not among them is not taken for an attribution. */

/** Verbs of saying as alternatives of a pattern. */
export const speechVerbs = sayingVerbs.join("|");

/** Behind these begins another clause, so a speaker stands behind the last of them. */
export const clauseWords = "that|while|as|but|although|though|whereas|because|after|before|when|which|where|and that";

/** One of these within it, and what was taken for a speaker is a clause. */
export const clauseSigns =
  /\b(?:is|are|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|may|might|should|must|to|not|who|whom|what|there)\b/iu;

/** Said by somebody whom the words do not name. */
export const unnamed =
  /^(?:(?:his|her|their|its|our|my)\b.*|(?:.*\s)?(?:he|she|they|it|we|i|you)|(?:some|many|others?|another|one|few|both|most|all|none|this|that|these|those)|(?:the |a |an )?(?:statement|report|post|message|letter|briefing|document|text))$/iu;

/** A name never begins with these: time, place or a word that joins. */
export const noBeginning =
  /^(?:in|on|at|by|from|during|with|for|of|under|over|last|next|since|until|if|so|then|there|here|when|how|why|what|nothing|nobody)\b/iu;

/** A speaker without a capital letter is one by what he does. */
export const roles =
  /\b(?:officials?|officers?|spokes(?:man|woman|person|people)|minist(?:er|ers|ry)|sources?|witness(?:es)?|residents?|locals|leaders?|police|authorit(?:y|ies)|services?|observers?|analysts?|experts?|advis[eo]rs?|command(?:ers?)?|army|military|navy|government|agenc(?:y|ies)|soldiers?|governors?|mayors?|diplomats?|lawmakers?|rescuers?|doctors?|prosecutors?|investigators?|researchers?|scientists?|journalists?|reporters?|separatists?|rebels?|militants?|envoys?|ambassadors?|embassy|secretary|general|chief|president|lawyers?|activists?|critics?|survivors?|relatives?|teachers?|compan(?:y|ies)|court|council|parliament|administration|media)\b/iu;

/** What may follow the verb where the attribution stands behind the words: the end, or how, when and where it was said. */
export const afterTrailing =
  /^\s*(?:$|[.,;:!?"”’)(\d]|(?:in|on|at|during|late|early|via|to|after|before|when|while|as|last|this|yesterday|today|earlier|later|by|from|through|about|with|without|citing|and|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/iu;

/** Another clause, which is not said any more. */
export const otherClause = /;|[,"”]\s+(?:but|although|though|while|whereas|and)\b(?!\s+that\b)/iu;

/** How, where or to what end it was said. */
export const manner =
  /^\s*(?:in|on|during|at|via|from|through|after|before|when|while|as|by|with|without|last|this|late|early)\b/iu;

const days = "(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\\s(?:night|morning|evening|afternoon))?";
export const dayFirst = new RegExp(`^\\s*(?:(?:late|early)\\s)?on\\s${days}\\s*`, "iu");
export const dayLast = new RegExp(`\\b${days}\\s*$`, "iu");
