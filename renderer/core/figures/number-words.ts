/** Numbers in English words, all in small letters. */

const upToTwenty =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const plain: ReadonlyMap<string, number> = new Map([
  ...upToTwenty.map((word, value): [string, number] => [word, value]),
  ...tens.slice(1).map((word, index): [string, number] => [word, (index + 1) * 10]),
]);

/** "four", "sixty", "twenty-five"; `null` for other words and for zero. */
export function plainNumber(word: string): number | null {
  const whole = plain.get(word);
  if (whole !== undefined) return whole === 0 ? null : whole;
  const hyphen = word.search(/[-‑]/);
  if (hyphen === -1) return null;
  const ten = plain.get(word.slice(0, hyphen)) ?? 0;
  const one = plain.get(word.slice(hyphen + 1)) ?? 0;
  return ten >= 20 && ten % 10 === 0 && one >= 1 && one <= 9 ? ten + one : null;
}

/** What a word multiplies the number before it by: "two dozen", "5 million". */
export const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** Letters that stand right behind digits of money: "$5m", "£2bn". */
export const moneyScales: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);

/** Many, without saying how many. */
export const vagueNumbers: ReadonlySet<string> = new Set(
  "dozens scores tens hundreds thousands millions billions trillions".split(" "),
);

const parts: ReadonlyMap<string, number> = new Map([
  ["half", 1 / 2],
  ["third", 1 / 3],
  ["quarter", 1 / 4],
  ["fifth", 1 / 5],
  ["sixth", 1 / 6],
  ["seventh", 1 / 7],
  ["eighth", 1 / 8],
  ["ninth", 1 / 9],
  ["tenth", 1 / 10],
]);

/** The share that "third" or "thirds" is of a whole; `null` for other words. */
export function shareOf(word: string): number | null {
  return parts.get(word) ?? (word.endsWith("s") ? (parts.get(word.slice(0, -1)) ?? null) : null);
}
