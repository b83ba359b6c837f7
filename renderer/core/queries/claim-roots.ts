import type { Claim } from "../model/claim.ts";
import type { ClaimId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { mergeRoots } from "./merge-roots.ts";
import { visibleRecords } from "./visible.ts";

/** A claim with those that were merged into it. */
interface ClaimFamily {
  readonly claim: Claim;
  /** By id; the claim itself left out. */
  readonly merged: readonly Claim[];
}

const families = new WeakMap<Library["claims"], ReadonlyMap<ClaimId, ClaimFamily>>();

/** Each visible claim by its id, as the claim that it counts as; made once for each state of the claims. */
export function claimFamilies(library: Library): ReadonlyMap<ClaimId, ClaimFamily> {
  const present = families.get(library.claims);
  if (present !== undefined) return present;
  const visible = new Map(visibleRecords(library, "claims").map((claim) => [claim.id, claim]));
  const roots = mergeRoots(visible);
  const made = new Map<ClaimId, ClaimFamily & { readonly merged: Claim[] }>();
  for (const claim of visible.values()) if (roots.get(claim.id) === claim.id) made.set(claim.id, { claim, merged: [] });
  for (const claim of [...visible.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const family = made.get(roots.get(claim.id) ?? claim.id);
    if (family === undefined || family.claim === claim) continue;
    family.merged.push(claim);
    made.set(claim.id, family);
  }
  families.set(library.claims, made);
  return made;
}

/** The claim that an id stands for, through merges; `null` where it can't be seen. */
export function countedClaim(library: Library, id: ClaimId): Claim | null {
  return claimFamilies(library).get(id)?.claim ?? null;
}

/** The ids under which something may hang on a claim, its own first. */
export function claimIds(library: Library, id: ClaimId): readonly ClaimId[] {
  const family = claimFamilies(library).get(id);
  return family === undefined ? [id] : [family.claim.id, ...family.merged.map((one) => one.id)];
}

/** One thing that hangs on a claim, as hanging on the claim that counts. */
interface OnClaim {
  readonly claim: ClaimId;
}

/**
 * What hangs on claims by the claim that counts; `claim` names that one, the ids stay. Of what a merge made double, as `keyOf` says, what a person
 * holds stays before what is to be confirmed, then the one on the claim that counts, else the one on the claim with the smallest id.
 */
export function countedOnClaims<T extends OnClaim>(
  library: Library,
  records: readonly T[],
  keyOf: (record: T) => string,
  isOpen: (record: T) => boolean = () => false,
): readonly T[] {
  const kept = new Map<string, { readonly from: T; readonly counted: T }>();
  for (const record of records) {
    const claim = countedClaim(library, record.claim)?.id ?? record.claim;
    const key = `${claim} ${keyOf(record)}`;
    const present = kept.get(key);
    if (present !== undefined && !isBefore(record, present.from, claim, isOpen)) continue;
    kept.set(key, { from: record, counted: claim === record.claim ? record : { ...record, claim } });
  }
  return [...kept.values()].map(({ counted }) => counted);
}

function isBefore<T extends OnClaim>(a: T, b: T, counting: ClaimId, isOpen: (record: T) => boolean): boolean {
  if (isOpen(a) !== isOpen(b)) return isOpen(b);
  return b.claim !== counting && (a.claim === counting || a.claim < b.claim);
}
