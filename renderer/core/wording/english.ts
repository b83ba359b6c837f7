import type { Token } from "./tokens.ts";

/** Words that nearly every English sentence has some of and that other languages do not write. */
const english = new Set(
  (
    "the of and to that with from by at for is was were been be are this these those their they his he she its it which who had has have " +
    "said says not but or as an than more after before into about over around some will would could not killed people there " +
    "least nearly almost roughly between up down out against since until while during"
  ).split(" "),
);
/** Small words of other languages in Latin letters; those that English writes too are left out. */
const foreign = new Set(
  (
    "der das und ist nicht mit von dem den ein eine auf für zu wurden wurde la le les des du et est une dans sur pour au aux el los las del y en " +
    "por con una que se il lo gli di della e per non sono het een van niet voor zijn och det att som på av og ikke til w z na nie do się " +
    "je że o um os da uma não mais plus sont hat haben bei nach über mehr als"
  ).split(" "),
);
/** From so many words on, a paragraph is judged by itself. */
const enough = 8;

/** How a stretch looks: counts of small English words, of small words of other languages, and of all words. */
export interface LanguageSigns {
  readonly english: number;
  readonly foreign: number;
  readonly words: number;
}

export function languageSigns(tokens: readonly Token[]): LanguageSigns {
  const words = tokens.filter(({ kind }) => kind === "word");
  return {
    english: words.filter(({ lower }) => english.has(lower)).length,
    foreign: words.filter(({ lower }) => foreign.has(lower)).length,
    words: words.length,
  };
}

/** Whether a paragraph of these signs reads as English: by itself where it is long enough, else by the whole text's signs too. */
export function readsAsEnglish(own: LanguageSigns, whole: LanguageSigns): boolean {
  if (own.words >= enough) return own.english > own.foreign && own.english * 12 >= own.words;
  if (own.foreign !== own.english) return own.english > own.foreign;
  return whole.english >= whole.foreign && (whole.words < enough || whole.english * 12 >= whole.words);
}

/** Whether a language tag, or its English name as a person types it, means English. */
export function isEnglish(language: string): boolean {
  return /^en(?:glish)?(?:$|[^a-z])/i.test(language.trim());
}
