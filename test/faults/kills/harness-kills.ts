import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Acknowledged } from "../acknowledged.ts";
import { type HarnessWindow, openHarness } from "../harness-page.ts";
import type { Outcome } from "../outcome.ts";
import type { OpenedFacts, Told, WorkName } from "../page/messages.ts";
import { between, type Random, randomFrom } from "../random.ts";
import { within } from "../within.ts";

const doing: Readonly<Record<WorkName, string>> = {
  edit: "editing",
  import: "importing",
  compact: "compacting",
  "back up": "making a backup and shortening the journal",
  restore: "going back to a backup",
  "restore for the team": "going back to a backup for the team",
};
const workNames = Object.keys(doing) as readonly WorkName[];

/** Kills on one profile before it is thrown away: enough that damage could add up, few enough that opening stays quick. */
const killsOfProfile = 6;

/** Ms for anything that a person would wait for. */
const patience = 60_000;

interface Tally {
  kills: number;
  steps: number;
  asked: number;
  readonly lost: string[];
}

/** Kills Chromium at random moments of each kind of work in turn, beginning with one that the seed chooses, in two lanes side by side. */
export async function* killHarness(folder: string, kills: number, seed: number): AsyncGenerator<Outcome> {
  const tallies = new Map(workNames.map((name) => [name, { kills: 0, steps: 0, asked: 0, lost: [] } as Tally]));
  const tallyOf = (name: WorkName) => tallies.get(name) as Tally;
  const turns = Array.from({ length: kills }, (_, n) => workNames[(seed + n) % workNames.length] as WorkName);
  const lane = async (random: Random) => {
    for (let batch = turns.splice(0, killsOfProfile); batch.length > 0; batch = turns.splice(0, killsOfProfile))
      await killOnOneProfile(folder, batch, random, tallyOf);
  };
  await Promise.all([lane(randomFrom(seed)), lane(randomFrom(seed + 1))]);
  for (const [name, { kills: killed, steps, asked, lost }] of tallies) {
    if (killed === 0) continue;
    yield {
      name: `R9: what was saved outlives SIGKILL while ${doing[name]}`,
      kills: killed,
      lost,
      note: `${steps} steps saved${asked === 0 ? "" : `, recovery asked for ${asked} times`}`,
    };
  }
}

/** Each start is the check of the kill before it and the beginning of the next. */
async function killOnOneProfile(
  folder: string,
  batch: readonly WorkName[],
  random: Random,
  tallyOf: (name: WorkName) => Tally,
): Promise<void> {
  const profile = await mkdtemp(path.join(tmpdir(), "variorum-faults-"));
  const acknowledged = new Acknowledged();
  let before: WorkName | null = null;
  try {
    for (const name of [...batch, null]) {
      const life = new Life(acknowledged, before, name);
      try {
        const opened = await life.open(folder, profile);
        if (before !== null) {
          const tally = tallyOf(before);
          tally.asked += opened.wasAsked ? 1 : 0;
          tally.lost.push(...acknowledged.lostIn(opened));
        }
        if (name === null) break;
        const known = acknowledged.count;
        await life.killWhileWorking(random);
        const tally = tallyOf(name);
        tally.kills += 1;
        tally.steps += acknowledged.count - known;
        before = name;
      } finally {
        await life.end();
      }
    }
  } catch (error) {
    // What can't be opened any more, or breaks down, proves nothing and so counts as a loss.
    tallyOf(before ?? batch[0] ?? "edit").lost.push(error instanceof Error ? error.message : String(error));
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** One window from its opening to its kill. */
class Life {
  #chromium: HarnessWindow | null = null;
  #isWorking = false;
  #hasBegun: () => void = () => undefined;
  readonly #beginning = new Promise<void>((resolve) => {
    this.#hasBegun = resolve;
  });

  constructor(
    private readonly acknowledged: Acknowledged,
    private readonly before: WorkName | null,
    private readonly name: WorkName | null,
  ) {}

  async open(folder: string, profile: string): Promise<OpenedFacts> {
    const chromium = await openHarness(folder, profile, (told) => this.#hear(told));
    this.#chromium = chromium;
    const what = this.before === null ? "The first opening" : `Opening after a kill while ${doing[this.before]}`;
    return within(
      patience,
      what,
      chromium.page.evaluate(() => window.harness.open()),
    );
  }

  async killWhileWorking(random: Random): Promise<void> {
    const { name } = this;
    if (name === null || this.#chromium === null) return;
    const seed = between(random, 0, 1_000_000_000);
    const moment = between(random, 0, 1_200);
    let isKilled = false;
    const work = this.#chromium.page
      .evaluate(([what, from]) => window.harness.work(what, from), [name, seed] as const)
      .catch((error: Error) => {
        if (!isKilled) throw new Error(`The window broke down while ${doing[name]}: ${error.message}`);
      });
    await within(patience, `The first step while ${doing[name]}`, Promise.race([this.#beginning, work]));
    await Promise.race([new Promise((resolve) => setTimeout(resolve, moment)), work]);
    isKilled = true;
    await this.end();
    await work;
  }

  async end(): Promise<void> {
    await this.#chromium?.kill();
  }

  #hear(told: Told): void {
    if (told.kind === "working") this.#isWorking = true;
    else this.acknowledged.hear(told);
    if (this.#isWorking && told.kind === "saved") this.#hasBegun();
  }
}
