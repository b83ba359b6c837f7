import { expect, test } from "vitest";
import { diagnosticsText } from "#state/keeping/diagnostics.ts";
import { openLibrary } from "#state/open-library.ts";
import { planted, word } from "#test/fixtures/planted-words.ts";
import { Computer } from "../a-library.ts";

test("a diagnostics file holds versions, counts and dates, and not a word of what the person read, wrote or called it", async () => {
  const computer = new Computer();
  const ready = await openLibrary(computer.parts());
  if (ready.kind !== "ready") throw new Error("the library is in doubt");
  const { session } = ready;
  const { backups } = computer;
  backups.place = () => Promise.resolve({ label: `/home/${word}/backups`, isOutsideProfile: true, canChoose: true });
  const keeper = computer.keeper(ready);
  session.join(`${word} label`, planted(), `${word} bundle`);
  await session.settled();
  await keeper.make("asked");
  backups.files.set(`${word.toLowerCase()}.variorum-backup`, new TextEncoder().encode(`${word}\n`));
  await keeper.refresh();
  const text = await diagnosticsText(keeper, { appVersion: "0.1.0", platform: "Linux", at: 1_700_000_000_000 });
  expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  expect(JSON.parse(text)).toMatchObject({
    format: "variorum-diagnostics",
    madeAt: "2023-11-14T22:13:20.000Z",
    app: { version: "0.1.0", platform: "Linux" },
    library: { log: { steps: 1, imports: 1 }, check: { problems: { passage: 1 } } },
    journal: { standsOnBackup: true },
    backups: { areOutsideProfile: true, list: expect.arrayContaining([expect.objectContaining({ reason: "asked" })]) },
  });
});
