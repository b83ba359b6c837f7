import { createRoot } from "react-dom/client";
import { systemClock } from "#adapters/clock.ts";
import { DexieLibraryPlaces } from "#adapters/dexie/dexie-library-places.ts";
import { WorkerFinder } from "#adapters/findings/worker-finder.ts";
import { browserBackups } from "#adapters/host/browser-backups.ts";
import { browserHost } from "#adapters/host/browser-host.ts";
import { browserOutput } from "#adapters/host/browser-output.ts";
import { browserSafety } from "#adapters/host/browser-safety.ts";
import { askToKeepStorage } from "#adapters/host/browser-space.ts";
import { electronBackups } from "#adapters/host/electron-backups.ts";
import { electronHost } from "#adapters/host/electron-host.ts";
import { electronOutput } from "#adapters/host/electron-output.ts";
import { electronSafety } from "#adapters/host/electron-safety.ts";
import { randomIds } from "#adapters/id-source.ts";
import { WorkerBackupReader } from "#adapters/import/worker-backup-reader.ts";
import { WorkerBundleReader } from "#adapters/import/worker-bundle-reader.ts";
import { WorkerReportReader } from "#adapters/import/worker-report-reader.ts";
import { LockedWindows } from "#adapters/locked-windows.ts";
import { OriginFiles } from "#adapters/origin-files/origin-files.ts";
import { App } from "#app/App.tsx";
import { LinkQuestions } from "#app/link-question.ts";
import { startDesk } from "#app/start-desk.ts";
import { bridgeName, type HostBridge } from "#bridge/contract.ts";
import { samplesBundle } from "#core/index.ts";
import { BackupKeeper } from "#state/keeping/backup-keeper.ts";
import { BackupReminder } from "#state/keeping/backup-reminder.ts";
import { takeNews } from "#state/keeping/news.ts";
import { openLibrary } from "#state/open-library.ts";
import { samples } from "./samples.ts";
import "#styles/index.css";
import { version as appVersion } from "../package.json";

const bridge = (window as { readonly [bridgeName]?: HostBridge })[bridgeName];
const links = new LinkQuestions();
const host = bridge === undefined ? browserHost({ confirmLink: (url) => links.ask(url) }) : electronHost(bridge);
const files = new OriginFiles();
const safety = bridge === undefined ? browserSafety(files) : electronSafety(bridge);
const output = bridge === undefined ? browserOutput : electronOutput(bridge);
const backups = bridge === undefined ? browserBackups(files) : electronBackups(bridge);
if (bridge === undefined) void askToKeepStorage();
const places = new DexieLibraryPlaces();
const windows = new LockedWindows();
const reader = new WorkerReportReader();
const bundles = new WorkerBundleReader();
const backupReader = new WorkerBackupReader();
const finder = new WorkerFinder();

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <App
    ports={{ host, output, reader, bundles, finder, clock: systemClock, samples, appVersion }}
    links={links}
    open={() => openLibrary({ places, safety, backups, backupReader, clock: systemClock, ids: randomIds, windows })}
    start={async ({ session, place, installation, isFirst, recovered }, told) => {
      if (isFirst) session.join("start with the samples", samples(), samplesBundle);
      const desk = await startDesk(place.local, randomIds, session.library);
      const keeper = new BackupKeeper({
        session,
        place,
        installation,
        backups,
        backupReader,
        safety,
        clock: systemClock,
        appVersion,
      });
      const reminder = await BackupReminder.open(keeper, place.local, systemClock);
      const news = told ?? recovered ?? (await takeNews(place.local));
      return { session, desk, local: place.local, keeping: { keeper, places, reminder }, news, removed: place.removed };
    }}
  />,
);
