import { type CriterionValues, type HighlightCriterion, unsetValue } from "./highlight-criteria.ts";
import type { HighlightFilter } from "./highlight-filter.ts";

export type ValueCounts = ReadonlyMap<HighlightCriterion, ReadonlyMap<string, number>>;

/** Tells which things pass a filter, and how many would pass it with another value. */
export class CriteriaSieve<Own extends HighlightCriterion, Joint extends HighlightCriterion> {
  constructor(
    private readonly filter: HighlightFilter,
    private readonly own: readonly Own[],
    private readonly joint: readonly Joint[],
  ) {}

  passes(values: CriterionValues<Own, Joint>): boolean {
    return this.#failing(values).length === 0;
  }

  /** The values in one criterion; of those asked together only where all else that is asked of them holds. */
  valuesBy({ own, joint }: CriterionValues<Own, Joint>, criterion: Own | Joint): readonly string[] {
    if (!this.#isJoint(criterion)) return own[criterion as Own];
    return [...new Set(joint.filter((one) => this.#passesJoint(one, criterion)).flatMap((one) => one[criterion]))];
  }

  /** How many things pass with each value of each criterion chosen, all else as it is. */
  count(things: Iterable<CriterionValues<Own, Joint>>): ValueCounts {
    const counts = new Map<HighlightCriterion, Map<string, number>>();
    for (const values of things) {
      const failing = this.#failing(values);
      if (failing.length > 1) continue;
      const [failed] = failing;
      const isAsked = (part: Own | "joint") => failed === undefined || failed === part;
      const asked = [...this.own.filter(isAsked), ...(isAsked("joint") ? this.joint : [])];
      for (const criterion of asked) {
        const present = counts.get(criterion) ?? new Map<string, number>();
        counts.set(criterion, present);
        for (const value of this.valuesBy(values, criterion)) present.set(value, (present.get(value) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** What keeps a thing out; all that is asked together is one. */
  #failing({ own, joint }: CriterionValues<Own, Joint>): readonly (Own | "joint")[] {
    const failing: (Own | "joint")[] = this.own.filter(
      (criterion) => !own[criterion].some((value) => passesCriterion(this.filter, criterion, value)),
    );
    if (!joint.some((one) => this.#passesJoint(one, null))) failing.push("joint");
    return failing;
  }

  /** @param but left out of the question. */
  #passesJoint(one: Readonly<Record<Joint, readonly string[]>>, but: Joint | null): boolean {
    return this.joint.every(
      (criterion) =>
        criterion === but || one[criterion].some((value) => passesCriterion(this.filter, criterion, value)),
    );
  }

  #isJoint(criterion: Own | Joint): criterion is Joint {
    return this.joint.includes(criterion as Joint);
  }
}

/** True where a value passes what one criterion is narrowed to. */
export function passesCriterion(filter: HighlightFilter, criterion: HighlightCriterion, value: string): boolean {
  if (filter.unset.includes(criterion)) return value === unsetValue;
  const wanted = filter[criterion];
  if (wanted === null) return true;
  if (typeof wanted === "string") return value === wanted;
  const [from = "", to = ""] = value.split("/");
  return value !== unsetValue && from <= wanted.to && to >= wanted.from;
}
