import type { ReactNode } from "react";
import { randomIds } from "#adapters/id-source.ts";
import { TextReportReader } from "#adapters/import/text-report-reader.ts";
import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLibraryStore } from "#adapters/memory/memory-library-store.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import {
  type LibraryView,
  type NodeName,
  namePerson,
  type PersonId,
  type ReportView,
  type Safety,
  samplesBundle,
  samplesFrom,
  viewOf,
} from "#core/index.ts";
import manifest from "#seeds/manifest.json";
import { DeskProvider } from "#state/desk-context.tsx";
import { DeskStore } from "#state/desk-store.ts";
import { LibrarySession } from "#state/library-session.ts";
import { type Notice, NoticeProvider } from "#state/notices.tsx";
import { type Ports, PortsProvider } from "#state/ports-context.tsx";
import { SessionProvider } from "#state/session-context.tsx";
import { FakeHost } from "./fake-host.ts";
import { mount } from "./ui/mount.tsx";

const seeds = import.meta.glob<string>("../../seeds/*.txt", { query: "?raw", import: "default", eager: true });
const texts = new Map(Object.entries(seeds).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]));

const noSafety: Safety = {
  readWitness: async () => null,
  writeWitness: async () => undefined,
  appendJournal: async () => undefined,
  readJournal: async () => [],
};

/** A window on the four reports with their tags and worked claim; report A and B stand open. Fakes only at the ports. */
export interface AWindow {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
  readonly host: FakeHost;
  readonly ports: Ports;
  readonly safety: Safety;
  readonly notices: Notice[];
  readonly view: LibraryView;
  report(siglum: string): ReportView;
  /** Renders features inside all that the app puts around them. */
  mount(content: ReactNode): Promise<HTMLElement>;
}

/** @param name the person's; left out, it was never said. */
export async function openWindow({
  name,
  hasSamples = true,
}: {
  readonly name?: string;
  readonly hasSamples?: boolean;
} = {}): Promise<AWindow> {
  const database = new MemoryDatabase(randomIds.next());
  const local = new MemoryLocalState(database);
  const store = new MemoryLibraryStore(database);
  let now = Date.UTC(2026, 0, 5, 12);
  const clock = { now: () => (now += 1000) };
  const safety = { ...noSafety };
  const parts = {
    store,
    safety,
    clock,
    ids: randomIds,
    node: "device0000window" as NodeName,
    person: "person-you-4f2a" as PersonId,
  };
  const session = new LibrarySession(parts, await store.load());
  if (hasSamples) session.join("samples", samplesFrom(manifest, texts), samplesBundle);
  if (name !== undefined) session.run((library) => namePerson(library, { person: session.person, name }));
  const desk = await DeskStore.open(local, randomIds, (made) => {
    for (const { report } of viewOf(session.library).reports.slice(0, 2)) made.openReport(report.id);
  });
  const host = new FakeHost();
  const ports: Ports = { host, local, reader: new TextReportReader(), clock, appVersion: "0.1.0" };
  const notices: Notice[] = [];
  return {
    session,
    desk,
    host,
    ports,
    safety,
    notices,
    get view() {
      return viewOf(session.library);
    },
    report(siglum) {
      const report = viewOf(session.library).reports.find((one) => one.siglum === siglum);
      if (report === undefined) throw new Error(`no report ${siglum}`);
      return report;
    },
    mount: (content) =>
      mount(
        <PortsProvider ports={ports}>
          <SessionProvider session={session}>
            <DeskProvider desk={desk}>
              <NoticeProvider notify={(notice) => notices.push(notice)}>{content}</NoticeProvider>
            </DeskProvider>
          </SessionProvider>
        </PortsProvider>,
      ),
  };
}
