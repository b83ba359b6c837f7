import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Acknowledged } from "../acknowledged.ts";
import { openHarness } from "../harness-page.ts";
import type { Outcome } from "../outcome.ts";
import { between, randomFrom } from "../random.ts";

/** Kills Chromium while a library of version 1 is opened for the first time, each time on a profile of its own. */
export async function* killMigration(folder: string, kills: number, seed: number): AsyncGenerator<Outcome> {
  const random = randomFrom(seed);
  const lost: string[] = [];
  let steps = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const profile = await mkdtemp(path.join(tmpdir(), "variorum-faults-"));
    const acknowledged = new Acknowledged();
    try {
      const before = await openHarness(folder, profile);
      const log = await before.page.evaluate(() => window.harness.leaveVersionOne());
      acknowledged.hear({ kind: "saved", steps: log });
      const opening = before.page.evaluate(() => window.harness.open()).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, between(random, 0, 60)));
      await before.kill();
      await opening;
      const after = await openHarness(folder, profile);
      lost.push(...acknowledged.lostIn(await after.page.evaluate(() => window.harness.open())));
      await after.close();
      steps += acknowledged.count;
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  yield {
    name: "R10: a library of version 1 outlives SIGKILL while it is upgraded",
    kills,
    lost,
    note: `${steps} steps`,
  };
}
