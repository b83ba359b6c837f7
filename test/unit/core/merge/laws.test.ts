import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  clampingStamps,
  own,
  passageInThreeFields,
  randomSampleIds,
  taggingsWithoutPerson,
  withoutTieBreak,
} from "./implementations.ts";
import {
  codersStandSideBySide,
  laws,
  mergeIsALattice,
  quotationsStayWhole,
  replicasConverge,
  samplesAreOne,
} from "./laws.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

describe("the laws of merging", () => {
  test.each(Object.entries(laws))("%s", (_name, law) => expect(() => law(own)).not.toThrow(), 30_000);
});

describe("the laws catch an implementation that", () => {
  // One course of chance for all of them: a wrong variant must not slip through on a lucky day.
  beforeAll(() => fc.configureGlobal({ seed: 20_221_004 }));
  afterAll(() => fc.resetConfigureGlobal());

  test.each([
    ["does not break ties by value", withoutTieBreak, [mergeIsALattice]],
    ["clamps stamps while merging", clampingStamps, [mergeIsALattice, replicasConverge]],
    ["gives the samples random ids", randomSampleIds, [samplesAreOne]],
    ["keeps start, end and quotation as separate fields", passageInThreeFields, [quotationsStayWhole]],
    ["names taggings without the person", taggingsWithoutPerson, [codersStandSideBySide]],
  ] as const)(
    "%s",
    (_name, implementation, broken) => {
      for (const law of broken) expect(() => law(implementation)).toThrow();
    },
    60_000,
  );
});
