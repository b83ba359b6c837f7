import { namingVerbs, sayingParticiples, sayingVerbs } from "../wording/speech-verbs.ts";
import { isPronoun, isVerbal } from "./clause-words.ts";
import { behindDetails, behindHearer, closesSentence } from "./details.ts";
import type { Frame } from "./frame.ts";
import { type Speaker, speakerAfter, speakerBefore } from "./speaker.ts";
import type { Item } from "./utterances.ts";

const saying = new Set(sayingVerbs);
const naming = new Set(namingVerbs);
const adding = new Set(sayingParticiples);
/** With these a clause follows even without "that". */
const plain =
  /^(?:said|says|say|told|tells|insisted|insists|claimed|claims|warned|warns|added|adds|declared|announced)$/;
/** Nouns as often as verbs. */
const nounish = /^(?:reports|claims|notes|estimates|states|denies)$/;
/** Behind these a verb in -ed is passive, or an adjective: "were reported", "an estimated". */
const beforePassive =
  /^(?:is|are|was|were|be|been|being|a|an|the|its|his|her|their|no|to|not|would|could|can|may|might|will|widely|more|all|what|of|so)$/;
const notSaid =
  /^(?:nothing|goodbye|little|much|yes|no|so|enough|responsibility|credit|victory|lives|life|war|independence|bankruptcy|to|by|as)$/;

/** The attributions of an utterance, in order of their verbs. */
export function findFrames(items: readonly Item[]): readonly Frame[] {
  const frames: Frame[] = [];
  for (const [at, item] of items.entries()) {
    const frame = frameAt(items, at, item, frames.at(-1));
    if (frame !== null) frames.push(frame);
  }
  return frames.map((frame, index) => cut(items, frame, frames[index + 1]));
}

function frameAt(items: readonly Item[], at: number, item: Item, last: Frame | undefined): Frame | null {
  if (item.kind !== "word") return null;
  if (item.lower === "according" && items[at + 1]?.lower === "to") return accordingAt(items, at);
  if (adding.has(item.lower)) return addingAt(items, at, last);
  if (!saying.has(item.lower) && !naming.has(item.lower)) return null;
  if (beforePassive.test(items[at - 1]?.lower ?? "") || items[at + 1]?.lower === "to") return null;
  const inverted = invertedAt(items, at);
  if (inverted !== null) return inverted;
  // "what it calls its operation" names by another's word and says nothing.
  if (item.lower.startsWith("call") && /^(?:what|which|who|so)$/.test(items[at - 2]?.lower ?? "")) return null;
  if (nounish.test(item.lower) && !isVerbThere(items, at)) return null;
  const speaker = speakerBefore(items, at);
  if (speaker === null) return null;
  return trailingAt(items, at, speaker, last) ?? leadingAt(items, at, item, speaker);
}

/** "Kyiv claims the town"; "the Ukrainian claims could not", "US reports of" have the noun. */
function isVerbThere(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next === undefined || next.kind === "mark" || isVerbal(next)) return false;
  if (/^(?:of|by|from|about|on|in|for|and|or)$/.test(next.lower)) return false;
  const before = items[at - 1];
  if (before === undefined) return false;
  return /^\p{Lu}/u.test(before.text) || isPronoun(before) || next.lower === "that";
}

/** "…," said Zelensky in his evening address. */
function invertedAt(items: readonly Item[], at: number): Frame | null {
  const before = items[at - 1];
  if (before === undefined || !(before.kind === "quote" || (before.text === "," && items[at - 2]?.kind === "quote")))
    return null;
  const speaker = speakerAfter(items, at + 1);
  if (speaker === null) return null;
  const quote = before.kind === "quote" ? at - 1 : at - 2;
  return frameOf(
    "said",
    at,
    speaker.end,
    speaker,
    { start: at, end: at + 1 },
    { start: saidStart(items, quote), end: quote + 1 },
    true,
  );
}

/** "…, officials said on Monday." and "…," he said. */
function trailingAt(items: readonly Item[], at: number, speaker: Speaker, last: Frame | undefined): Frame | null {
  const before = items[speaker.start - 1];
  const isBehindQuote =
    before?.kind === "quote" || (before?.text === "," && items[speaker.start - 2]?.kind === "quote");
  if (!(isBehindQuote || before?.text === ",") || !closesSentence(items, at + 1, isBehindQuote)) return null;
  const end = before?.text === "," ? speaker.start - 1 : speaker.start;
  const start = Math.max(saidStart(items, end - 1), last?.isTrailing ? last.end : 0);
  const words = items.slice(start, end);
  // "In the east, officials said": what stands before says nothing by itself.
  const isDetail = /^(?:in|on|at|near|for|from|by|after|before|since|during|meanwhile|however|still)$/.test(
    words[0]?.lower ?? "",
  );
  if (!isBehindQuote && !words.some(isVerbal) && (isDetail || words.length < 4)) return null;
  return frameOf("said", speaker.start, at + 1, speaker, { start: at, end: at + 1 }, { start, end }, true);
}

/** Where what is said begins before its attribution: a quotation that fills it, or the sentence behind "and" and dateline. */
function saidStart(items: readonly Item[], last: number): number {
  const before = items[last - 1];
  if (items[last]?.kind === "quote" && (before === undefined || /^[:.!?—–]$/.test(before.text))) return last;
  for (let index = last; index > 0; index--) if (/^[;:]$/.test(items[index - 1]?.text ?? "")) return index;
  if (/^(?:meanwhile|however)$/.test(items[0]?.lower ?? "") && items[1]?.text === ",") return 2;
  return /^(?:and|but)$/.test(items[0]?.lower ?? "") ? 1 : 0;
}

