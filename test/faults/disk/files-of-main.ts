import { createHash } from "node:crypto";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { backupsIn } from "#electron/main/backups.ts";
import { journalAt } from "#electron/main/journal.ts";
import { witnessAt } from "#electron/main/witness.ts";

/** What one step of the work would leave behind. */
interface Kept {
  readonly lines: readonly string[];
  readonly witness: string | null;
  /** Names with the SHA-256 of their bytes. */
  readonly backups: Readonly<Record<string, string>>;
}

interface Step {
  readonly name: string;
  work(files: Files): Promise<unknown>;
  readonly then: (kept: Kept) => Kept;
}

type Files = ReturnType<typeof filesIn>;

const backupBytes = (n: number) => Buffer.from(`a backup with the number ${n}\n`.repeat(900 * n));
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const line = (n: number) => JSON.stringify({ id: `step-${n}`, text: "Київ 🇺🇦 ".repeat(n * n * 3) });
const backupName = (n: number) => `variorum-${n}.variorum-backup`;

/** What main writes around two backups: edits, the witness, a backup, and the journal that is shortened by it. */
const evening: readonly Step[] = [
  append(1),
  append(2),
  witness(2),
  append(3),
  backUp(1),
  shorten(3, 1),
  append(4),
  witness(4),
  append(5),
  backUp(2),
  shorten(2, 2),
  remove(1),
  append(6),
  witness(6),
];

function append(n: number): Step {
  return {
    name: `append line ${n}`,
    work: ({ journal }) => journal.append(line(n)),
    then: (kept) => ({ ...kept, lines: [...kept.lines, line(n)] }),
  };
}

function witness(n: number): Step {
  const text = `{"lastSequence":${n}}`;
  return {
    name: `witness ${n}`,
    work: (files) => files.witness.write(text),
    then: (kept) => ({ ...kept, witness: text }),
  };
}

function backUp(n: number): Step {
  const bytes = backupBytes(n);
  const name = backupName(n);
  return {
    name: `backup ${n}`,
    async work({ backups }) {
      if (!(await backups.list()).some((one) => one.name === name)) await backups.write({ name, bytes });
    },
    then: (kept) => ({ ...kept, backups: { ...kept.backups, [name]: hashOf(bytes) } }),
  };
}

function shorten(count: number, n: number): Step {
  const base = `{"base":${n}}`;
  return {
    name: `shorten the journal by ${count}`,
    async work({ journal }) {
      const [first = null] = await journal.read();
      if (first !== base) await journal.replaceHead({ count: n === 1 ? count : count + 1, first, lines: [base] });
    },
    then: (kept) => ({ ...kept, lines: [base] }),
  };
}

function remove(n: number): Step {
  return {
    name: `remove backup ${n}`,
    work: ({ backups }) => backups.remove(backupName(n)),
    then: ({ backups: { [backupName(n)]: _removed, ...backups }, ...kept }) => ({ ...kept, backups }),
  };
}

function filesIn(folder: string) {
  return {
    journal: journalAt(path.join(folder, "journal.ndjson")),
    witness: witnessAt(path.join(folder, "witness.json")),
    backups: backupsIn({ remembered: async () => ({ folder: path.join(folder, "backups"), isDefault: true }) }),
  };
}

/**
 * Does the evening's work in an empty folder. After a step that fails, everything before it must be there and the step itself wholly
 * or not at all; once `mend` was called it must succeed. `mend` is called in the end, too. Answers what was wrong, in words.
 */
export async function workOnFiles(folder: string, mend: () => void): Promise<readonly string[]> {
  let files = filesIn(folder);
  let kept: Kept = { lines: [], witness: null, backups: {} };
  const wrong: string[] = [];
  for (const { name, work, then } of evening) {
    const after = then(kept);
    try {
      await work(files);
    } catch (error) {
      mend();
      const found = await read(filesIn(folder));
      if (!isOneOf(found, kept, after)) wrong.push(`${name} failed (${error}) and left ${describe(found)}`);
      await work(files).catch((again: unknown) => wrong.push(`${name} could not be done again: ${again}`));
    }
    kept = after;
  }
  await files.journal.close();
  mend();
  files = filesIn(folder);
  const found = await read(files);
  if (!isDeepStrictEqual(found, kept)) wrong.push(`in the end there is ${describe(found)}`);
  return wrong;
}

async function read({ journal, witness: witnessFile, backups }: Files): Promise<Kept> {
  const names = (await backups.list()).map((one) => one.name);
  const hashes = await Promise.all(names.map(async (name) => [name, hashOf(await backups.read(name))] as const));
  return { lines: await journal.read(), witness: await witnessFile.read(), backups: Object.fromEntries(hashes) };
}

function isOneOf(found: Kept, before: Kept, after: Kept): boolean {
  return isDeepStrictEqual(found, before) || isDeepStrictEqual(found, after);
}

function describe({ lines, witness: text, backups }: Kept): string {
  return `${lines.length} lines, the witness ${text}, the backups ${Object.keys(backups).join(", ") || "none"}`;
}
