import {
  defaultThreshold,
  type EditionId,
  type Finder,
  FinderFailed,
  type Parallel,
  type ReadableText,
  type ReportView,
  reportLanguage,
  statedValue,
  type TextFindings,
} from "#core/index.ts";

export interface ParallelsState {
  /** Of all present editions, the first passage in the report of the lesser siglum. */
  readonly all: readonly Parallel[];
  /** The same at the usual threshold: what counts must not hang on what a person wants to see. */
  readonly usual: readonly Parallel[];
  /** More may come. */
  readonly isReading: boolean;
}

/** A text of the library with all that its findings hang on. */
interface KnownText extends ReadableText {
  readonly edition: EditionId;
  readonly key: string;
  /** For parallels, where English stands for what is not stated. */
  readonly spoken: string;
}

/** UTF-16 units and texts that are read at a time: each time the views that show them are drawn anew. */
const pieces = { units: 200_000, texts: 32 };

/**
 * What the app finds in the texts that are read now: parallels, figures, attributions. Nothing is read before somebody asks, and no
 * text twice. A failure becomes a sentence, and what was found before stays.
 */
export class FindingsStore {
  /** `null` until the library is known. */
  #texts: readonly KnownText[] | null = null;
  #threshold = 1;
  #parallels: ParallelsState = { all: [], usual: [], isReading: true };
  #findings: ReadonlyMap<EditionId, TextFindings> = new Map();
  #trouble: string | null = null;
  readonly #keys = new Map<EditionId, string>();
  readonly #failed = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #asked = { parallels: false, all: false, editions: new Set<EditionId>() };
  /** Grows when other parallels are looked for: the answer to an older question is not wanted. */
  #turn = 0;
  /** Grows when all is let go of. */
  #round = 0;
  #isReadingTexts = false;

  constructor(private readonly finder: Finder) {}

  get parallels(): ParallelsState {
    return this.#parallels;
  }

  /** By edition, those that have been read. */
  get findings(): ReadonlyMap<EditionId, TextFindings> {
    return this.#findings;
  }

