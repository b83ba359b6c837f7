import { writeSync } from "node:fs";
import { type Journal, journalAt } from "#electron/main/journal.ts";

// A process to be killed: it appends numbered lines and shortens the journal, and tells on its output what was acknowledged.

const [, , file = ""] = process.argv;
const journal = journalAt(file);

/** How many numbered lines the journal stands for: those that its base line has taken the place of, and those after it. */
async function numberIn(lines: readonly string[]): Promise<number> {
  const last = lines.at(-1);
  if (last === undefined) return 0;
  const { base, number } = JSON.parse(last) as { readonly base?: number; readonly number?: number };
  return number ?? base ?? 0;
}

function tell(kind: "number" | "base", value: number): void {
  writeSync(1, `${kind} ${value}\n`);
}

async function shorten(opened: Journal): Promise<void> {
  const lines = await opened.read();
  const kept = Math.floor(lines.length / 3);
  const head = lines.slice(0, lines.length - kept);
  const base = await numberIn(head);
  await opened.replaceHead({ count: head.length, first: lines[0] ?? null, lines: [JSON.stringify({ base })] });
  tell("base", base);
}

let number = await numberIn(await journal.read());
for (let round = 1; ; round += 1) {
  const works: Promise<void>[] = [];
  for (let index = 0; index < 8; index += 1) {
    number += 1;
    const own = number;
    const line = JSON.stringify({ number: own, filling: "ї".repeat((own * 7919) % 3000) });
    works.push(journal.append(line).then(() => tell("number", own)));
    if (index === round % 8) works.push(shorten(journal));
  }
  await Promise.all(works);
}
