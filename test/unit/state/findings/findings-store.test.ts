import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  deleteReport,
  describeReport,
  extractAttributions,
  extractFigures,
  type Finder,
  FinderFailed,
  findParallels,
  type Parallel,
  ParallelFinder,
  type ParallelText,
  type ReadableText,
  type ReportView,
  type SharedText,
  viewOf,
} from "#core/index.ts";
import { FindingsStore } from "#state/findings/findings-store.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

/** Finds in the page itself, and counts what it is asked. */
class PlainFinder implements Finder {
  readonly asked: (readonly ParallelText[])[] = [];
  readonly read: ReadableText[] = [];
  /** How often it was asked what texts share. */
  compared = 0;
  rests = 0;
  /** Texts that can't be read begin so. */
  broken: string | null = null;
  isDead = false;

  async findParallels(texts: readonly ParallelText[], threshold: number): Promise<readonly Parallel[]> {
    this.asked.push(texts);
    if (this.isDead) throw new FinderFailed("Looking for parallels broke down.");
    return findParallels(texts, threshold);
  }

  async findShared(texts: readonly ParallelText[]): Promise<readonly SharedText[]> {
    this.compared += 1;
    if (this.isDead) throw new FinderFailed("Looking for parallels broke down.");
    const own = new ParallelFinder();
    for (const text of texts) own.add(text);
    return own.shared();
  }

  async readFindings(texts: readonly ReadableText[]) {
    const { broken } = this;
    if (broken !== null && texts.some(({ text }) => text.startsWith(broken)))
      throw new FinderFailed("Reading figures broke down.");
    this.read.push(...texts);
    return texts.map(({ text, language, published }) => ({
      figures: extractFigures(text, { language, published }),
      attributions: extractAttributions(text, { language }),
    }));
  }

  rest(): void {
    this.rests += 1;
  }
}

let ana: Replica;
let finder: PlainFinder;
let store: FindingsStore;

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  ana.join(samples());
  finder = new PlainFinder();
  store = new FindingsStore(finder);
});

const reports = () => viewOf(ana.library).reports;
const report = (siglum: string): ReportView => {
  const found = reports().find((one) => one.siglum === siglum);
  if (found === undefined) throw new Error(`no report ${siglum}`);
  return found;
};
const done = () => vi.waitFor(() => expect(store.parallels.isReading).toBe(false));
const allRead = () => vi.waitFor(() => expect(store.findings.size).toBe(reports().length));

describe("parallels", () => {
  it("are not looked for before somebody asks, and then are those of all present editions", async () => {
    store.update(reports(), 0.65);
    expect(finder.asked).toEqual([]);
    store.askForParallels();
    expect(store.parallels).toEqual({ all: [], isReading: true });
    await done();
    const texts = reports().map(({ edition }) => ({ id: edition.id, text: edition.text }));
    expect(store.parallels.all).toEqual(findParallels(texts, 0.65));
    expect(store.parallels.all.length).toBeGreaterThan(3);
  });

  it("stay the same list where nothing of the texts changed, and follow the threshold", async () => {
    store.askForParallels();
    store.update(reports(), 0.65);
    await done();
    const { all } = store.parallels;
    store.update(reports(), 0.65);
    expect(store.parallels.all).toBe(all);
    expect(finder.asked).toHaveLength(1);
    store.update(reports(), 0.95);
    await done();
    expect(store.parallels.all.length).toBeLessThan(all.length);
  });

  it("with a text that is gone are gone at once", async () => {
    store.askForParallels();
    store.update(reports(), 0.65);
    await done();
    const gone = report("A").edition.id;
    ana.run((library) => deleteReport(library, { report: report("A").report.id }));
    store.update(reports(), 0.65);
    expect(store.parallels.all.some(({ a, b }) => a.text === gone || b.text === gone)).toBe(false);
    await done();
  });

  it("stay, with a sentence, where looking for more of them failed, and come when tried again", async () => {
    finder.isDead = true;
    store.askForParallels();
    store.update(reports(), 0.65);
    await done();
    expect(store.trouble).toBe("Looking for parallels broke down.");
    finder.isDead = false;
    store.retry();
    await done();
    expect(store.trouble).toBeNull();
    expect(store.parallels.all).not.toEqual([]);
  });

  it("are asked for once more when the threshold moved on many times meanwhile", async () => {
    store.askForParallels();
    for (const threshold of [0.6, 0.65, 0.7, 0.75, 0.8]) store.update(reports(), threshold);
    await done();
    expect(finder.asked).toHaveLength(2);
    expect(store.parallels.all.every(({ score }) => score >= 0.8)).toBe(true);
  });
});

