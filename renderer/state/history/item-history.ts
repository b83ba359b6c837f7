import {
  type ChangeSetId,
  emptyLibrary,
  type Item,
  type ItemDifference,
  itemDifference,
  type JoinedRecords,
  joinInto,
  type Library,
  type LibraryLog,
  type LoggedStep,
  type PastStep,
  recordsIn,
  recordsOfItem,
} from "#core/index.ts";
import { eachPage } from "./each-page.ts";
import { toPastSteps } from "./past-steps.ts";

/** A step that made one item another. */
export interface ItemStep {
  readonly step: PastStep;
  readonly difference: ItemDifference;
  /** The item and what hangs on it before and after the step, and nothing else. */
  readonly before: Library;
  readonly after: Library;
}

interface Touching {
  readonly logged: LoggedStep;
  readonly records: readonly JoinedRecords[];
}

/** How one item came to be what it is, the latest step first. Reads the whole log, a page at a time. @throws StoreFailed */
export async function itemHistory(log: LibraryLog, present: Library, item: Item): Promise<readonly ItemStep[]> {
  const touching = await touchingRows(log, present, item);
  const past = await toPastSteps(
    log,
    touching.map(({ logged }) => logged),
  );
  const steps: ItemStep[] = [];
  let before = emptyLibrary;
  for (const [index, { logged, records }] of touching.entries()) {
    const { retracts } = logged.step;
    const after = retracts === undefined ? joinInto(before, records) : withoutRetracted(touching.slice(0, index + 1));
    const difference = itemDifference(before, after, item);
    const step = past[index];
    if (difference !== null && step !== undefined) steps.push({ step, difference, before, after });
    before = after;
  }
  return steps.reverse();
}

/** Oldest first; whatever takes an import back among them. */
async function touchingRows(log: LibraryLog, present: Library, item: Item): Promise<readonly Touching[]> {
  const own = recordsOfItem(present, item);
  const rows: Touching[] = [];
  await eachPage(log, Number.POSITIVE_INFINITY, (page) => {
    for (const logged of page) {
      const { step } = logged;
      const isNear =
        step.joined !== undefined || step.changes.some(({ collection, id }) => own.get(collection)?.has(id));
      const records = (isNear ? recordsIn(step) : [])
        .map((joined) => ({
          ...joined,
          records: joined.records.filter(({ id }) => own.get(joined.collection)?.has(id)),
        }))
        .filter((joined) => joined.records.length > 0);
      if (records.length > 0 || step.retracts !== undefined) rows.push({ logged, records });
    }
    return true;
  });
  return rows.reverse();
}

function withoutRetracted(rows: readonly Touching[]): Library {
  const gone = new Set<ChangeSetId>(rows.flatMap(({ logged }) => logged.step.retracts ?? []));
  return joinInto(
    emptyLibrary,
    rows.filter(({ logged }) => !gone.has(logged.step.id)).flatMap(({ records }) => records),
  );
}
