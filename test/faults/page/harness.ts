import {
  type ChangeSet,
  type ChangeSetId,
  collectionNames,
  readBackup,
  readBackupHeader,
  recordsOf,
} from "#core/index.ts";
import type { LibraryParts } from "#state/keeping/library-parts.ts";
import { aroundStores, type OpenWindow, openWindow, realParts } from "./composition.ts";
import { eveningWithFault } from "./evening-with-faults.ts";
import { leaveVersionOne } from "./leave-version-one.ts";
import type { Harness, OpenedFacts, Told } from "./messages.ts";
import { workUntilKilled } from "./work.ts";

declare global {
  interface Window {
    harness: Harness;
    /** Put there by the runner; what went through it outlives the page. */
    tell(told: string): Promise<void>;
  }
}

/** Steps that were handed to the store and not yet called saved. */
let handed: ChangeSet[] = [];
let current: OpenWindow | null = null;

function tell(told: Told): void {
  void window.tell(JSON.stringify(told));
}

function tellWhatIsSaved(): void {
  if (current?.session.state.save.kind !== "saved" || handed.length === 0) return;
  tell({ kind: "saved", steps: handed });
  handed = [];
}

function listeningParts(): LibraryParts {
  const parts = realParts();
  const places = aroundStores(parts.places, ["apply"], (_, call, [step]) => {
    handed.push(step as ChangeSet);
    return call();
  });
  return { ...parts, places };
}

async function openListening(): Promise<OpenWindow> {
  handed = [];
  const opened = await openWindow(listeningParts());
  current = opened;
  opened.session.subscribe(tellWhatIsSaved);
  tellWhatIsSaved();
  return opened;
}

async function snapshotSteps(): Promise<OpenedFacts["snapshots"]> {
  const { backups } = realParts();
  const steps = new Set<ChangeSetId>();
  for (const { name, firstLine } of await backups.list()) {
    if (readBackupHeader(firstLine)?.reason !== "before-restore") continue;
    const answer = readBackup(await backups.read(name));
    if (answer.ok) for (const { id } of answer.steps) steps.add(id);
  }
  return [...steps];
}

window.harness = {
  async open() {
    const { session, place, wasAsked } = await openListening();
    const { library } = session;
    return {
      wasAsked,
      log: await place.store.history(),
      library: collectionNames(library).map((collection) => ({
        collection,
        records: [...recordsOf(library, collection).values()],
      })),
      snapshots: await snapshotSteps(),
    };
  },
  async work(name, seed) {
    tell({ kind: "working" });
    const at = {
      get window() {
        if (current === null) throw new Error("The library is not open.");
        return current;
      },
      reopen: async () => void (await openListening()),
      tell,
    };
    await workUntilKilled(at, name, seed);
  },
  evening: eveningWithFault,
  leaveVersionOne,
};
