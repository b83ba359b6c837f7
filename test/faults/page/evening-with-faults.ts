import { BackupFailed, StoreFailed } from "#core/index.ts";
import type { LibraryParts } from "#state/keeping/library-parts.ts";
import { around } from "./around.ts";
import { aroundStores, realParts } from "./composition.ts";
import { injectIntoDatabase } from "./database-faults.ts";
import { spendEvening } from "./evening.ts";
import { type Fault, Faults } from "./faults.ts";
import type { EveningOutcome, EveningSetting } from "./messages.ts";

/** Spends an evening over the real adapters while the call that `setting` names fails. Once for a page, on an origin without anything. */
export async function eveningWithFault({ among, at, kind, landing }: EveningSetting): Promise<EveningOutcome> {
  const faults = new Faults();
  if (among === "database") injectIntoDatabase(faults);
  faults.arm(at, { kind, landing });
  const newParts = among === "database" ? realParts : () => faultyParts(faults);
  const facts = await spendEvening(newParts, () => faults.disarm());
  return { ...facts, hit: faults.hit, calls: faults.calls };
}

/** Calls that change nothing. */
const reads = ["readWitness", "readJournal", "readSpace", "place", "list", "read", "load", "history", "appliedIds"];

function faultyParts(faults: Faults): LibraryParts {
  const parts = realParts();
  const passing = (toError: (message: string) => Error) => async (method: string, call: () => Promise<unknown>) => {
    const planned: Fault | null = faults.next(method, !reads.includes(method));
    if (planned === null) return call();
    if (planned.landing === "after") await call();
    throw toError(`A fault that a test has put in (${method}).`);
  };
  const safetyCalls = [
    "readWitness",
    "writeWitness",
    "appendJournal",
    "readJournal",
    "replaceJournalHead",
    "readSpace",
  ];
  const storeCalls = ["load", "apply", "applyAll", "history", "appliedIds"];
  return {
    ...parts,
    safety: around(
      parts.safety,
      safetyCalls,
      passing((message) => new Error(message)),
    ),
    backups: around(
      parts.backups,
      ["place", "list", "write", "read", "remove"],
      passing((message) => new BackupFailed(message)),
    ),
    places: aroundStores(
      parts.places,
      storeCalls,
      passing((message) => new StoreFailed(message)),
    ),
  };
}
