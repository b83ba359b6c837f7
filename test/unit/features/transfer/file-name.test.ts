import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileName } from "#features/transfer/file-name.ts";

describe("the name of an exported file", () => {
  const noon = Date.UTC(2026, 10, 22, 12);

  test.each([
    ["Ana Lovelace", "notes-ana-lovelace-2026-11-22.json"],
    ["  Ólafur / Þór. ", "notes-ólafur-þór-2026-11-22.json"],
    ["Зоя", "notes-зоя-2026-11-22.json"],
    ["../../etc/passwd", "notes-etc-passwd-2026-11-22.json"],
    ["", "notes-2026-11-22.json"],
    ["👩‍💻", "notes-2026-11-22.json"],
    [`${"a".repeat(39)} b`, `notes-${"a".repeat(39)}-2026-11-22.json`],
  ])("says whose notes they are and the day: %j", (person, name) => {
    expect(fileName(person, noon, "json")).toBe(name);
  });

  test("is of letters, digits and hyphens alone, whoever it is of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (person) => {
        const name = fileName(person, noon, "html");
        expect(name).toMatch(/^notes(-[\p{L}\p{N}]+)*-2026-11-22\.html$/u);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});
