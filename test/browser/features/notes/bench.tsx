import "#styles/index.css";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach } from "vitest";
import { randomIds } from "#adapters/id-source.ts";
import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLibraryStore } from "#adapters/memory/memory-library-store.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import {
  addReport,
  addTag,
  type Edition,
  type HighlightId,
  type Host,
  markPassage,
  type NodeName,
  type NoteContent,
  type NoteTarget,
  noteHeads,
  type PersonId,
  type TagId,
  toPlainText,
} from "#core/index.ts";
import { DeskProvider } from "#state/desk-context.tsx";
import { DeskStore } from "#state/desk-store.ts";
import { LibrarySession } from "#state/library-session.ts";
import { type Notice, NoticeProvider } from "#state/notices.tsx";
import { PortsProvider } from "#state/ports-context.tsx";
import { SessionProvider } from "#state/session-context.tsx";
import { FakeOutput } from "#test/browser/fake-output.ts";
import { MemorySafety } from "#test/unit/state/a-library.ts";
import { UiProvider } from "#ui/UiProvider.tsx";

const reportText =
  "Officials said on Tuesday\n\nDozens of settlements were retaken, officials said.\n\nIt could not be verified.";

/** A library session over memory with one report, one tag and one highlight, and the features' surroundings. */
export interface Bench {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
  readonly local: MemoryLocalState;
  readonly database: MemoryDatabase;
  readonly notices: Notice[];
  readonly opened: string[];
  readonly highlight: NoteTarget;
  readonly tag: NoteTarget;
  render(content: ReactNode): Promise<HTMLElement>;
  /** The plain text of the present version of each note that is not deleted. */
  texts(): readonly string[];
}

/** Fails writes while it is true. */
export const disk = { isFull: false };

class FullSafety extends MemorySafety {
  override async appendJournal(line: string): Promise<void> {
    if (disk.isFull) throw new Error("The disk is full.");
    await super.appendJournal(line);
  }
}

export async function openBench(database = new MemoryDatabase("bench")): Promise<Bench> {
  const store = new MemoryLibraryStore(database);
  const local = new MemoryLocalState(database);
  const parts = {
    store,
    safety: new FullSafety(),
    clock: { now: () => Date.now() },
    ids: randomIds,
    node: "device0001window" as NodeName,
    person: "person-ana" as PersonId,
  };
  const session = new LibrarySession(parts, await store.load());
  if (session.library.reports.size === 0) fill(session);
  const desk = await DeskStore.open(local, randomIds, () => undefined);
  const notices: Notice[] = [];
  const opened: string[] = [];
  const highlight = [...session.library.highlights.keys()][0] ?? "";
  const tag = [...session.library.tags.keys()][0] ?? "";
  const ports = {
    host: fakeHost(opened),
    local,
    reader: { read: async () => Promise.reject(new Error("no reader here")) } as never,
    bundles: {} as never,
    finder: {} as never,
    clock: parts.clock,
    output: new FakeOutput(),
    samples: () => [],
    appVersion: "0.0.0",
  };
  const render = async (content: ReactNode) => {
    const host = document.createElement("div");
    host.id = "root";
    document.body.append(host);
    const root = createRoot(host);
    mounted.push({ root, host });
    flushSync(() =>
      root.render(
        <UiProvider platform="other">
          <PortsProvider ports={ports}>
            <SessionProvider session={session}>
              <DeskProvider desk={desk}>
                <NoticeProvider notify={(notice) => notices.push(notice)}>{content}</NoticeProvider>
              </DeskProvider>
            </SessionProvider>
          </PortsProvider>
        </UiProvider>,
      ),
    );
    await document.fonts.ready;
    return host;
  };
  return {
    session,
    desk,
    local,
    database,
    notices,
    opened,
    highlight: { collection: "highlights", id: highlight },
    tag: { collection: "tags", id: tag },
    render,
    texts: () =>
      [...session.library.notes.values()]
        .filter((note) => !note.deleted)
        .flatMap((note) => noteHeads(session.library, note.id).slice(0, 1))
        .map((head) => toPlainText(head.content)),
  };
}

/** What a crash would leave on disk right now. */
export function crashed(bench: Bench): MemoryDatabase {
  const left = new MemoryDatabase(bench.database.id);
  left.log.push(...structuredClone(bench.database.log));
  for (const [key, value] of bench.database.local) left.local.set(key, structuredClone(value));
  left.isKnown = true;
  return left;
}

/** A paragraph a line. */
export function contentOf(...lines: readonly string[]): NoteContent {
  const block = { version: 1, direction: null, format: "", indent: 0 } as const;
  return {
    root: {
      type: "root",
      ...block,
      children: lines.map((text) => ({
        type: "paragraph",
        ...block,
        children: [{ type: "text", version: 1, format: 0, text }],
      })),
    },
  };
}

function fill(session: LibrarySession): void {
  const origin = { name: "report.txt", hash: "0".repeat(64), encoding: "utf-8" };
  session.run((library) => addReport(library, { draft: { text: reportText, origin } as never, metadata: {} }));
  const [edition] = session.library.editions.values() as Iterable<Edition>;
  if (edition === undefined) throw new Error("no edition");
  session.run((library) => addTag(library, { newId: "tag-1" as TagId, name: "Territory" }));
  const start = reportText.indexOf("Dozens");
  const end = reportText.indexOf(", officials");
  const input = {
    edition: edition.id,
    start,
    end,
    person: session.person,
    newId: "highlight-1" as HighlightId,
    tag: "tag-1" as TagId,
  };
  session.run((library) => markPassage(library, input));
}

function fakeHost(opened: string[]): Host {
  const nothing = () => () => undefined;
  return {
    capabilities: { hasNativeMenu: false, choosesSavePlace: false, isLibraryPerBrowser: true, platform: "linux" },
    openFiles: async () => [],
    saveFile: async () => null,
    openExternal: async (url) => void opened.push(url),
    onCommand: nothing,
    onClosing: nothing,
    showCommands: () => undefined,
  };
}

const mounted: { root: Root; host: HTMLElement }[] = [];

/** Takes everything away that was rendered. */
export function clearPage(): void {
  for (const { root, host } of mounted.splice(0)) {
    root.unmount();
    host.remove();
  }
}

afterEach(() => {
  clearPage();
  disk.isFull = false;
  delete document.documentElement.dataset.theme;
});
