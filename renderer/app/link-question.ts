/** A link that wants to be opened outside, until the person has answered. */
export interface LinkQuestion {
  readonly url: string;
  /** Only the first answer counts. */
  answer(isAllowed: boolean): void;
}

/** Asks about one link at a time; a new question answers the one before it with no. */
export class LinkQuestions {
  #open: LinkQuestion | null = null;
  readonly #listeners = new Set<() => void>();

  get open(): LinkQuestion | null {
    return this.#open;
  }

  ask(url: string): Promise<boolean> {
    this.#open?.answer(false);
    return new Promise((resolve) => {
      const question: LinkQuestion = {
        url,
        answer: (isAllowed) => {
          if (this.#open === question) this.#show(null);
          resolve(isAllowed);
        },
      };
      this.#show(question);
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #show(question: LinkQuestion | null): void {
    this.#open = question;
    for (const listener of this.#listeners) listener();
  }
}
