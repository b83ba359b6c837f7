import { type ReactNode, useEffect } from "react";
import { WorkerFinder } from "#adapters/findings/worker-finder.ts";
import { randomIds } from "#adapters/id-source.ts";
import { WorkerBundleReader } from "#adapters/import/worker-bundle-reader.ts";
import { WorkerReportReader } from "#adapters/import/worker-report-reader.ts";
import { MemoryDisk, MemoryLibraryPlaces } from "#adapters/memory/memory-library-places.ts";
import {
  type BackupReader,
  firstPlace,
  type LibraryView,
  type NodeName,
  namePerson,
  type PersonId,
  type ReportView,
  readBackup,
  samplesBundle,
  samplesFrom,
  viewOf,
} from "#core/index.ts";
import manifest from "#seeds/manifest.json";
import { DeskProvider } from "#state/desk-context.tsx";
import { DeskStore } from "#state/desk-store.ts";
import { FindingsProvider } from "#state/findings/findings-context.tsx";
import { readInstallation } from "#state/installation.ts";
import { BackupKeeper } from "#state/keeping/backup-keeper.ts";
import { BackupReminder } from "#state/keeping/backup-reminder.ts";
import { type Keeping, KeepingProvider } from "#state/keeping/keeping-context.tsx";
import { LibrarySession } from "#state/library-session.ts";
import { type Notice, NoticeProvider } from "#state/notices.tsx";
import { type Ports, PortsProvider } from "#state/ports-context.tsx";
import { SessionProvider } from "#state/session-context.tsx";
import { MemoryBackups, MemorySafety } from "#test/unit/state/a-library.ts";
import { FakeHost } from "./fake-host.ts";
import { FakeOutput } from "./fake-output.ts";
import { mount } from "./ui/mount.tsx";

const seeds = import.meta.glob<string>("../../seeds/*.txt", { query: "?raw", import: "default", eager: true });
const texts = new Map(Object.entries(seeds).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]));

/** A window on the four reports with their tags and worked claim; report A and B stand open. Fakes only at the ports. */
export interface AWindow {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
  readonly host: FakeHost;
  readonly output: FakeOutput;
  readonly ports: Ports;
  readonly safety: MemorySafety;
  readonly backups: MemoryBackups;
  readonly keeping: Keeping;
  /** Lets the clock go on. @param milliseconds */
  wait(milliseconds: number): void;
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
  const places = new MemoryLibraryPlaces(new MemoryDisk());
  const place = places.at(firstPlace);
  const { store, local } = place;
  let now = Date.UTC(2026, 0, 5, 12);
  const clock = { now: () => (now += 1000) };
  const safety = new MemorySafety();
  const backups = new MemoryBackups();
  const person = "person-you-4f2a" as PersonId;
  const parts = { store, safety, clock, ids: randomIds, node: "device0000window" as NodeName, person };
  const session = new LibrarySession(parts, await store.load());
  if (hasSamples) session.join("samples", samplesFrom(manifest, texts), samplesBundle);
  if (name !== undefined) session.run((library) => namePerson(library, { person: session.person, name }));
  const desk = await DeskStore.open(local, randomIds, (made) => {
    for (const { report } of viewOf(session.library).reports.slice(0, 2)) made.openReport(report.id);
  });
  const host = new FakeHost();
  const output = new FakeOutput();
  const ports: Ports = {
    host,
    output,
    local,
    reader: new WorkerReportReader(),
    bundles: new WorkerBundleReader(),
    finder: new WorkerFinder(),
    clock,
    samples: () => samplesFrom(manifest, texts),
    appVersion: "0.1.0",
  };
  const installation = await readInstallation(local, randomIds, { person, device: "device0000" });
  const { appVersion } = ports;
  const backupReader: BackupReader = { read: async (bytes) => readBackup(bytes) };
  const keeper = new BackupKeeper({
    session,
    place,
    installation,
    backups,
    backupReader,
    safety,
    clock,
    appVersion,
  });
  const keeping = { keeper, places, reminder: await BackupReminder.open(keeper, local, clock) };
  const notices: Notice[] = [];
  return {
    session,
    desk,
    host,
    output,
    ports,
    safety,
    backups,
    keeping,
    notices,
    wait(milliseconds) {
      now += milliseconds;
    },
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
            <KeepingProvider keeping={keeping}>
              <DeskProvider desk={desk}>
                <NoticeProvider notify={(notice) => notices.push(notice)}>
                  <FindingsProvider>
                    <Kept keeper={keeper}>{content}</Kept>
                  </FindingsProvider>
                </NoticeProvider>
              </DeskProvider>
            </KeepingProvider>
          </SessionProvider>
        </PortsProvider>,
      ),
  };
}

function Kept({ keeper, children }: { readonly keeper: BackupKeeper; readonly children: ReactNode }) {
  useEffect(() => keeper.start(), [keeper]);
  return children;
}
