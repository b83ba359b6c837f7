import type { EditionId, HighlightId, MarkTarget, SourceId } from "#core/index.ts";

/** What a dragged passage carries: a highlight, or a stretch of a text that is to be marked where it is dropped. */
const passageType = "application/x-variorum-passage";

/** @param words what the passage says, for programs that take text. */
export function carryPassage(data: DataTransfer, target: MarkTarget, words: string): void {
  data.setData(passageType, JSON.stringify(target));
  data.setData("text/plain", words);
  data.effectAllowed = "copyLink";
}

/** True for a passage; which one, the browser says only at the drop. */
export function carriesPassage(data: DataTransfer): boolean {
  return data.types.includes(passageType);
}

/** The passage that is dropped; `null` for anything else, and for what another program made up. */
export function passageIn(data: DataTransfer): MarkTarget | null {
  try {
    const { highlight, edition, start, end, speaker } = JSON.parse(data.getData(passageType)) as Record<
      string,
      unknown
    >;
    if (typeof highlight === "string") return { highlight: highlight as HighlightId };
    if (typeof edition !== "string" || !isOffset(start) || !isOffset(end)) return null;
    const { printed, newId } = (speaker ?? {}) as Record<string, unknown>;
    const hasSpeaker = typeof printed === "string" && typeof newId === "string";
    return {
      edition: edition as EditionId,
      start,
      end,
      ...(hasSpeaker ? { speaker: { printed, newId: newId as SourceId } } : {}),
    };
  } catch {
    return null;
  }
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
