import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright";
import { chromiumFlags, ensureChromium } from "#build/scripts/find-chromium.mjs";
import { serveHarness } from "./harness-page.ts";
import type { Outcome } from "./outcome.ts";
import type { EveningOutcome, EveningSetting } from "./page/messages.ts";
import { between, randomFrom } from "./random.ts";
import { within } from "./within.ts";

type Kind = Omit<EveningSetting, "at">;

const kinds: readonly Kind[] = [
  ...(["quota", "unknown", "abort"] as const).flatMap((kind) => [
    { among: "database" as const, kind, landing: "before" as const },
    { among: "database" as const, kind, landing: "after" as const },
  ]),
  { among: "ports", kind: "unknown", landing: "before" },
  { among: "ports", kind: "unknown", landing: "after" },
];

const words = { quota: "a full disk", unknown: "an unknown error", abort: "an abort" } as const;

const what = {
  database: { before: "any call to IndexedDB", after: "any write to IndexedDB that has landed" },
  ports: {
    before: "any call to journal, witness, backups or store",
    after: "any call to journal, witness, backups or store that was carried out",
  },
} as const;

/**
 * Spends an evening for every call in it, of each kind of fault, in which that call fails. `sample` asks for so many evenings of each
 * kind only, at calls that the seed chooses.
 */
export async function* failEveryCall(folder: string, seed: number, sample: number | null): AsyncGenerator<Outcome> {
  const profile = await mkdtemp(path.join(tmpdir(), "variorum-faults-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: chromiumFlags(),
  });
  try {
    await serveHarness(context, folder);
    const pages = await Promise.all([context.newPage(), context.newPage()]);
    const calls = new Map<string, number>();
    for (const kind of kinds) {
      const name = `R8: nothing is lost by ${words[kind.kind]} at ${what[kind.among][kind.landing]} in an evening`;
      yield { name, ...(await eveningsOf(pages, kind, seed, { sample, calls })) };
    }
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function eveningsOf(
  pages: readonly [Page, Page],
  kind: Kind,
  seed: number,
  { sample, calls: known }: { readonly sample: number | null; readonly calls: Map<string, number> },
): Promise<Omit<Outcome, "name">> {
  const lost: string[] = [];
  let faults = 0;
  const note = (at: number, { hit, wrong }: EveningOutcome) => {
    if (hit !== null) faults += 1;
    lost.push(...wrong.map((fault) => `call ${at} (${hit}): ${fault}`));
  };
  // The first is without a fault: it must go well, and it tells how many calls can fail so.
  const countedAs = `${kind.among} ${kind.landing}`;
  if (!known.has(countedAs)) {
    const quiet = await spend(pages[0], { ...kind, at: 0 });
    note(0, quiet);
    known.set(countedAs, quiet.calls);
  }
  const most = known.get(countedAs) ?? 0;
  const random = randomFrom(seed);
  const calls = Array.from({ length: sample ?? most }, (_, n) => (sample === null ? n + 1 : between(random, 1, most)));
  await Promise.all(
    pages.map(async (page) => {
      for (let at = calls.shift(); at !== undefined; at = calls.shift()) note(at, await spend(page, { ...kind, at }));
    }),
  );
  return { faults, lost, note: `of ${most} calls` };
}

/** Ms after which an evening hangs: the longest waits for its own tries add up to far less. */
const patience = 40_000;
let evenings = 0;

/** Each evening on an origin of its own, where nothing is yet. */
async function spend(page: Page, setting: EveningSetting): Promise<EveningOutcome> {
  evenings += 1;
  await page.goto(`https://evening-${evenings}.faults.invalid/`);
  const evening = page.evaluate((given) => window.harness.evening(given), setting);
  return within(patience, "The evening", evening).catch((error: Error) => {
    return { failures: 0, wrong: [error.message], hit: "unknown", calls: 0 };
  });
}
