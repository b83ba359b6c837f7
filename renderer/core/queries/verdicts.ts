import type { ChangeSet } from "../model/change-set.ts";
import type { Claim, Verdict, VerdictKind } from "../model/claim.ts";
import { type ClaimId, type PersonId, verdictId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { fieldNames, fieldStamp, fieldValue } from "../model/record.ts";
import { msOf, type Stamp } from "../model/stamp.ts";
import { claimIds, countedClaim, countedOnClaims } from "./claim-roots.ts";
import { visibleRecords } from "./visible.ts";

const verdictsByClaim = new WeakMap<Library, ReadonlyMap<ClaimId, readonly Verdict[]>>();

/** What each person holds of a claim, one a person, by the person's id. Verdicts on a merged claim name the one that counts; their ids stay. */
export function verdictsOn(library: Library, claim: ClaimId): readonly Verdict[] {
  let byClaim = verdictsByClaim.get(library);
  if (byClaim === undefined) {
    const made = new Map<ClaimId, Verdict[]>();
    for (const verdict of countedOnClaims(library, visibleRecords(library, "verdicts"), ({ person }) => person)) {
      const list = made.get(verdict.claim) ?? [];
      made.set(verdict.claim, list);
      list.push(verdict);
    }
    for (const list of made.values()) list.sort((a, b) => (a.person < b.person ? -1 : 1));
    verdictsByClaim.set(library, made);
    byClaim = made;
  }
  return byClaim.get(claim) ?? [];
}

/** What anybody holds of a claim, and what the team adopted, each once. */
export function verdictKindsOn(library: Library, claim: ClaimId): readonly VerdictKind[] {
  const adopted = countedClaim(library, claim)?.adopted;
  const held = verdictsOn(library, claim).map(({ verdict }) => verdict);
  return [...new Set([...held, ...(adopted === undefined ? [] : [adopted.verdict])])];
}

/** One step in what was held of a claim. */
export interface VerdictStep {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whose verdict, or who adopted it; `null` where the adopted one was withdrawn. */
  readonly person: PersonId | null;
  /** Of the team. */
  readonly isAdopted: boolean;
  /** `null`: withdrawn. */
  readonly verdict: VerdictKind | null;
  readonly reason: string | null;
}

interface Written {
  readonly stamp: Stamp;
  readonly field: string;
  readonly value: Json;
}

/**
 * How the verdicts on a claim came to be what they are, the newest first, out of the log. What came in with an import shows with
 * its last words only.
 */
export function verdictHistory(library: Library, log: readonly ChangeSet[], claim: ClaimId): readonly VerdictStep[] {
  const ids = claimIds(library, claim);
  const people = new Map(
    [...library.verdicts.values()]
      .filter((one) => ids.includes(one.claim))
      .map((one) => [verdictId(one.claim, one.person) as string, one.person]),
  );
  const adoptedId = ids[0] ?? claim;
  const written = new Map<string, Written[]>();
  const note = (collection: string, id: string, one: Written) => {
    const isVerdict = collection === "verdicts" && people.has(id);
    const isAdopted = collection === "claims" && id === adoptedId && one.field === "adopted";
    if (!isVerdict && !isAdopted) return;
    const list = written.get(id) ?? [];
    written.set(id, list);
    list.push(one);
  };
  const retracted = new Set(log.flatMap(({ retracts }) => retracts ?? []));
  for (const { id, stamp, changes, joined = [] } of log) {
    for (const change of changes) note(change.collection, change.id, { stamp, field: change.field, value: change.to });
    if (retracted.has(id)) continue;
    for (const { collection, records } of joined)
      for (const record of records)
        for (const field of fieldNames(record)) {
          const at = fieldStamp(record, field);
          if (at !== null) note(collection, record.id, { stamp: at, field, value: fieldValue(record, field) });
        }
  }
  return [...written]
    .flatMap(([id, list]) => {
      const person = people.get(id);
      return person === undefined ? adoptedSteps(list) : verdictSteps(list, person);
    })
    .sort((a, b) => b.at - a.at);
}

function verdictSteps(list: readonly Written[], person: PersonId): readonly VerdictStep[] {
  const fields = new Map<string, Json>();
  return inMoments(list).flatMap((moment) => {
    for (const { field, value } of moment) fields.set(field, value);
    const isGone = fields.get("deleted") === true;
    return {
      at: msOf(moment[0].stamp),
      person,
      isAdopted: false,
      verdict: isGone ? null : ((fields.get("verdict") ?? null) as VerdictKind | null),
      reason: isGone ? null : ((fields.get("reason") ?? null) as string | null),
    };
  });
}

function adoptedSteps(list: readonly Written[]): readonly VerdictStep[] {
  return inMoments(list).map(([{ stamp, value }]) => {
    const adopted = value as Claim["adopted"] | null;
    return {
      at: msOf(stamp),
      person: adopted?.by ?? null,
      isAdopted: true,
      verdict: adopted?.verdict ?? null,
      reason: adopted?.reason ?? null,
    };
  });
}

type Moment = readonly [Written, ...Written[]];

/** What was written at one stamp, the earliest first. One thing may stand in the log twice: as it was done, and in an import. */
function inMoments(list: readonly Written[]): readonly Moment[] {
  const moments = new Map<Stamp, [Written, ...Written[]]>();
  for (const one of list) {
    const present = moments.get(one.stamp);
    if (present === undefined) moments.set(one.stamp, [one]);
    else present.push(one);
  }
  return [...moments].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, moment]) => moment);
}
