import { dateShapeAt } from "../dates/date-shape.ts";
import type { Token } from "../wording/tokens.ts";
import { isJoiner, isVerbal } from "./clause-words.ts";
import type { Item } from "./utterances.ts";

/** In which things are said: "in a statement", "during a news conference". */
const occasion =
  /^(?:statement|call|interview|speech|address|briefing|post|video|message|report|tweet|letter|conference|conversation|meeting|update|comment|comments|note|telegram|facebook|twitter|television|tv|radio|reporters|journalists)$/;
const longestDetail = 9;

/** Steps over how, when and where something was said, between the verb and what is said. */
export function behindDetails(items: readonly Item[], from: number): number {
  let at = from;
  for (let step = 0; step < 3; step++) {
    const end = detailEnd(items, at);
    if (end === null) break;
    at = end;
  }
  return items[at]?.text === "," && at > from && items[at + 1]?.lower === "that" ? at + 1 : at;
}

function detailEnd(items: readonly Item[], at: number): number | null {
  const start = /^(?:late|early|earlier|later)$/.test(items[at]?.lower ?? "") ? at + 1 : at;
  const preposition = items[start]?.lower ?? "";
  const isDay = /^(?:yesterday|today|earlier|later|also)$/.test(preposition);
  if (isDay) return start + 1;
  if (start > at && !/^(?:on|in|at|during)$/.test(preposition)) return start;
  if (!/^(?:on|in|at|during|via|to|through|last|this)$/.test(preposition)) return null;
  const dated = dateShapeAt(
    items.slice(start, start + longestDetail) as readonly Token[],
    preposition === "last" || preposition === "this" ? 0 : 1,
  );
  if (dated !== null) return start + dated.end;
  for (let index = start + 1; index < start + longestDetail; index++) {
    const item = items[index];
    if (item === undefined || item.kind !== "word" || isVerbal(item) || isJoiner(item)) return null;
    if (occasion.test(item.lower) && !occasion.test(items[index + 1]?.lower ?? "")) return index + 1;
  }
  return null;
}

/** "told Zelenskiy", "told the news agency Reuters": who hears it; the index behind. */
export function behindHearer(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && at - from < 8) {
    const item = items[at];
    if (item === undefined || item.kind !== "word" || isJoiner(item) || isVerbal(item)) break;
    if (
      at > from &&
      /^(?:on|in|at|during|the|a|an|its|his|their|her|he|she|it|they|there|late|early)$/.test(item.lower)
    )
      break;
    const last = items[at - 1];
    // "told Reuters Russian forces had": a hearer of one name is enough where another name follows.
    if (
      at > from &&
      last !== undefined &&
      /^\p{Lu}/u.test(last.text) !== /^\p{Lu}/u.test(item.text) &&
      /^\p{Lu}/u.test(last.text)
    )
      break;
    at += 1;
  }
  return at;
}

/** Whether behind a verb nothing follows but how, when and where: the attribution stands behind what is said. */
export function closesSentence(items: readonly Item[], from: number, isBehindQuote: boolean): boolean {
  const first = items[from];
  if (first === undefined || /^[.;!?)]$/.test(first.text)) return true;
  if (first.text === ",")
    return (
      isBehindQuote ||
      /^(?:adding|saying|citing|stressing|noting|claiming|while|as|but|and)$/.test(items[from + 1]?.lower ?? "")
    );
  if (
    !/^(?:on|in|at|during|late|early|last|this|yesterday|earlier|later|today|to|via|from|by|after|when|while|as|through|before|with)$/.test(
      first.lower,
    )
  )
    return false;
  if (isBehindQuote) return true;
  for (const item of items.slice(from)) {
    if (/^[.;,]$/.test(item.text)) return true;
    if (
      isVerbal(item) &&
      !/^(?:posted|published|released|issued|broadcast|carried|televised|recorded)$/.test(item.lower)
    )
      return false;
  }
  return true;
}
