import {
  addTag,
  type CopiedQuotation,
  chosenPassage,
  citeHighlight,
  citeStretch,
  countedTag,
  deleteHighlights,
  type HighlightId,
  isSamePassage,
  type Library,
  type LibraryView,
  type MarkTarget,
  markTarget,
  type Planned,
  type QuotationStyle,
  quotationStyles,
  type SourceId,
  sequence,
  type TagId,
  tagHighlight,
  untagHighlight,
  viewOf,
  visibleRecord,
} from "#core/index.ts";
import { copyText } from "#state/copy-text.ts";
import type { DeskStore } from "#state/desk-store.ts";
import type { LibrarySession } from "#state/library-session.ts";
import type { Notify } from "#state/notices.tsx";
import type { Run } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";
import type { Place } from "#ui/types.ts";
import { saidBySelection } from "./said-by-selection.ts";

/** What is being picked for a target, and where the picker stands; without an anchor it is a dialog. */
export interface Picking {
  readonly kind: "tag" | "claim";
  readonly target: MarkTarget;
  readonly anchor: Place | null;
  /** The passage is selected in the page's text; else it is held by the sentence walk, which goes on from there. */
  readonly isInText: boolean;
}

export interface MarkingParts {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
  readonly run: Run;
  readonly notify: Notify;
  readonly pick: (picking: Picking) => void;
}

/**
 * What can be done with a passage, by mouse, key and menu alike. Each takes a target; left out, it is the selection, else the
 * current highlight. Each is one step of undo and answers false where there was nothing to act on.
 */
export class Marking {
  constructor(private readonly parts: MarkingParts) {}

  /** What an action without a target falls on. */
  get target(): MarkTarget | null {
    const { selection, highlight } = this.parts.desk.state;
    if (selection !== null) return selection;
    return highlight !== null && visibleRecord(this.parts.session.library, "highlights", highlight) !== null
      ? { highlight }
      : null;
  }

  /** The tag that `h` uses, or `null`: deleted and archived ones count no more, a merged one is the one that it counts as. */
  get stickyTag(): TagId | null {
    const { stickyTag } = this.parts.desk.state;
    if (stickyTag === null) return null;
    const entry = viewOf(this.parts.session.library).codebook.byId.get(stickyTag);
    return entry === undefined || entry.isArchived ? null : entry.tag.id;
  }

  /** The speaker whom the sentence names is to be the voice of what is marked in the selection; or is not any more. */
  toggleSpeaker(): boolean {
    const { desk, session } = this.parts;
    const { selection } = desk.state;
    const speaker = saidBySelection(viewOf(session.library), selection)?.speaker ?? null;
    if (selection === null || speaker === null) return false;
    const { speaker: present, ...rest } = selection;
    const { printed } = speaker;
    const isOn = present === undefined;
    desk.select(isOn ? { ...rest, speaker: { printed, newId: session.ids.next() as SourceId } } : rest);
    announce(isOn ? `Said by ${printed}, with whatever is marked here` : `Not said by ${printed}`);
    return true;
  }

  /** Puts a tag on what was dropped on it; one that is on already stays. */
  tagWith(tag: TagId, target: MarkTarget): boolean {
    const planned = this.#run((library) => markTarget(library, { target, ...this.#new(), tag }));
    if (planned === null) return false;
    this.#arrive(planned.highlight);
    this.parts.desk.setStickyTag(tag);
    announce(`Tag ${this.#nameOf(tag)} added`);
    return true;
  }

  /** Highlights a selection, with a tag if one is given, which then is the sticky one. On a highlight it toggles one's own tag. */
  mark(target = this.target, tag: TagId | null = null): boolean {
    if (target === null) return false;
    if ("highlight" in target) return tag !== null && this.#toggle(target.highlight, tag);
    const planned = this.#run((library) =>
      markTarget(library, { target, ...this.#new(), ...(tag === null ? {} : { tag }) }),
    );
    if (planned === null) return false;
    this.#arrive(planned.highlight);
    if (tag !== null) this.parts.desk.setStickyTag(tag);
    announce(tag === null ? "Highlighted" : `Highlighted, tag ${this.#nameOf(tag)}`);
    return true;
  }

  /** Highlights the selection with the sticky tag, or with none where none is sticky. */
  markWithSticky(target = this.target): boolean {
    return this.mark(target, this.stickyTag);
  }

  /** @param number the digit that puts a tag on, 1 to 9. */
  tagByNumber(number: number, target = this.target): boolean {
    const tag = viewOf(this.parts.session.library).codebook.byNumber.get(number);
    return tag !== undefined && this.mark(target, tag.id);
  }

  /** Makes a tag and puts it on the target. */
  markWithNewTag(name: string, target = this.target): boolean {
    if (target === null) return false;
    const tag = this.parts.session.ids.next() as TagId;
    const input = { target, ...this.#new(), tag };
    let highlight: HighlightId | null = null;
    const put = (library: Library) => {
      const planned = markTarget(library, input);
      highlight = planned.highlight;
      return planned;
    };
    const planned = this.#run((library) => {
      const made = addTag(library, { newId: tag, name });
      return sequence(library, made.label, [() => made, put]);
    });
    if (planned === null || highlight === null) return false;
    this.#arrive(highlight);
    this.parts.desk.setStickyTag(tag);
    announce(`Highlighted, new tag ${this.#nameOf(tag)}`);
    return true;
  }

