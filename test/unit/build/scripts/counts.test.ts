import { expect, describe as group, test } from "vitest";
import { describe, fromPlaywright, fromVitest, judge, sum } from "#build/scripts/counts.mjs";

const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

group("a Vitest report", () => {
  test("counts pending and todo tests as skipped", () => {
    expect(fromVitest({ ...vitestReport, numPendingTests: 2, numTodoTests: 1 })).toEqual({
      passed: 5,
      failed: 0,
      skipped: 3,
    });
  });

  test("counts a file that could not be loaded as one failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(fromVitest({ ...vitestReport, testResults }).failed).toBe(1);
  });

  test("counts a file whose hook broke, so that its tests never ran, as one failure", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "skipped" }] }];
    expect(fromVitest({ ...vitestReport, testResults }).failed).toBe(1);
  });

  test("does not count a failed test and its file twice", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }];
    expect(fromVitest({ ...vitestReport, numFailedTests: 1, testResults }).failed).toBe(1);
  });
});

group("a Playwright report", () => {
  test("counts a test that passed only at a second try as failed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 3 };
    expect(fromPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 2, skipped: 3 });
  });

  test("counts what broke outside any test", () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    expect(fromPlaywright({ stats, errors: [{ message: "no such config" }] }).failed).toBe(1);
  });
});

group("a part", () => {
  test("that ran well keeps its counts", () => {
    expect(judge({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  test.each([
    ["reported nothing", null, 0],
    ["was killed", null, null],
    ["ran no test", { passed: 0, failed: 0, skipped: 0 }, 0],
    ["skipped everything", { passed: 0, failed: 0, skipped: 4 }, 0],
    ["ended badly after tests that passed", { passed: 3, failed: 0, skipped: 0 }, 1],
  ])("that %s failed once", (_title, counts, exitCode) => {
    expect(judge(counts, exitCode).failed).toBe(1);
  });

  test("that counted its failures gets no further one", () => {
    expect(judge({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});

test("parts add up to the line that ends a run", () => {
  const total = sum([
    { passed: 5, failed: 0, skipped: 1 },
    { passed: 10, failed: 2, skipped: 0 },
  ]);
  expect(describe(total)).toBe("15 passed, 2 failed, 1 skipped");
});
