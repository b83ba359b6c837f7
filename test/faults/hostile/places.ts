import type { Loose } from "./bases.ts";

/** Chooses by numbers that were drawn before, so that one file is always made in the same way. */
export interface Choice {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  of<T>(from: readonly T[]): T;
}

/** Breaks a bundle in one way, or leaves it where there is nothing to break. */
export type Mutation = (bundle: Loose, choice: Choice) => void;

export function records(bundle: Loose): Loose[] {
  return Object.values<Loose>(bundle.body).flatMap((list) => (Array.isArray(list) ? list : []));
}

export function recordOf(bundle: Loose, choice: Choice, ...collections: string[]): Loose {
  const from = collections.length === 0 ? records(bundle) : collections.flatMap((name) => bundle.body[name] ?? []);
  return from.length === 0 ? {} : choice.of(from);
}

/** Every place of a value: what holds it and under which key. */
export function placesIn(root: Loose, isWanted: (value: unknown, key: string) => boolean): [Loose, string][] {
  const places: [Loose, string][] = [];
  const open: Loose[] = [root];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    for (const key of Object.keys(container)) {
      if (isWanted(container[key], key)) places.push([container, key]);
      if (container[key] !== null && typeof container[key] === "object") open.push(container[key]);
    }
  }
  return places;
}
