import {
  CommandRefused,
  isTargetVisible,
  type Json,
  type LocalState,
  type NoteContent,
  type NoteId,
  type NoteTarget,
  type NoteVersionId,
  noteHeads,
  sealNote,
} from "#core/index.ts";
import type { LibrarySession } from "#state/library-session.ts";
import type { TakenDraft } from "#state/open-notes.ts";
import { type Draft, draftKey, writeDraft } from "./draft.ts";
import { isBlank, isSameContent } from "./note-words.ts";

/** Longest time in ms from a keystroke to its draft, and from the last keystroke to a sealed version. */
export const draftPause = 500;
export const restPause = 120_000;

/** Where a writing begins. */
export interface WritingStart {
  readonly on: NoteTarget;
  readonly note: NoteId;
  /** The text and the heads that the person sees; `null` and none for a new note. */
  readonly sealed: NoteContent | null;
  readonly parents: readonly NoteVersionId[];
  /** What a crash left of this note; it counts as unsealed. */
  readonly draft: Draft | null;
}

/** What a writer has to tell the person. */
export interface WritingNews {
  /** The library refused a version. @param isKept the text could be put by as a draft. */
  refused(error: CommandRefused, isKept: boolean): void;
  /** A version was sealed on something that is not to be seen any more: deleted here or by somebody else meanwhile. */
  hidden(): void;
}

/**
 * One note while it is written: each change becomes a draft within a second, and a version when the writer rests, leaves or
 * closes. The draft goes when the version is saved, not before.
 */
export class NoteWriting {
  readonly note: NoteId;
  /** Names this writing in its drafts: that of the draft which it takes up, or a new one. */
  readonly writer: string;
  readonly #on: NoteTarget;
  #sealed: NoteContent | null;
  #parents: readonly NoteVersionId[];
  #read: (() => NoteContent) | null = null;
  #isDraftStale = false;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #drafting: Promise<void> = Promise.resolve();
  #draftKey: string | null = null;

  constructor(
    private readonly session: LibrarySession,
    private readonly local: LocalState,
    start: WritingStart,
    private readonly news: WritingNews,
  ) {
    const { draft } = start;
    this.note = start.note;
    this.writer = draft?.writer ?? session.ids.next();
    this.#on = start.on;
    this.#sealed = start.sealed;
    this.#parents = draft?.parents ?? start.parents;
    if (draft !== null) {
      this.#draftKey = draftKey(draft);
      this.#read = () => draft.content;
    }
  }

  /** Tells that the text has changed. @param read gives the present text; it is called when it is needed, not at each keystroke. */
  changed(read: () => NoteContent): void {
    this.#read = read;
    this.#isDraftStale = true;
    this.#draftTimer ??= setTimeout(() => void this.saveDraft().catch(() => undefined), draftPause);
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => void this.seal().catch(() => undefined), restPause);
  }

  /** Puts the present text on disk as a draft, now. A blank text or the sealed one needs none. */
  saveDraft(): Promise<void> {
    this.#stopDrafting();
    const content = this.#read?.();
    if (content === undefined || !this.#isDraftStale) return this.#drafting;
    this.#isDraftStale = false;
    return this.#isWorthSealing(content) ? this.#keepDraft(this.#draftOf(content)) : this.#removeDraft();
  }

  /**
   * Seals the text as a version, if it is another than the sealed one and not blank: in the library at once, before this returns.
   * Resolves when it is saved and its draft is gone. Rejects when the library refuses it or the write fails; the text then is a
   * draft.
   */
  async seal(): Promise<void> {
    clearTimeout(this.#restTimer);
    const content = this.#read?.();
    if (content === undefined || !this.#isWorthSealing(content)) {
      this.#stopDrafting();
      this.#read = null;
      this.#isDraftStale = false;
      return this.#removeDraft();
    }
    const draft = this.#draftOf(content);
    try {
      this.#run(content);
    } catch (error) {
      const isKept = await this.saveDraft().then(
        () => true,
        () => false,
      );
      if (error instanceof CommandRefused) this.news.refused(error, isKept);
      throw error;
    }
    this.#stopDrafting();
    this.#read = null;
    this.#isDraftStale = false;
    try {
      await this.session.settled();
    } catch (error) {
      // The version may never land. What was typed since is a draft of its own.
      if (this.#read === null) await this.#keepDraft(draft).catch(() => undefined);
      throw error;
    }
    // What was typed while the version was saved is the next draft.
    if (this.#read === null) await this.#removeDraft();
  }

  /** Gives the unsealed text away as a draft for another place, and keeps nothing of it; `null` where there is none. */
  take(): TakenDraft | null {
    this.#stopDrafting();
    clearTimeout(this.#restTimer);
    const content = this.#read?.();
    this.#read = null;
    this.#draftKey = null;
    if (content === undefined || !this.#isWorthSealing(content)) return null;
    const draft = this.#draftOf(content);
    return { key: draftKey(draft), value: draft as unknown as Json };
  }

  /** True when the text was emptied, so that sealing would keep nothing. */
  isEmptied(): boolean {
    const content = this.#read?.();
    return content !== undefined && isBlank(content);
  }

  /** Forgets what is not sealed, and its draft. */
  discard(): Promise<void> {
    this.#stopDrafting();
    clearTimeout(this.#restTimer);
    this.#read = null;
    return this.#removeDraft();
  }

  /** @throws CommandRefused, and then nothing has changed. */
  #run(content: NoteContent): void {
    const newVersion = this.session.ids.next() as NoteVersionId;
    const { note, session } = this;
    const input = { note, newVersion, on: this.#on, person: session.person, content, parents: this.#parents };
    session.run((library) => sealNote(library, input));
    this.#sealed = content;
    this.#parents = [newVersion];
    if (!isTargetVisible(session.library, this.#on)) this.news.hidden();
  }

  #draftOf(content: NoteContent): Draft {
    const { note, writer } = this;
    return { on: this.#on, note, isNew: this.#sealed === null, parents: this.#parents, content, writer };
  }

  #keepDraft(draft: Draft): Promise<void> {
    this.#draftKey = draftKey(draft);
    return this.#inTurn(() => writeDraft(this.local, draft));
  }

  #isWorthSealing(content: NoteContent): boolean {
    if (isBlank(content) || (this.#sealed !== null && isSameContent(content, this.#sealed))) return false;
    // Another window may have taken up the same draft.
    return !noteHeads(this.session.library, this.note).some((head) => isSameContent(head.content, content));
  }

  #stopDrafting(): void {
    clearTimeout(this.#draftTimer);
    this.#draftTimer = undefined;
  }

  #removeDraft(): Promise<void> {
    const key = this.#draftKey;
    if (key === null) return this.#drafting;
    this.#draftKey = null;
    return this.#inTurn(() => this.local.remove(key));
  }

  /** One write of the draft after the other: a late one must not bring back what was removed. */
  #inTurn(write: () => Promise<void>): Promise<void> {
    this.#drafting = this.#drafting.catch(() => undefined).then(write);
    return this.#drafting;
  }
}
