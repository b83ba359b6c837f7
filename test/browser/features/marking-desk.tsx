import { type ReactNode, useEffect, useRef } from "react";
import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLibraryStore } from "#adapters/memory/memory-library-store.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import {
  type Finder,
  type HighlightView,
  type NodeName,
  type PersonId,
  type ReportView,
  type SampleManifest,
  samplesFrom,
  viewOf,
} from "#core/index.ts";
import { ClaimPicker } from "#features/claims/ClaimPicker.tsx";
import { MarkingProvider } from "#features/highlights/MarkingProvider.tsx";
import { SelectionBar } from "#features/highlights/SelectionBar.tsx";
import { useMarking } from "#features/highlights/use-marking.ts";
import manifest from "#seeds/manifest.json";
import { DeskProvider, useDesk, useDeskState } from "#state/desk-context.tsx";
import { DeskStore } from "#state/desk-store.ts";
import { FindingsProvider } from "#state/findings/findings-context.tsx";
import { LibrarySession } from "#state/library-session.ts";
import { NoticeProvider } from "#state/notices.tsx";
import { PortsProvider } from "#state/ports-context.tsx";
import { SessionProvider, useLibraryView } from "#state/session-context.tsx";
import { MemorySafety } from "#test/unit/state/a-library.ts";
import { useToasts } from "#ui/Toasts.tsx";
import { mount } from "../ui/mount.tsx";

const seeds = import.meta.glob<string>("../../../seeds/*.txt", { query: "?raw", import: "default", eager: true });
const texts = new Map(Object.entries(seeds).map(([path, text]) => [path.split("/").at(-1) ?? path, text]));

/** A session on the four reports with their tags and worked claim, and a desk; only the ports are fakes. */
export class MarkingDesk {
  readonly session: LibrarySession;

  private constructor(
    session: LibrarySession,
    readonly desk: DeskStore,
  ) {
    this.session = session;
  }

  /** What the app finds in texts plays no part in marking: figures are never done with. */
  finder: Finder = {
    findParallels: async () => [],
    findShared: async () => [],
    readFindings: () => new Promise(() => undefined),
    rest: () => undefined,
  };

  static async open({ hasExample = true }: { readonly hasExample?: boolean } = {}): Promise<MarkingDesk> {
    const database = new MemoryDatabase("database");
    const store = new MemoryLibraryStore(database);
    let made = 0;
    const next = () => {
      made += 1;
      return `id-${String(made).padStart(6, "0")}`;
    };
    const ids = { next };
    const clock = { now: () => Date.UTC(2026, 0, 5) + made };
    const parts = {
      store,
      safety: new MemorySafety(),
      clock,
      ids,
      node: "0123456789abcdef" as NodeName,
      person: "person-you" as PersonId,
    };
    const session = new LibrarySession(parts, await store.load());
    const left = hasExample ? [] : ["highlights", "taggings", "claims", "evidence"];
    session.join(
      "samples",
      samplesFrom(manifest as SampleManifest, texts).filter(({ collection }) => !left.includes(collection)),
      "samples",
    );
    const desk = await DeskStore.open(new MemoryLocalState(database), ids, () => undefined);
    const opened = new MarkingDesk(session, desk);
    for (const siglum of ["A", "B"]) desk.openReport(opened.report(siglum).report.id);
    return opened;
  }

  get view() {
    return viewOf(this.session.library);
  }

  report(siglum: string): ReportView {
    const report = this.view.reports.find((one) => one.siglum === siglum);
    if (report === undefined) throw new Error(`no report ${siglum}`);
    return report;
  }

  highlight(words: string): HighlightView {
    const found = this.view.highlights.find((one) => one.highlight.passage.exact === words);
    if (found === undefined) throw new Error(`“${words}” is not highlighted`);
    return found;
  }

  /** Words of a report as a stretch. */
  stretch(siglum: string, words: string) {
    const { edition } = this.report(siglum);
    const start = edition.text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” do not stand in ${siglum}`);
    return { edition: edition.id, start, end: start + words.length };
  }

  /** Selects words in the pane of report A, in the page and on the desk, as a reader's mouse does. */
  select(words: string): void {
    const stretch = this.stretch("A", words);
    const text = document.querySelector("[data-pane-text]")?.firstChild;
    const pane = this.desk.state.panes[0];
    if (!text || !pane) throw new Error("no pane");
    document.getSelection()?.setBaseAndExtent(text, stretch.start, text, stretch.end);
    this.desk.select({ ...stretch, pane: pane.id });
  }

  /** Renders beside a pane with report A, inside all that the app puts around features. */
  mount(content: ReactNode): Promise<HTMLElement> {
    return mount(
      <PortsProvider ports={{ finder: this.finder } as never}>
        <SessionProvider session={this.session}>
          <DeskProvider desk={this.desk}>
            <FindingsProvider>
              <WithNotices>
                <MarkingProvider claimPicker={({ target, onDone }) => <ClaimPicker target={target} onDone={onDone} />}>
                  <div style={{ display: "flex", height: "100%" }}>
                    <Pane />
                    {content}
                  </div>
                </MarkingProvider>
              </WithNotices>
            </FindingsProvider>
          </DeskProvider>
        </SessionProvider>
      </PortsProvider>,
    );
  }
}

function WithNotices({ children }: { readonly children: ReactNode }) {
  const toasts = useToasts();
  return (
    <NoticeProvider
      notify={({ text, action, whileShown }) =>
        toasts.show({ text, whileShown, action: action && { label: action.label, onAction: action.run } })
      }
    >
      {children}
    </NoticeProvider>
  );
}

/** One text node with report A, the selection bar, and the single keys as the app binds them. */
function Pane() {
  const report = useLibraryView().reports.find((one) => one.siglum === "A");
  const pane = useRef<HTMLElement>(null);
  const desk = useDesk();
  const selection = useDeskState((state) => state.selection);
  const marking = useMarking();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest("input, textarea, [role=dialog], [role=menu]")) return;
      if (/^[1-9]$/.test(event.key)) marking.tagByNumber(Number(event.key));
      else if (event.key === "h") marking.markWithSticky();
      else if (event.key === "t") marking.openTagPicker();
      else if (event.key === "c") marking.openClaimPicker();
      else if (event.key === "n") marking.note();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [marking]);
  const anchor = () => {
    const selected = document.getSelection();
    return selected !== null && selected.rangeCount > 0 ? selected.getRangeAt(0) : null;
  };
  return (
    <section
      ref={pane}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label="A"
      style={{ flex: 1, minWidth: 0, overflow: "auto", background: "var(--paper)", padding: 40 }}
    >
      <div
        data-pane-text
        style={{ whiteSpace: "pre-wrap", font: "400 17px/1.62 var(--font-read)", maxWidth: "var(--measure)" }}
      >
        {report?.edition.text}
      </div>
      {selection === null || anchor()?.collapsed !== false ? null : (
        <SelectionBar
          selection={selection}
          anchor={anchor}
          boundary={pane.current}
          onTake={(stretch) => desk.select({ ...selection, ...stretch })}
          close={() => desk.select(null)}
        />
      )}
    </section>
  );
}

/** The inspector's place: 304 px on the rail's paper. */
export function Inspector({
  label = "Inspector",
  children,
}: {
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <aside
      aria-label={label}
      style={{
        width: 304,
        flex: "none",
        height: "100%",
        background: "var(--rail)",
        borderLeft: "1px solid var(--line)",
      }}
    >
      {children}
    </aside>
  );
}
