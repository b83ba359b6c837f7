/**
 * Whether `one` becomes `other` by at most `limit` insertions, deletions, substitutions or swaps of neighbours (optimal string
 * alignment; Damerau 1964), counted in UTF-16 units.
 */
export function isWithinDistance(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  const [head, tail] = [sameHead(one, other), sameTail(one, other)];
  const same = Math.min(head + tail, one.length, other.length);
  if (Math.max(one.length, other.length) - same <= limit) return true;
  return isNear(one.slice(head, one.length - same + head), other.slice(head, other.length - same + head), limit);
}

function sameHead(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

function sameTail(one: string, other: string): number {
  let at = 0;
  while (
    at < one.length &&
    at < other.length &&
    one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at)
  )
    at += 1;
  return at;
}

/** What begins and ends alike is left out. */
function isNear(one: string, other: string, limit: number): boolean {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return false;
    before = last;
    last = row;
  }
  return (last[other.length] ?? 0) <= limit;
}