  /** Why parallels or findings are missing, as a sentence. */
  get trouble(): string | null {
    return this.#trouble;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param reports in the order of their sigla */
  update(reports: readonly ReportView[], threshold: number): void {
    const texts = reports.map(textOf);
    const known = this.#texts;
    const isSame = texts.length === known?.length && texts.every(({ key }, index) => key === known[index]?.key);
    if (isSame && threshold === this.#threshold) return;
    this.#threshold = threshold;
    if (!isSame) {
      this.#texts = texts;
      this.#forgetOthers(texts);
    }
    this.#trouble = null;
    if (this.#asked.parallels) void this.#readParallels();
    void this.#readTexts();
  }

  askForParallels(): void {
    if (this.#asked.parallels) return;
    this.#asked.parallels = true;
    void this.#readParallels();
  }

  /** @param edition `null` asks for all of them. */
  askForFindings(edition: EditionId | null): void {
    if (edition === null) this.#asked.all = true;
    else this.#asked.editions.add(edition);
    void this.#readTexts();
  }

  /** Tries again what failed. */
  retry(): void {
    this.#trouble = null;
    this.#failed.clear();
    if (this.#asked.parallels) void this.#readParallels();
    void this.#readTexts();
    this.#tell();
  }

  /** Ends what is under way. What is asked next begins anew. */
  close(): void {
    this.#turn += 1;
    this.#round += 1;
    this.#asked = { parallels: false, all: false, editions: new Set() };
    this.finder.rest();
  }

  async #readParallels(): Promise<void> {
    if (this.#texts === null) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#setParallels({ ...this.#parallels, isReading: true });
    try {
      const texts = this.#texts.map(({ edition, text, spoken }) => ({ id: edition, text, language: spoken }));
      const all = await this.finder.findParallels(texts, this.#threshold);
      const isUsual = this.#threshold === defaultThreshold;
      const usual = isUsual ? all : await this.finder.findParallels(texts, defaultThreshold);
      if (turn === this.#turn) this.#setParallels({ all, usual, isReading: false });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#setParallels({ ...this.#parallels, isReading: false });
      this.#fail(error);
    }
  }

  /** Reads one piece after the other for as long as anything is asked for and not known. */
  async #readTexts(): Promise<void> {
    if (this.#isReadingTexts) return;
    this.#isReadingTexts = true;
    const round = this.#round;
    let failed: readonly KnownText[] = [];
    for (let piece = this.#nextPiece(); piece.length > 0 && round === this.#round; piece = this.#nextPiece()) {
      // What failed together is tried one by one, so that one text that can't be read holds up no other.
      const texts = failed.some((text) => text === piece[0]) ? piece.slice(0, 1) : piece;
      try {
        this.#keep(texts, await this.finder.readFindings(texts));
      } catch (error) {
        if (round !== this.#round) break;
        if (texts.length > 1) failed = texts;
        else {
          for (const { key } of texts) this.#failed.add(key);
          this.#fail(error);
        }
      }
    }
    this.#isReadingTexts = false;
    if (round !== this.#round) void this.#readTexts();
  }

  #nextPiece(): readonly KnownText[] {
    const { all, editions } = this.#asked;
    const isOpen = ({ edition, key }: KnownText) => !this.#failed.has(key) && this.#keys.get(edition) !== key;
    const texts = this.#texts?.filter(isOpen) ?? [];
    const asked = texts.filter(({ edition }) => editions.has(edition));
    const open = asked.length === 0 && all ? texts : asked;
    const piece: KnownText[] = [];
    let units = 0;
    for (const text of open) {
      units += text.text.length;
      if (piece.length === pieces.texts || (piece.length > 0 && units > pieces.units)) break;
      piece.push(text);
    }
    return piece;
  }

  #keep(texts: readonly KnownText[], found: readonly TextFindings[]): void {
    const findings = new Map(this.#findings);
    texts.forEach(({ edition, key }, index) => {
      const own = found[index];
      // The text may have gone, or its date may have changed, meanwhile.
      if (own === undefined || !this.#texts?.some((text) => text.key === key)) return;
      findings.set(edition, own);
      this.#keys.set(edition, key);
    });
    this.#findings = findings;
    this.#tell();
  }

  /** What hangs on a date that is another now is not shown any more, nor what is of a text that is gone. */
  #forgetOthers(texts: readonly KnownText[]): void {
    const keys = new Map(texts.map(({ edition, key }) => [edition, key]));
    const gone = [...this.#keys].filter(([edition, key]) => keys.get(edition) !== key);
    if (gone.length > 0) {
      for (const [edition] of gone) this.#keys.delete(edition);
      this.#findings = new Map([...this.#findings].filter(([edition]) => this.#keys.has(edition)));
    }
    const isPresent = ({ a, b }: Parallel) => [a, b].every(({ text }) => keys.has(text as EditionId));
    const { all, usual } = this.#parallels;
    if (![...all, ...usual].every(isPresent))
      this.#parallels = { ...this.#parallels, all: all.filter(isPresent), usual: usual.filter(isPresent) };
    this.#tell();
  }

  #setParallels(next: ParallelsState): void {
    const { all, usual, isReading } = this.#parallels;
    if (next.all === all && next.usual === usual && next.isReading === isReading) return;
    this.#parallels = next;
    this.#tell();
  }

  #fail(error: unknown): void {
    this.#trouble = error instanceof FinderFailed ? error.message : `Reading the reports failed: ${String(error)}.`;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function textOf({ report, edition }: ReportView): KnownText {
  const published = report.published !== undefined && "from" in report.published ? report.published : null;
  const language = statedValue(report.language);
  const key = `${edition.id} ${language ?? ""} ${published === null ? "" : `${published.basis} ${published.from} ${published.to}`}`;
  return { edition: edition.id, text: edition.text, language, published, key, spoken: reportLanguage(report) };
}
