/** Seconds of the keystroke-level model (Card, Moran and Newell 1980), the slow ones: an average typist who is no secretary. */
const seconds = { key: 0.28, pointing: 1.1, button: 0.1, homing: 0.4, thinking: 1.35 };
/** Words a minute that a person reads with care. */
const readingPace = 230;

/**
 * What hands do, counted for an estimate by the keystroke-level model. A person thinks before each click, drag, chord and stretch of
 * typed text, which is more often than the model asks for.
 */
export class Effort {
  #keys = 0;
  #letters = 0;
  #pointings = 0;
  #homings = 0;
  #thoughts = 0;
  #words = 0;
  #isAtMouse = false;

  /** @param places pointed at, the button pressed or let go at each */
  point(places: number): void {
    this.#reach(true);
    this.#pointings += places;
    this.#thoughts += 1;
  }

  /** @param keys held in one chord */
  key(keys: number): void {
    this.#reach(false);
    this.#keys += keys;
    this.#thoughts += 1;
  }

  /** A capital takes a second key. */
  type(text: string): void {
    this.#reach(false);
    this.#letters += text.length + [...text].filter((letter) => letter !== letter.toLowerCase()).length;
    this.#thoughts += 1;
  }

  read(text: string): void {
    this.#words += text.split(/\s+/).length;
  }

  /** By the model, reading included. */
  get minutes(): number {
    const hands =
      (this.#keys + this.#letters) * seconds.key +
      this.#pointings * (seconds.pointing + 2 * seconds.button) +
      this.#homings * seconds.homing +
      this.#thoughts * seconds.thinking;
    return hands / 60 + this.#words / readingPace;
  }

  get summary(): string {
    return `${this.#keys} keys, ${this.#letters} letters typed, ${this.#pointings} pointings, ${this.#homings} changes of the hand, ${this.#thoughts} thoughts, ${this.#words} words read: ${this.minutes.toFixed(1)} min`;
  }

  #reach(forMouse: boolean): void {
    if (this.#isAtMouse !== forMouse) this.#homings += 1;
    this.#isAtMouse = forMouse;
  }
}
