import { createRoot } from "react-dom/client";
import { systemClock } from "#adapters/clock.ts";
import { DexieLibraryStore } from "#adapters/dexie/dexie-library-store.ts";
import { DexieLocalState } from "#adapters/dexie/dexie-local-state.ts";
import { LibraryDatabase } from "#adapters/dexie/library-database.ts";
import { browserHost } from "#adapters/host/browser-host.ts";
import { browserSafety } from "#adapters/host/browser-safety.ts";
import { electronHost } from "#adapters/host/electron-host.ts";
import { electronSafety } from "#adapters/host/electron-safety.ts";
import { randomIds } from "#adapters/id-source.ts";
import { TextReportReader } from "#adapters/import/text-report-reader.ts";
import { App } from "#app/App.tsx";
import { LinkQuestions } from "#app/link-question.ts";
import { startDesk } from "#app/start-desk.ts";
import { bridgeName, type HostBridge } from "#bridge/contract.ts";
import { samplesBundle } from "#core/index.ts";
import { openLibrary } from "#state/open-library.ts";
import { samples } from "./samples.ts";
import "#styles/index.css";
import { version as appVersion } from "../package.json";

const bridge = (window as { readonly [bridgeName]?: HostBridge })[bridgeName];
const links = new LinkQuestions();
const host = bridge === undefined ? browserHost({ confirmLink: (url) => links.ask(url) }) : electronHost(bridge);
const safety = bridge === undefined ? browserSafety() : electronSafety(bridge);
const database = new LibraryDatabase("variorum");
const local = new DexieLocalState(database);
const reader = new TextReportReader();

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <App
    ports={{ host, local, reader, clock: systemClock, appVersion }}
    links={links}
    open={() =>
      openLibrary({ store: new DexieLibraryStore(database), safety, local, clock: systemClock, ids: randomIds })
    }
    start={async (opened) => {
      if (opened.isFirst) opened.session.join("start with the samples", samples(), samplesBundle);
      return { session: opened.session, desk: await startDesk(local, randomIds, opened.session.library) };
    }}
  />,
);
