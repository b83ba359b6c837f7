import { useRef, useState } from "react";
import { type ReportView, reportLanguage, type Sentence, sentencesOf, type TextRange } from "#core/index.ts";
import type { PaneSelection } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import type { TextSurface } from "../text/text-surface.ts";
import { adjustedAtEnd } from "./walk-words.ts";

/** Where the walk stands. The passage begins as a whole sentence and can be widened and trimmed. */
export interface WalkPlace {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

export interface SentenceWalk {
  /** `null` while no sentence is held. */
  readonly place: WalkPlace | null;
  /** The next or last sentence; begins at the selection or at what is in view. */
  step(by: 1 | -1): void;
  toEnd(end: "first" | "last"): void;
  /** Widens (1) or trims (-1) what is held by a word. `null` where it goes no further. */
  adjust(end: "start" | "end", by: 1 | -1): PaneSelection | null;
  /** Holds another stretch, from which `step` goes on as from this sentence. */
  take(stretch: TextRange): PaneSelection | null;
  /** Goes on from here, whatever was held before. */
  hold(stretch: TextRange): void;
  /** The next step begins with the sentence at this place, if nothing was held by then and the place is still in view. @param offset in UTF-16 units of the text */
  beginAt(offset: number): void;
  leave(): void;
}

/** The sentence walk of one pane. What it holds is the desk's selection, so that every key and command works on it. */
export function useSentenceWalk(pane: string, report: ReportView, surface: TextSurface | null): SentenceWalk {
  const desk = useDesk();
  const edition = report.edition;
  const [last, setLast] = useState<WalkPlace | null>(null);
  const begin = useRef<number | null>(null);
  const sentences = useRef<{ readonly surface: TextSurface; readonly list: readonly Sentence[] } | null>(null);
  const place = useDeskState(({ selection }) =>
    last !== null &&
    selection?.pane === pane &&
    selection.edition === edition.id &&
    selection.start === last.start &&
    selection.end === last.end
      ? last
      : null,
  );
  const language = reportLanguage(report.report);

  const listOf = (shown: TextSurface): readonly Sentence[] => {
    if (sentences.current?.surface !== shown) {
      sentences.current = { surface: shown, list: sentencesOf(edition.text, shown.map.paragraphs, language) };
    }
    return sentences.current.list;
  };
  const hold = (next: WalkPlace): PaneSelection => {
    const selection = { pane, edition: edition.id, start: next.start, end: next.end };
    document.getSelection()?.removeAllRanges();
    begin.current = null;
    setLast(next);
    desk.select(selection);
    surface?.show(next.start, next.end, true);
    return selection;
  };
  const go = (list: readonly Sentence[], index: number) => {
    const at = Math.min(list.length - 1, Math.max(0, index));
    const sentence = list[at];
    if (sentence !== undefined) hold({ sentence: at, start: sentence.start, end: sentence.end });
  };

  return {
    place,
    step(by) {
      if (surface === null) return;
      const list = listOf(surface);
      const at = begin.current;
      begin.current = null;
      const beginning = at !== null && isInView(surface, { start: at, end: at + 1 }) ? at : null;
      if (place !== null) return go(list, place.sentence + by);
      // Where another report stood in this pane before, what was selected there says nothing here.
      const selected = desk.state.selection;
      const selection = selected?.pane === pane && selected.edition === edition.id ? selected : null;
      if (selection === null && beginning === null && last !== null && isInView(surface, last))
        return go(list, last.sentence + by);
      const from = selection?.start ?? beginning ?? surface.placeAtTop().offset;
      go(
        list,
        Math.max(
          0,
          list.findIndex((sentence) => sentence.end > from),
        ),
      );
    },
    toEnd(end) {
      if (surface !== null) go(listOf(surface), end === "first" ? 0 : Number.POSITIVE_INFINITY);
    },
    adjust(end, by) {
      if (place === null || surface === null) return null;
      const adjusted = adjustedAtEnd(edition.text, surface.map.paragraphs, place, end, by, language);
      return adjusted === null ? null : hold({ ...place, ...adjusted });
    },
    take: ({ start, end }) => (place === null ? null : hold({ ...place, start, end })),
    hold({ start, end }) {
      if (surface === null) return;
      const sentence = listOf(surface).findIndex((one) => one.end > start);
      hold({ sentence: Math.max(0, sentence), start, end });
    },
    beginAt(offset) {
      begin.current = offset;
    },
    leave() {
      if (place !== null) desk.select(null);
      surface?.scroller.focus({ preventScroll: true });
    },
  };
}

/** True where the walk or a search was left at a place that is still in view: it goes on from there. */
function isInView(surface: TextSurface, { start, end }: TextRange): boolean {
  const view = surface.scroller.getBoundingClientRect();
  const rect = surface.clientRectsOf(start, end)[0];
  return rect !== undefined && rect.top >= view.top && rect.bottom <= view.bottom;
}
