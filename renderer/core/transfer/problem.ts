/** One thing that is wrong with a bundle: where it stands, what it is, and what to do. Each a sentence or a place in words. */
export interface BundleProblem {
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

/** A bundle that can't be read. Nothing of it was taken. */
export class BundleRefused extends Error {
  override readonly name = "BundleRefused";
  /** At least one, at most 20. */
  readonly problems: readonly BundleProblem[];

  constructor(problems: readonly BundleProblem[]) {
    super(problems.map(problemText).join("\n"));
    this.problems = problems;
  }
}

/** The problem as one line. */
export function problemText({ where, what, next }: BundleProblem): string {
  return `${where}: ${what} ${next}`;
}

const enough = 20;

/** Collects problems up to 20; what comes after is not looked for. */
export class Problems {
  readonly list: BundleProblem[] = [];

  get isFull(): boolean {
    return this.list.length >= enough;
  }

  add(where: string, what: string, next: string): void {
    if (!this.isFull) this.list.push({ where, what, next });
  }
}

export const nextSteps = {
  askAgain: "Ask whoever made the file for a new export.",
  chooseOther: "Choose a file that was made with “Export notes…”.",
  update: "Update Variorum and import it again.",
} as const;

/** A path as people write it: `highlights[3].passage.exact`. @param base what the path goes on from. */
export function pathText(path: readonly PropertyKey[], base = ""): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]{0,60}$/.test(name)) return `${text}[${JSON.stringify(cut(name, 60))}]`;
    return text === "" ? name : `${text}.${name}`;
  }, base);
}

/** A record's place: `highlights[3] (id 0192…)`. */
export function recordPlace(collection: string, index: number, id: unknown): string {
  const shown = typeof id === "string" ? ` (id ${cut(id, 80)})` : "";
  return `${pathText([collection, index])}${shown}`;
}

/** In curly quotation marks, white space made visible as one space, cut to `length` UTF-16 units. */
export function quotedText(text: string, length = 60): string {
  // Whatever the text's length, no more of it is looked at than can be shown.
  const shown = text.slice(0, 20 * length).replace(/\s+/gu, " ");
  return `“${text.length > 20 * length ? `${cut(shown, length - 1)}…` : cut(shown, length)}”`;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).toWellFormed()}…`;
}
