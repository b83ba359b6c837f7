import {
  type EditionId,
  type Finder,
  type Parallel,
  type ParallelText,
  type ReadableText,
  type ReportView,
  reportLanguage,
  type SharedText,
  statedValue,
  type TextFindings,
} from "#core/index.ts";
import { LatestQuestion, troubleOf } from "./latest-question.ts";

export interface ParallelsState {
  /** Of all present editions, the first passage in the report of the lesser siglum. */
  readonly all: readonly Parallel[];
  /** More may come. */
  readonly isReading: boolean;
}

/** What texts share is counted at the usual threshold: it must not hang on what a person wants to see. */
export interface OriginsState {
  /** `null` while it is not known of all present editions. */
  readonly texts: readonly SharedText[] | null;
  /** It could not be found out. */
  readonly hasFailed: boolean;
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
  #parallels: ParallelsState = { all: [], isReading: true };
  #origins: OriginsState = { texts: null, hasFailed: false };
  #findings: ReadonlyMap<EditionId, TextFindings> = new Map();
  /** Of texts that could not be read for figures. */
  #trouble: string | null = null;
  readonly #keys = new Map<EditionId, string>();
  /** Keys of present texts. */
  readonly #failed = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #asked = { all: false, editions: new Set<EditionId>() };
  /** Grows when all is let go of. */
  #round = 0;
  #isReadingTexts = false;
  readonly #alike = new LatestQuestion(
    () => this.#compared((texts) => this.finder.findParallels(texts, this.#threshold)),
    (all) => this.#setParallels({ all: all ?? this.#parallels.all, isReading: false }),
  );
  readonly #shared = new LatestQuestion(
    () => this.#compared((texts) => this.finder.findShared(texts)),
    (texts) => this.#setOrigins({ texts, hasFailed: texts === null }),
  );

  constructor(private readonly finder: Finder) {}

  get parallels(): ParallelsState {
    return this.#parallels;
  }

  get origins(): OriginsState {
    return this.#origins;
  }

  /** By edition, those that have been read. */
  get findings(): ReadonlyMap<EditionId, TextFindings> {
    return this.#findings;
  }

  /** Figures and attributions of more editions may come. */
  get isReadingFindings(): boolean {
    return this.#texts?.some((text) => this.#isOpen(text)) ?? true;
  }

  /** Why parallels or findings are missing, as a sentence. */
  get trouble(): string | null {
    return this.#alike.trouble ?? this.#shared.trouble ?? this.#trouble;
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
      this.#askForOriginsAnew();
    }
    this.#askForParallelsAnew();
    void this.#readTexts();
  }

  askForParallels(): void {
    this.#alike.start();
  }

  askForOrigins(): void {
    this.#shared.start();
  }

  /** As soon as it is known, or known that it can't be. */
  async whenOriginsAreKnown(): Promise<OriginsState["texts"]> {
    this.askForOrigins();
    while (this.#origins.texts === null && !this.#origins.hasFailed)
      await new Promise<void>((resolve) => {
        const unsubscribe = this.subscribe(() => {
          unsubscribe();
          resolve();
        });
      });
    return this.#origins.texts;
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
    if (this.#alike.state === "failed") this.#askForParallelsAnew();
    if (this.#shared.state === "failed") this.#askForOriginsAnew();
    void this.#readTexts();
    this.#tell();
  }

  /** Ends what is under way. What is asked next begins anew. */
  close(): void {
    this.#round += 1;
    this.#asked = { all: false, editions: new Set() };
    this.#alike.end();
    this.#shared.end();
    this.finder.rest();
  }

  #askForParallelsAnew(): void {
    this.#setParallels({ ...this.#parallels, isReading: true });
    this.#alike.renew();
  }

  #askForOriginsAnew(): void {
    this.#setOrigins({ texts: null, hasFailed: false });
    this.#shared.renew();
  }

  #compared<T>(ask: (texts: readonly ParallelText[]) => Promise<T>): Promise<T> | null {
    const texts = this.#texts?.map(({ edition, text, spoken }) => ({ id: edition, text, language: spoken }));
    return texts === undefined ? null : ask(texts);
  }

  #isOpen({ edition, key }: KnownText): boolean {
    return !this.#failed.has(key) && this.#keys.get(edition) !== key;
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
          this.#trouble = troubleOf(error);
          this.#tell();
        }
      }
    }
    this.#isReadingTexts = false;
    if (round !== this.#round) void this.#readTexts();
  }

  #nextPiece(): readonly KnownText[] {
    const { all, editions } = this.#asked;
    const texts = this.#texts?.filter((text) => this.#isOpen(text)) ?? [];
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
    const { all } = this.#parallels;
    if (!all.every(isPresent)) this.#parallels = { ...this.#parallels, all: all.filter(isPresent) };
    const present = new Set(texts.map(({ key }) => key));
    for (const key of this.#failed) if (!present.has(key)) this.#failed.delete(key);
    if (this.#failed.size === 0) this.#trouble = null;
    this.#tell();
  }

  #setOrigins(next: OriginsState): void {
    const { texts, hasFailed } = this.#origins;
    if (next.texts === texts && next.hasFailed === hasFailed) return;
    this.#origins = next;
    this.#tell();
  }

  #setParallels(next: ParallelsState): void {
    const { all, isReading } = this.#parallels;
    if (next.all === all && next.isReading === isReading) return;
    this.#parallels = next;
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
