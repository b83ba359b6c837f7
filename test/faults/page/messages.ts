import type { ChangeSet, ChangeSetId, StoredRecord } from "#core/index.ts";
import type { EveningFacts } from "./evening.ts";
import type { Fault } from "./faults.ts";

/** What a window was busy with when it was killed. */
export type WorkName = "edit" | "import" | "compact" | "back up" | "restore" | "restore for the team";

/** What the page tells while it works; what came through before the kill is what a person had been told. */
export type Told =
  /** The work has begun: as soon as anything of it is saved, it may be killed. */
  | { readonly kind: "working" }
  /** The interface called everything up to and with these steps saved. */
  | { readonly kind: "saved"; readonly steps: readonly ChangeSet[] }
  /** The person asked to go back to a backup that holds these steps. */
  | { readonly kind: "going back"; readonly steps: readonly ChangeSet[] }
  /** And was told that this has been done. */
  | { readonly kind: "went back" };

export interface OpenedFacts {
  /** True where the person had to press the one button. */
  readonly wasAsked: boolean;
  /** The whole log, oldest first. */
  readonly log: readonly ChangeSet[];
  /** What the session shows, by collection. */
  readonly library: readonly { readonly collection: string; readonly records: readonly StoredRecord[] }[];
  /** The steps of all backups that were made before going back. */
  readonly snapshots: readonly ChangeSetId[];
}

export interface EveningSetting extends Fault {
  /** Calls to IndexedDB, or to the ports around it. */
  readonly among: "database" | "ports";
  /** The number of the call that fails, from 1. */
  readonly at: number;
}

export interface EveningOutcome extends EveningFacts {
  /** The call that failed; `null` where there were not so many. */
  readonly hit: string | null;
  /** How many calls there were in all. */
  readonly calls: number;
}

/** What the page offers to the runner, as `window.harness`. */
export interface Harness {
  /** Opens the library as the app does, pressing the one button where it asks. */
  open(): Promise<OpenedFacts>;
  /** Works until it is killed. */
  work(name: WorkName, seed: number): Promise<void>;
  /** Spends an evening in which one call fails. Once for a page, on an origin without anything. */
  evening(setting: EveningSetting): Promise<EveningOutcome>;
  /** Leaves a database as version 1 of the app did, and answers its log. */
  leaveVersionOne(): Promise<readonly ChangeSet[]>;
}
