import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { reportFields } from "#core/index.ts";
import { reportSchema } from "#core/model/report.ts";
import manifest from "#seeds/manifest.json";

const folder = fileURLToPath(new URL("../../seeds/", import.meta.url));
const given: Readonly<Record<string, string>> = {
  "000_7a0c050c0d00cf7d.txt": "6228a1b99e085c2eb734254d9690d4cd382e5e571fb03e9ccf6dfb07c2100a1c",
  "001_fcb8125ddcabcdb9.txt": "4dcb5b0ed7627ed03aa6180801774c5152c94fa658b3fd668f6d623e1c37665b",
  "002_9ba5c8d2ae63f718.txt": "7698a26275d3de9a18d046c95769c025235ff3c239ec51a3635a3d6bd5bf8706",
  "003_4598cc6b8f5089f8.txt": "e3a7e9514bcc8ca8302f09339ffcd31331b4b71fd145bce36c9e8215856f4285",
};
const textOf = (file: string) => readFileSync(folder + file, "utf8");

interface StatedField {
  readonly basis: string;
  readonly value?: string;
  readonly words?: string;
  readonly reason?: string;
}
const stated: readonly (readonly [siglum: string, field: string, file: string, stated: StatedField])[] =
  manifest.reports.flatMap(({ siglum, file, metadata }) =>
    Object.entries<StatedField>(metadata).map(([field, said]) => [siglum, field, file, said] as const),
  );
const withBasis = (basis: string) => stated.filter(([, , , said]) => said.basis === basis);

describe("the seeds", () => {
  test("stand byte for byte as they were given", () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    const hashes = texts.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(folder + name))
        .digest("hex"),
    ]);
    expect(Object.fromEntries(hashes)).toEqual(given);
  });

  test("are named in the manifest with the same hashes, as A to D", () => {
    expect(manifest.reports.map(({ siglum }) => siglum)).toEqual(["A", "B", "C", "D"]);
    expect(Object.fromEntries(manifest.reports.map(({ file, sha256 }) => [file, sha256]))).toEqual(given);
  });

  test.each(manifest.reports)(
    "say something of every field of report $siglum, as a report may hold it",
    ({ siglum, metadata }) => {
      expect(Object.keys(metadata).sort()).toEqual([...reportFields].sort());
      const record = { id: "report", stamp: "000000000000-0000-0000000000000000", siglum, ...metadata };
      expect(reportSchema.safeParse(record).error).toBeUndefined();
    },
  );

  test.each(withBasis("given"))("give what stands in the text: %s %s", (_siglum, _field, file, said) => {
    expect(textOf(file)).toContain(said.words ?? said.value);
  });

  test.each(withBasis("inferred"))("give a reason for what is concluded: %s %s", (_siglum, _field, _file, said) => {
    expect(said.reason).toMatch(/\w{3,}.*\w{3,}/);
  });

  test.each(withBasis("unknown"))("guess nothing where nothing is known: %s %s", (_siglum, _field, _file, said) => {
    expect(said).toEqual({ basis: "unknown" });
  });

  test("confirm nothing: nobody has", () => {
    expect(withBasis("confirmed")).toEqual([]);
  });

  test("are dated on the days of the week that the texts name", () => {
    const day = (date: string) =>
      new Date(`${date}T00:00:00Z`).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
    expect(day("2022-10-04")).toBe("Tuesday");
    expect(day("2022-09-30")).toBe("Friday");
    expect(day("2022-09-12")).toBe("Monday");
    expect(day("2022-09-10")).toBe("Saturday");
  });
});