describe("what texts share", () => {
  it("is not known before it is read, waits for nothing else, and does not hang on the threshold", async () => {
    store.update(reports(), 0.95);
    expect(store.origins).toEqual({ texts: null, hasFailed: false });
    const texts = await store.whenOriginsAreKnown();
    expect(texts).toHaveLength(1);
    expect(finder.asked).toEqual([]);
    store.update(reports(), 0.6);
    expect(store.origins.texts).toBe(texts);
    expect(finder.compared).toBe(1);
  });

  it("is not known any more where a text comes or goes, until it is read again", async () => {
    store.update(reports(), 0.65);
    await store.whenOriginsAreKnown();
    ana.run((library) => deleteReport(library, { report: report("A").report.id }));
    store.update(reports(), 0.65);
    expect(store.origins.texts).toBeNull();
    expect(await store.whenOriginsAreKnown()).toEqual([]);
  });

  it("is not taken for nothing where it could not be read", async () => {
    finder.isDead = true;
    store.update(reports(), 0.65);
    expect(await store.whenOriginsAreKnown()).toBeNull();
    expect(store.origins).toEqual({ texts: null, hasFailed: true });
    expect(store.trouble).toBe("Looking for parallels broke down.");
    finder.isDead = false;
    store.retry();
    expect(await store.whenOriginsAreKnown()).toHaveLength(1);
    expect(store.trouble).toBeNull();
  });
});

describe("findings", () => {
  it("are read once for each edition that is asked for", async () => {
    store.update(reports(), 0.65);
    store.askForFindings(report("C").edition.id);
    await vi.waitFor(() => expect(store.findings.size).toBe(1));
    expect(finder.read.map(({ text }) => text)).toEqual([report("C").edition.text]);
    store.askForFindings(null);
    await allRead();
    const found = store.findings;
    store.update(reports(), 0.65);
    store.askForFindings(null);
    expect(store.findings).toBe(found);
    expect(finder.read).toHaveLength(reports().length);
  });

  it("are read anew where the day of publication is another, and only these", async () => {
    store.update(reports(), 0.65);
    store.askForFindings(null);
    await allRead();
    const before = store.findings.get(report("B").edition.id);
    const day = { from: "2022-10-05", to: "2022-10-05", granularity: "day", basis: "confirmed" } as const;
    ana.run((library) => describeReport(library, { report: report("A").report.id, metadata: { published: day } }));
    store.update(reports(), 0.65);
    expect(store.findings.get(report("A").edition.id)).toBeUndefined();
    await allRead();
    expect(finder.read).toHaveLength(reports().length + 1);
    expect(finder.read.at(-1)?.published).toMatchObject(day);
    expect(store.findings.get(report("B").edition.id)).toBe(before);
  });

  it("of other texts come all the same where one text can't be read", async () => {
    finder.broken = report("B").edition.text.slice(0, 20);
    store.update(reports(), 0.65);
    store.askForFindings(null);
    await vi.waitFor(() => expect(store.findings.size).toBe(reports().length - 1));
    await vi.waitFor(() => expect(store.trouble).toBe("Reading figures broke down."));
    expect(store.findings.has(report("B").edition.id)).toBe(false);
    // It is not waited for, and what is missing stays said for as long as the text is there.
    expect(store.isReadingFindings).toBe(false);
    ana.run((library) => deleteReport(library, { report: report("C").report.id }));
    store.update(reports(), 0.7);
    expect(store.trouble).toBe("Reading figures broke down.");
    expect(store.isReadingFindings).toBe(false);
    finder.broken = null;
    store.retry();
    await allRead();
    expect(store.trouble).toBeNull();
  });
});

it("says no more that a text could not be read when the text is gone", async () => {
  finder.broken = report("B").edition.text.slice(0, 20);
  store.update(reports(), 0.65);
  store.askForFindings(null);
  await vi.waitFor(() => expect(store.trouble).not.toBeNull());
  ana.run((library) => deleteReport(library, { report: report("B").report.id }));
  store.update(reports(), 0.65);
  expect(store.trouble).toBeNull();
});

it("lets go of everything when it is closed, and begins anew when asked again", async () => {
  store.askForParallels();
  store.update(reports(), 0.65);
  store.close();
  expect(finder.rests).toBe(1);
  store.askForParallels();
  await done();
  expect(store.parallels.all).not.toEqual([]);
});
