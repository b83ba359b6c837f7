import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { supportFault } from "#build/scripts/electron-support.mjs";

const read = (file: string) => readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8");
const table = JSON.parse(read("build/electron-majors.json")) as { checked: string; published: Record<string, string> };
const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies: { electron: string } };

describe("S17: Electron", () => {
  test("is one of the supported majors on the day the table was checked", () => {
    expect(supportFault(devDependencies.electron, table, table.checked)).toBeNull();
  });

  test("is packed in the version that package.json names", () => {
    expect(/^electronVersion: (.+)$/m.exec(read("build/electron-builder.yml"))?.[1]).toBe(devDependencies.electron);
  });

  test.each([
    ["43.0.0", "2026-11-22", null],
    ["42.9.9", "2026-11-22", /no longer one of the 3 newest/],
    ["46.0.0", "2026-11-22", /not in the table/],
    ["45.4.1", "2027-04-07", null],
    ["45.4.1", "2027-04-08", /gets no more fixes/],
    ["^45.4.1", "2026-11-22", /pinned to one version/],
    ["45", "2026-11-22", /pinned to one version/],
  ])("%s on %s is judged rightly", (version, date, fault) => {
    const made = {
      checked: "2026-11-22",
      published: { 42: "2026-05-06", 43: "2026-07-01", 44: "2026-08-25", 45: "2026-10-21" },
    };
    const found = supportFault(version, made, date);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });

  test("does not count majors that came after the table was checked", () => {
    const made = {
      checked: "2026-11-22",
      published: { 43: "2026-07-01", 44: "2026-08-25", 45: "2026-10-21", 46: "2026-12-15" },
    };
    expect(supportFault("43.1.0", made, "2026-11-22")).toBeNull();
  });
});
