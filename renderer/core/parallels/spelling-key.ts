/** Words that are spelled in two ways by no rule. */
const alike: Readonly<Record<string, string>> = {
  programme: "program",
  programmes: "programs",
  defence: "defense",
  defences: "defenses",
  offence: "offense",
  offences: "offenses",
  licence: "license",
  licences: "licenses",
  pretence: "pretense",
  practise: "practice",
  practised: "practiced",
  grey: "gray",
  tyre: "tire",
  tyres: "tires",
  cheque: "check",
  cheques: "checks",
  jewellery: "jewelry",
  aluminium: "aluminum",
  plough: "plow",
  sceptical: "skeptical",
  sceptics: "skeptics",
  manoeuvre: "maneuver",
  manoeuvres: "maneuvers",
  kerb: "curb",
  ageing: "aging",
  judgement: "judgment",
  mould: "mold",
  towards: "toward",
  kiev: "kyiv",
  kharkov: "kharkiv",
  odessa: "odesa",
  lvov: "lviv",
  dnieper: "dnipro",
  dnepr: "dnipro",
  lugansk: "luhansk",
  zaporozhye: "zaporizhzhia",
};

/** Rules that lead both spellings to one; what they make need not be a word. British and American, then romanised names. */
const rules: readonly (readonly [RegExp, string])[] = [
  [
    /^(col|fav|hon|lab|neighb|harb|hum|rum|vig|endeav|behavi|flav|arm|od|sav|parl|ard|cand|clam|glam|ferv|demean|tum|vap|splend|succ|val|ranc|rig)our/,
    "$1or",
  ],
  [/^(cent|theat|met|lit|fib|calib|meag|spect|somb|lust|sab|kilomet|centimet|millimet)re(s?)$/, "$1er$2"],
  [/iz(e|ed|es|ing|er|ers|ation|ations)$/, "is$1"],
  [/yz(e|ed|es|ing)$/, "ys$1"],
  [/([aeiou])ll(ed|ing|er|ers)$/, "$1l$2"],
  [/ogue(s?)$/, "og$1"],
  [/^(p|arch|encyclop|an|h)ae/, "$1e"],
];

const romanised: readonly (readonly [RegExp, string])[] = [
  [/(?:iyi|yi|iy|yy|ii|ij|yj|ei|ey|ej)$/, "y"],
  [/(?<=\p{L}{4})i$/u, "y"],
  [/[ij]u/g, "yu"],
  [/[ij]a/g, "ya"],
  [/dzh/g, "j"],
  [/kh/g, "h"],
];

/**
 * One key for the spellings of a word ("centre" and "center", "Zelensky" and "Zelenskiy").
 * @param word in small letters, without accents
 * @param isName it is romanised from another script, perhaps
 */
export function spellingKey(word: string, isName: boolean): string {
  let key = Object.hasOwn(alike, word) ? (alike[word] ?? word) : word;
  for (const [from, to] of rules) key = key.replace(from, to);
  if (isName && key.length > 4) for (const [from, to] of romanised) key = key.replace(from, to);
  return key;
}
