import { expect, test } from "vitest";
import {
  emptyLibrary,
  exportBundle,
  type PersonId,
  readBackup,
  readBundle,
  writeBackup,
  writeBundle,
} from "#core/index.ts";

const person = "ana" as PersonId;

test("a backup that is opened as an export is called what it is, and the other way round", () => {
  const input = { madeAt: 0, appVersion: "0.1.0", databaseId: "d", person, device: "device0000" };
  const asExport = readBundle(writeBackup([], { ...input, reason: "asked" }).bytes);
  expect(asExport.ok ? [] : asExport.refused.problems).toMatchObject([
    { what: "It is a backup of a whole library, not an export." },
  ]);
  const bundle = exportBundle(emptyLibrary, { exportedAt: 0, by: { id: person, name: "Ana" }, appVersion: "0.1.0" });
  const asBackup = readBackup(new TextEncoder().encode(writeBundle(bundle)));
  expect(asBackup.ok ? [] : asBackup.problems).toMatchObject([
    { what: "It is an export for colleagues, not a backup." },
  ]);
});
