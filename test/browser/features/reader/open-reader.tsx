import "#styles/index.css";
import "./open-reader.css";
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
  editionIdOf,
  type HighlightId,
  hashOf,
  markPassage,
  type NodeName,
  type NoteContent,
  type NoteId,
  type NoteVersionId,
  namePerson,
  type PersonId,
  type ReportId,
  type ReportMetadata,
  reportIdOf,
  sealNote,
  type TagColour,
  type TagId,
  tagHighlight,
  viewOf,
} from "#core/index.ts";
import { Reader, type ReaderProps } from "#features/reader/Reader.tsx";
import { DeskProvider } from "#state/desk-context.tsx";
import { DeskStore } from "#state/desk-store.ts";
import { LibrarySession } from "#state/library-session.ts";
import { NoticeProvider } from "#state/notices.tsx";
import { SessionProvider } from "#state/session-context.tsx";
import { MemorySafety } from "#test/unit/state/a-library.ts";
import { UiProvider } from "#ui/UiProvider.tsx";

/** One highlight to begin with: by offsets, or by the words and which of their occurrences. */
export interface MarkPlan {
  readonly report: number;
  readonly exact?: string;
  readonly start?: number;
  readonly end?: number;
  readonly tags?: readonly string[];
  readonly hasNote?: boolean;
}

export interface ReaderPlan {
  readonly reports: readonly { readonly text: string; readonly metadata?: ReportMetadata }[];
  readonly tags?: readonly { readonly name: string; readonly colour: TagColour }[];
  readonly marks?: readonly MarkPlan[];
  /** Indexes of reports, one for each pane. The first one is active. */
  readonly panes?: readonly number[];
  readonly slots?: Partial<ReaderProps>;
  /** In px; the whole window by default. */
  readonly width?: number;
  readonly height?: number;
  /** What an earlier reader kept, to come back to it. */
  readonly database?: MemoryDatabase;
}

export interface OpenReader {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
  readonly host: HTMLElement;
  readonly database: MemoryDatabase;
  readonly reports: readonly ReportId[];
  readonly marks: readonly HighlightId[];
  /** The text nodes of a pane's paragraphs. */
  textNodes(pane?: number): Text[];
  pane(index?: number): HTMLElement;
  scroller(index?: number): HTMLElement;
}

const person = "018f0000-0000-7000-8000-00000000a11a" as PersonId;
let root: Root | undefined;
let host: HTMLElement | undefined;

/** A reader over a real session and desk; only what lies behind the ports is made up. */
export async function openReader(plan: ReaderPlan): Promise<OpenReader> {
  const database = plan.database ?? new MemoryDatabase(randomIds.next());
  const store = new MemoryLibraryStore(database);
  const isNew = database.log.length === 0;
  let now = Date.UTC(2026, 0, 1);
  const clock = { now: () => now++ };
  const parts = {
    store,
    safety: new MemorySafety(),
    clock,
    ids: randomIds,
    node: "device0000window" as NodeName,
    person,
  };
  const session = new LibrarySession(parts, await store.load());
  const reports = plan.reports.map(({ text }) => reportIdOf(editionIdOf(text)));
  const marks = isNew ? fill(session, plan, reports) : [];
  await session.settled();
  const desk = await DeskStore.open(new MemoryLocalState(database), randomIds, () => undefined);
  if (isNew) for (const index of plan.panes ?? [0]) desk.openReport(reports[index] as ReportId);
  const [first] = desk.state.panes;
  if (isNew && first !== undefined) desk.activate(first.id);

  host = document.createElement("div");
  host.id = "root";
  host.style.width = `${plan.width ?? innerWidth}px`;
  host.style.height = `${plan.height ?? innerHeight}px`;
  document.body.append(host);
  const made = host;
  root = createRoot(host);
  const slots = { renderSelectionBar: () => null, renderMarkMenu: () => null, ...plan.slots };
  flushSync(() =>
    root?.render(
      <UiProvider platform="other">
        <SessionProvider session={session}>
          <DeskProvider desk={desk}>
            <NoticeProvider notify={() => undefined}>
              <Reader {...slots} />
            </NoticeProvider>
          </DeskProvider>
        </SessionProvider>
      </UiProvider>,
    ),
  );
  await document.fonts.ready;
  await frames(3);
  const pane = (index = 0) => made.querySelectorAll<HTMLElement>(".pane")[index] as HTMLElement;
  return {
    session,
    desk,
    host: made,
    database,
    reports,
    marks,
    pane,
    scroller: (index = 0) => pane(index).querySelector(".pane-scroll") as HTMLElement,
    textNodes: (index = 0) =>
      [...pane(index).querySelectorAll(".para-text")].map((element) => element.firstChild as Text),
  };
}

/** Lets the browser lay out and paint. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export function closeReader(): void {
  root?.unmount();
  host?.remove();
  root = undefined;
  host = undefined;
}

afterEach(() => {
  closeReader();
  getSelection()?.removeAllRanges();
  delete document.documentElement.dataset.theme;
});

function fill(session: LibrarySession, plan: ReaderPlan, reports: readonly ReportId[]): HighlightId[] {
  session.run((library) => namePerson(library, { person, name: "Ana" }));
  for (const { text, metadata } of plan.reports) {
    const origin = {
      name: null,
      hash: hashOf(new TextEncoder().encode(text)),
      encoding: "utf-8",
      isEncodingCertain: true,
    };
    session.run((library) => addReport(library, { draft: { text, origin }, metadata: metadata ?? {} }));
  }
  const tags = new Map<string, TagId>();
  for (const { name, colour } of plan.tags ?? []) {
    const newId = randomIds.next() as TagId;
    tags.set(name, newId);
    session.run((library) => addTag(library, { newId, name, colour }));
  }
  const marks: HighlightId[] = [];
  // All at once, as an import would: thousands of single steps take their time.
  session.run((library) => {
    const writes = (plan.marks ?? []).flatMap((mark) => {
      const view = viewOf(library).reportById.get(reports[mark.report] as ReportId);
      if (view === undefined) throw new Error(`no report ${mark.report}`);
      const start = mark.exact === undefined ? (mark.start ?? 0) : view.edition.text.indexOf(mark.exact);
      if (start === -1) throw new Error(`"${mark.exact}" does not stand in the report`);
      const end = mark.exact === undefined ? (mark.end ?? 0) : start + mark.exact.length;
      const newId = randomIds.next() as HighlightId;
      marks.push(newId);
      return markPassage(library, { edition: view.edition.id, start, end, person, newId }).writes;
    });
    return { label: "marks", writes };
  });
  (plan.marks ?? []).forEach((mark, index) => {
    const highlight = marks[index] as HighlightId;
    for (const name of mark.tags ?? [])
      session.run((library) => tagHighlight(library, { highlight, tag: tags.get(name) as TagId, person }));
    if (mark.hasNote) {
      const note = randomIds.next() as NoteId;
      const newVersion = randomIds.next() as NoteVersionId;
      session.run((library) =>
        sealNote(library, {
          note,
          newVersion,
          on: { collection: "highlights", id: highlight },
          person,
          content: words("One quotation, two spellings."),
        }),
      );
    }
  });
  return marks;
}

function words(text: string): NoteContent {
  const block = { version: 1, direction: null, format: "", indent: 0 } as const;
  const children = [{ type: "text", version: 1, format: 0, text } as const];
  return { root: { type: "root", ...block, children: [{ type: "paragraph", ...block, children }] } };
}