/** "Officials said on Monday that …", "announced major advances", "told Zelensky in a call the U.S. would …". */
function leadingAt(items: readonly Item[], at: number, verb: Item, speaker: Speaker): Frame | null {
  const heard = /^(?:told|tells|warned|warns)$/.test(verb.lower) ? behindHearer(items, at + 1) : at + 1;
  const from = behindDetails(items, heard);
  const found = (kind: Frame["kind"], start: number, end = items.length): Frame =>
    frameOf(kind, speaker.start, at + 1, speaker, { start: at, end: at + 1 }, { start, end }, false);
  const next = items[from];
  if (next?.lower === "that") return found("said", from + 1);
  if (opensQuotation(items, from)) return { ...found("quotation", from), said: null, isOpen: true };
  const quote = quoteAt(items, from);
  if (quote !== null) return found("quotation", quote);
  if (next === undefined || next.kind === "mark" || notSaid.test(next.lower)) return null;
  const rest = items.slice(from);
  const comma = naming.has(verb.lower) ? rest.findIndex(({ text }) => text === ",") : -1;
  const hasClause = (comma === -1 ? rest : rest.slice(0, comma)).some(isVerbal);
  if (naming.has(verb.lower) && !plainNoun(verb.lower, next)) {
    if (verb.lower.startsWith("call")) return rest.some(({ kind }) => kind === "quote") ? found("named", from) : null;
    if (!hasClause || verb.lower.startsWith("cite") || verb.lower.startsWith("declare")) return found("named", from);
  }
  if (plain.test(verb.lower) && hasClause) return found("said", from);
  return naming.has(verb.lower) && !verb.lower.startsWith("call") ? found("named", from) : null;
}

function plainNoun(verb: string, next: Item): boolean {
  return verb.startsWith("call") && /^(?:on|for|off|it|in|up|to|what)$/.test(next.lower);
}

/** A quotation right there, behind a colon, a comma or none. */
function quoteAt(items: readonly Item[], at: number): number | null {
  if (items[at]?.kind === "quote") return at;
  const isSign = /^[,:]$/.test(items[at]?.text ?? "");
  return isSign && items[at + 1]?.kind === "quote" ? at + 1 : null;
}

/** "said:" or "said, quote:" at the end of the paragraph. */
function opensQuotation(items: readonly Item[], at: number): boolean {
  const rest = items
    .slice(at, at + 4)
    .map(({ lower }) => lower)
    .join(" ");
  return rest === ":" || rest === ", quote :" || rest === "quote :";
}

/** ", adding that …": said by who spoke before in the same sentence. */
function addingAt(items: readonly Item[], at: number, last: Frame | undefined): Frame | null {
  if (last === undefined || items[at - 1]?.text !== ",") return null;
  const from = items[at + 1]?.lower === "that" ? at + 2 : at + 1;
  const hasMore = items[from]?.kind === "word" || items[from]?.kind === "quote";
  if (!hasMore || (from === at + 1 && !items.slice(from).some(isVerbal))) return null;
  return frameOf(
    "said",
    at,
    at + 1,
    last.speaker,
    { start: at, end: at + 1 },
    { start: from, end: items.length },
    false,
  );
}

/** "According to officials, …" and "…, according to officials". */
function accordingAt(items: readonly Item[], at: number): Frame | null {
  const speaker = speakerAfter(items, at + 2);
  if (speaker === null) return null;
  const verb = { start: at, end: at + 2 };
  if (at === 0) {
    if (items[speaker.end]?.text !== ",") return null;
    return frameOf(
      "according-to",
      at,
      speaker.end,
      speaker,
      verb,
      { start: speaker.end + 1, end: items.length },
      false,
    );
  }
  const end = items[at - 1]?.text === "," ? at - 1 : at;
  const start = saidStart(items, end - 1);
  return start < end ? frameOf("according-to", at, speaker.end, speaker, verb, { start, end }, true) : null;
}

function frameOf(
  kind: Frame["kind"],
  start: number,
  end: number,
  speaker: Speaker,
  verb: Frame["verb"],
  said: NonNullable<Frame["said"]>,
  isTrailing: boolean,
): Frame {
  return { kind, start, end, speaker, verb, said, isTrailing, isOpen: false };
}

/** Ends what is said before the next attribution, the full stop, and a semicolon. */
function cut(items: readonly Item[], frame: Frame, next: Frame | undefined): Frame {
  if (frame.said === null) return frame;
  const { start } = frame.said;
  let { end } = frame.said;
  if (!frame.isTrailing) {
    if (next !== undefined && next.start > start) {
      end = next.start;
      while (end > start && /^(?:and|but|while|whereas|as|although|though|,)$/.test(items[end - 1]?.lower ?? ""))
        end -= 1;
    }
    if (frame.kind === "named") end = namedEnd(items, start, end);
    const semicolon = items.slice(start, end).findIndex(({ text }) => text === ";");
    if (semicolon > 0) end = start + semicolon;
  }
  while (end > start && /^[.,;!?]$/.test(items[end - 1]?.text ?? "")) end -= 1;
  if (end <= start) return { ...frame, said: null };
  const isQuote = end - start === 1 && items[start]?.kind === "quote";
  return { ...frame, kind: isQuote && frame.kind === "said" ? "quotation" : frame.kind, said: { start, end } };
}

/** "announced a programme, and has sent systems": the thing that is named ends where the sentence goes on. */
function namedEnd(items: readonly Item[], start: number, end: number): number {
  for (let index = start + 1; index < end; index++) {
    const word = items[index]?.lower ?? "";
    const next = items[index + 1];
    if (word === "while" || (word === "and" && items[index - 1]?.text === "," && next !== undefined && isVerbal(next)))
      return index;
  }
  return end;
}
