import type { NoteId } from "#core/index.ts";
import type { DeskState, NotesPlace } from "./desk.ts";

type Part = Partial<Pick<DeskState, "note" | "noteInHand" | "notes" | "inspector">>;

/** The desk's part for the list of notes: how it is narrowed, and which note it is asked to show. */
export class DeskNotes {
  #turn = 0;

  constructor(
    private readonly read: () => DeskState,
    private readonly set: (part: Part) => void,
  ) {}

  /** Asks the list to show a note, open and in view; or the place of a reply to it, to write there. */
  show(id: NoteId, isReply = false): void {
    this.#turn += 1;
    const inspector = { ...this.read().inspector, isOpen: true, tab: "notes" as const };
    this.set({ note: { id, turn: this.#turn, isReply }, inspector });
  }

  /** The person goes to a note. */
  stand(id: NoteId): void {
    if (this.read().noteInHand !== id) this.set({ noteInHand: id });
  }

  /** The list has shown it, so that one that opens later does not show it again. */
  reach(turn: number): void {
    if (this.read().note?.turn === turn) this.set({ note: null });
  }

  arrange(part: Partial<NotesPlace>): void {
    this.set({ notes: { ...this.read().notes, ...part } });
  }
}
