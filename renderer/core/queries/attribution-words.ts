import { isResolved } from "../model/date.ts";
import type { Highlight, Verification, Voice } from "../model/highlight.ts";
import { showHidden } from "../model/show-hidden.ts";
import { dateWords } from "./date-words.ts";

/** One word or two of an attribution. What was inferred, or could not be verified, is to be shown with its sign. */
export interface AttributionWord {
  readonly field: "voice" | "saidOn" | "asOf" | "verification";
  readonly text: string;
  readonly isInferred: boolean;
}

/** The line under a quotation: speaker, said on, as of, verification. What is not set is left out. */
export function attributionWords(highlight: Highlight): readonly AttributionWord[] {
  const { voice, saidOn, asOf, verification } = highlight;
  const isInferred = (date: typeof saidOn) => date !== undefined && isResolved(date) && date.basis === "inferred";
  const words: AttributionWord[] = [];
  if (voice) words.push({ field: "voice", text: voiceWords(voice), isInferred: false });
  if (saidOn) words.push({ field: "saidOn", text: `said ${dateWords(saidOn)}`, isInferred: isInferred(saidOn) });
  if (asOf) words.push({ field: "asOf", text: `as of ${dateWords(asOf)}`, isInferred: isInferred(asOf) });
  if (verification) words.push({ field: "verification", text: verificationWords(verification), isInferred: false });
  return words;
}

/** "the report itself", or the speaker as printed. */
export function voiceWords(voice: Voice): string {
  return voice.kind === "report" ? "the report itself" : showHidden(voice.printed);
}

/** "verified by Reuters", "not verified: the date", "verification not mentioned". */
export function verificationWords({ kind, by, about }: Verification): string {
  if (kind === "not-mentioned") return "verification not mentioned";
  const said = kind === "verified" ? "verified" : "not verified";
  return `${said}${by === undefined ? "" : ` by ${showHidden(by)}`}${about === undefined ? "" : `: ${about}`}`;
}