  openTagPicker(target = this.target, anchor: Place | null = anchorNow()): boolean {
    if (target !== null) this.parts.pick({ kind: "tag", target, anchor, isInText: hasTextSelection() });
    return target !== null;
  }

  openClaimPicker(target = this.target, anchor: Place | null = anchorNow()): boolean {
    if (target !== null) this.parts.pick({ kind: "claim", target, anchor, isInText: hasTextSelection() });
    return target !== null;
  }

  /** Begins a note on the target's highlight, which is made if need be. */
  note(target = this.target): boolean {
    if (target === null) return false;
    const planned = this.#run((library) => markTarget(library, { target, ...this.#new() }));
    if (planned === null) return false;
    this.#arrive(planned.highlight);
    this.parts.desk.write({ collection: "highlights", id: planned.highlight });
    this.parts.desk.showInspector("highlights");
    return true;
  }

  /** Copies the words with their source. @param style kept for the next time; left out, the one that was kept. */
  copy(target = this.target, style = this.parts.desk.state.quotationStyle): boolean {
    const quotation = quotationOf(viewOf(this.parts.session.library), target, style);
    if (quotation === null) return false;
    this.parts.desk.habits.setQuotationStyle(style);
    const name = quotationStyles.find((one) => one.style === style)?.name;
    copyText(quotation).then(
      () => this.parts.notify({ text: `Copied with its source: ${name}`, kind: "done" }),
      (error: Error) => this.parts.notify({ text: error.message, kind: "failed" }),
    );
    return true;
  }

  /** Opens what all reports do with the passage. */
  variants(target = this.target): boolean {
    const passage = chosenPassage(viewOf(this.parts.session.library), target);
    if (passage !== null) this.parts.desk.comparing.openVariants({ passage });
    return passage !== null;
  }

  /** Holds the passage as the first of two; where another is held, opens both beside each other. */
  compare(target = this.target): boolean {
    const { comparing, state } = this.parts.desk;
    const passage = chosenPassage(viewOf(this.parts.session.library), target);
    if (passage === null) return false;
    const first = state.firstPassage;
    if (first !== null && !isSamePassage(first, passage)) comparing.openVariants({ passage: first, other: passage });
    else {
      comparing.hold(passage);
      announce("Choose the passage to compare it with, then compare");
    }
    return true;
  }

  /** Deletes a highlight; a notice offers to take it back. */
  remove(highlight: HighlightId): void {
    this.removeMany([highlight]);
  }

  /** Deletes highlights in one step; a notice offers to take it back. */
  removeMany(highlights: readonly HighlightId[]): void {
    this.parts.run((library) => deleteHighlights(library, { highlights }), { canUndo: true });
    const { highlight, chosen } = this.parts.desk.state;
    if (highlight !== null && highlights.includes(highlight)) this.parts.desk.chooseHighlight(null);
    this.parts.desk.chooseMany(chosen.filter((id) => !highlights.includes(id)));
  }

  #toggle(highlight: HighlightId, tag: TagId): boolean {
    const { person, library } = this.parts.session;
    const input = { highlight, tag, person };
    const isOn =
      viewOf(library)
        .highlightById.get(highlight)
        ?.taggings.some((one) => one.tag === tag && one.person === person) ?? false;
    const planned = this.#run((seen) => (isOn ? untagHighlight(seen, input) : tagHighlight(seen, input)));
    if (planned === null) return false;
    if (!isOn) this.parts.desk.setStickyTag(tag);
    announce(isOn ? `Tag ${this.#nameOf(tag)} taken off` : `Tag ${this.#nameOf(tag)} added`);
    return true;
  }

  /** Lets the selection go, on the desk and in the page. */
  letGo(): void {
    this.parts.desk.select(null);
    document.getSelection()?.empty();
  }

  #arrive(highlight: HighlightId): void {
    this.parts.desk.chooseHighlight(highlight);
    if (hasTextSelection()) this.letGo();
  }

  #new(): { person: LibrarySession["person"]; newId: HighlightId } {
    const { person, ids } = this.parts.session;
    return { person, newId: ids.next() as HighlightId };
  }

  #run<P extends Planned>(command: (library: Library) => P): P | null {
    return this.parts.run(command);
  }

  #nameOf(tag: TagId): string {
    return countedTag(this.parts.session.library, tag)?.name ?? "";
  }
}

/** The words of a target with their source, or `null` where there are none. */
function quotationOf(view: LibraryView, target: MarkTarget | null, style: QuotationStyle): CopiedQuotation | null {
  if (target === null) return null;
  if ("highlight" in target) {
    const found = view.highlightById.get(target.highlight);
    return found === undefined ? null : citeHighlight(found, style);
  }
  const report = view.reportByEdition.get(target.edition);
  return report === undefined ? null : citeStretch(report, target, style);
}

function hasTextSelection(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** Where the person is: the selected text, else what has the focus; `null` where neither is to be seen. */
function anchorNow(): Place | null {
  const selection = document.getSelection();
  if (selection !== null && selection.rangeCount > 0 && !selection.isCollapsed) return selection.getRangeAt(0);
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.clientHeight > 240 ? null : focused;
}
