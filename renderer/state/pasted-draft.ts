import { hashOf, type ReportDraft } from "#core/index.ts";

/** A pasted text as a report draft, without the mark that a file may begin with. */
export function pastedDraft(pasted: string): ReportDraft {
  const text = pasted.replace(/^\uFEFF/, "");
  const hash = hashOf(new TextEncoder().encode(text));
  return { text, origin: { name: null, hash, encoding: "utf-8", isEncodingCertain: true } };
}
