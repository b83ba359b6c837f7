import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLibraryStore } from "#adapters/memory/memory-library-store.ts";
import {
  type BundleAnswer,
  type BundleReader,
  checkLibrary,
  emptyLibrary,
  exportBundle,
  hashOfLibrary,
  type IdSource,
  joinInto,
  type Library,
  mergeLibraries,
  type NodeName,
  noteHeads,
  noteVersions,
  type PersonId,
  readBundle,
  toReadingPage,
  viewOf,
  writeBundle,
} from "#core/index.ts";
import { type IncomingAnswer, readIncoming } from "#features/transfer/incoming-bundle.ts";
import { LibrarySession } from "#state/library-session.ts";
import { present } from "./bases.ts";
import type { HostileFile } from "./hostile-files.ts";

export type Fault = "changed" | "crashed" | "slow" | "unlawful";

/** What a file came to; `fault` says what should not have been. */
export interface Verdict {
  readonly isAccepted: boolean;
  readonly fault: { readonly kind: Fault; readonly words: string } | null;
  /** Processor time. */
  readonly ms: number;
}

/** Milliseconds of processor time. */
const slowest = 5000;
const now = Date.UTC(2027, 0, 1);

const bundles: BundleReader = {
  read: (bytes) => ({ answer: Promise.resolve().then(() => readBundle(bytes)), cancel: () => undefined }),
};

/** The library into which everything is imported: Ana's notes and Ben's. */
const local: Library = present.reduce((library, text) => {
  const answer = readBundle(text);
  if (!answer.ok) throw answer.refused;
  return mergeLibraries(library, answer.library);
}, emptyLibrary);
const localHash = hashOfLibrary(local);
const bytesAsText = new TextDecoder("utf-8");

/** Imports a file as a person does who presses every button, and looks whether anything is otherwise than promised. Never throws. */
export async function judge(file: HostileFile): Promise<Verdict> {
  const started = process.cpuUsage();
  // Of this process alone: how long it takes beside others says nothing.
  const passed = () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  let isAccepted = false;
  const end = (fault: Verdict["fault"]): Verdict => ({ isAccepted, fault, ms: passed() });
  try {
    const session = await openSession();
    const into = { library: () => session.library, now: () => now };
    const answer = await readIncoming(bundles, file, into).answer;
    const readMs = passed();
    isAccepted = answer.ok;
    if (session.library !== local && hashOfLibrary(session.library) !== localHash)
      return end({ kind: "changed", words: "Reading alone changed the library." });
    if (readMs > slowest) return end({ kind: "slow", words: `Reading took ${Math.round(readMs)} ms.` });
    const words = answer.ok ? await faultOfAccepted(session, answer, file) : faultOfRefusal(answer);
    if (words !== null) return end({ kind: words.startsWith("The library") ? "changed" : "unlawful", words });
    const ms = passed();
    return end(ms > 2 * slowest ? { kind: "slow", words: `All of it took ${Math.round(ms)} ms.` } : null);
  } catch (error) {
    return end({ kind: "crashed", words: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function openSession(): Promise<LibrarySession> {
  let ids = 0;
  const idSource: IdSource = { next: () => `made-${++ids}` };
  const store = new MemoryLibraryStore(new MemoryDatabase("hostile"));
  const parts = {
    store,
    safety: silent,
    clock: { now: () => now },
    ids: idSource,
    node: "device0000window" as NodeName,
    person: "person-you-4f2a" as PersonId,
  };
  const session = new LibrarySession(parts, await store.load());
  session.join("what is here", joinedOf(local), "present");
  return session;
}

function joinedOf(library: Library) {
  const { others, ...known } = library;
  return [...Object.entries(known), ...others].map(([collection, records]) => ({
    collection,
    records: [...records.values()] as never,
  }));
}

/** A refusal names one to twenty problems, each with a place, a sentence and what to do, of a length that can be read. */
function faultOfRefusal(answer: Extract<IncomingAnswer, { ok: false }>): string | null {
  const { problems } = answer;
  if (problems.length === 0 || problems.length > 20) return `The refusal names ${problems.length} problems.`;
  for (const { where, what, next } of problems) {
    const isReadable = [where, what, next].every(
      (words) => words.length > 0 && words.length < 4000 && words.isWellFormed(),
    );
    if (!isReadable || !/[.!?]$/.test(what) || !/[.!?]$/.test(next))
      return `A problem can't be read: ${where}: ${what} ${next}`;
    if (/Invalid|expected|received|undefined|\[object|NaN/.test(what.replace(/“[^”]*”/gu, "")))
      return `A problem is in foreign words: ${what}`;
  }
  return null;
}

async function faultOfAccepted(
  session: LibrarySession,
  answer: Extract<IncomingAnswer, { ok: true }>,
  file: HostileFile,
): Promise<string | null> {
  const { preview, joined, bundle } = answer.incoming;
  const alone = joinInto(emptyLibrary, joined);
  session.join("import", joined, bundle);
  if (hashOfLibrary(session.library) !== hashOfLibrary(preview.merged))
    return "The import is not what the preview said.";
  for (const library of [alone, session.library]) {
    const words = faultOfLibrary(library);
    if (words !== null) return words;
  }
  const again = await readIncoming(bundles, file, { library: () => session.library, now: () => now }).answer;
  if (!again.ok || !again.incoming.preview.isSame) return "Imported twice it is not the same as once.";
  await session.undo();
  return hashOfLibrary(session.library) === localHash
    ? null
    : "The library is not what it was after the import was taken back.";
}

/** What may not be of any library that an import made. */
function faultOfLibrary(library: Library): string | null {
  const view = viewOf(library);
  for (const { id } of view.notes)
    if (noteVersions(library, id).length > 0 && noteHeads(library, id).length === 0)
      return `The note ${id} has versions and none that stands.`;
  const exported = writeBundle(
    exportBundle(library, { exportedAt: now, by: { id: "you", name: "You" }, appVersion: "0.1.0" }),
  );
  const read: BundleAnswer = readBundle(exported);
  if (!read.ok) return `An export of it can't be read: ${read.refused.message}`;
  if (read.warnings.length > 0) return `An export of it has remarks: ${read.warnings[0]?.what}`;
  if (hashOfLibrary(read.library) !== hashOfLibrary(library)) return "An export of it is another library.";
  const problem = checkLibrary(library).problems.find(
    ({ kind, place }) => kind !== "cycle" || place.collection === "noteVersions",
  );
  if (problem !== undefined) return `The check finds: ${problem.where}: ${problem.what}`;
  const page = toReadingPage(library, { exportedAt: now, by: "You" });
  if (/<(script|img|svg|iframe|object|form)\b/i.test(page) || /<[^>]*\s(on\w+=|href="(?!https:|mailto:|#))/i.test(page))
    return "The page to read holds what could run.";
  return bytesAsText.decode(new TextEncoder().encode(page)) === page ? null : "The page to read can't be written.";
}

const silent = {
  readWitness: async () => null,
  writeWitness: async () => undefined,
  appendJournal: async () => undefined,
  readJournal: async () => [],
  replaceJournalHead: async () => undefined,
  readSpace: async () => ({ free: null, database: null, journal: null }),
};
