import { isResolved } from "../model/date.ts";
import type { AttributionField, Highlight, Verification, Voice } from "../model/highlight.ts";
import { showHidden } from "../model/show-hidden.ts";
import type { Source } from "../model/source.ts";
import { dateWords } from "./date-words.ts";

/** One word or two of an attribution. What was inferred, or could not be verified, is to be shown with its sign. */
export interface AttributionWord {
  readonly field: "voice" | "saidOn" | "asOf" | "verification";
  readonly text: string;
  readonly isInferred: boolean;
}

/** The line under a quotation: speaker, said on, as of, verification. What is not set is left out. @param source who that speaker is, where it is known. */
export function attributionWords(
  highlight: Pick<Highlight, AttributionField>,
  source: Source | null = null,
): readonly AttributionWord[] {
  const { voice, saidOn, asOf, verification } = highlight;
  const isInferred = (date: typeof saidOn) => date !== undefined && isResolved(date) && date.basis === "inferred";
  const words: AttributionWord[] = [];
  if (voice) words.push({ field: "voice", text: voiceWords(voice, source), isInferred: false });
  if (saidOn) words.push({ field: "saidOn", text: `said ${dateWords(saidOn)}`, isInferred: isInferred(saidOn) });
  if (asOf) words.push({ field: "asOf", text: `as of ${dateWords(asOf)}`, isInferred: isInferred(asOf) });
  if (verification) words.push({ field: "verification", text: verificationWords(verification), isInferred: false });
  return words;
}

/** "the report itself", or the speaker: as printed, after the source's own name where that is another. */
export function voiceWords(voice: Voice, source: Source | null = null): string {
  if (voice.kind === "report") return "the report itself";
  const printed = showHidden(voice.printed);
  return source === null || source.name === voice.printed ? printed : `${showHidden(source.name)} (“${printed}”)`;
}

/** "verified by Reuters", "not verified: the date", "verification not mentioned". */
export function verificationWords({ kind, by, about }: Verification): string {
  if (kind === "not-mentioned") return "verification not mentioned";
  const said = kind === "verified" ? "verified" : "not verified";
  return `${said}${by === undefined ? "" : ` by ${showHidden(by)}`}${about === undefined ? "" : `: ${about}`}`;
}
