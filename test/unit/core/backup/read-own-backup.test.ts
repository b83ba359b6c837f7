import { expect, test } from "vitest";
import { type ChangeSet, readBackup, readOwnBackup, writeBackup } from "#core/index.ts";

const step = {
  id: "step",
  stamp: "000000000001-0000-device0000window",
  person: "ana",
  label: "new tag “Ö”",
  changes: [],
  // No stranger's file could bring a tag without a name that is text.
  joined: [{ collection: "tags", records: [{ id: "t", stamp: "000000000001-0000-device0000window", name: 7 }] }],
} as unknown as ChangeSet;

const written = writeBackup([step], {
  madeAt: 0,
  appVersion: "0.1.0",
  databaseId: "database",
  person: "ana" as never,
  device: "device0000",
  reason: "automatic",
});

test("R4: what an installation wrote itself comes back, whatever it held", () => {
  expect(readBackup(written.bytes).ok).toBe(false);
  const read = readOwnBackup(written.bytes, written.sha256);
  expect(read?.steps).toEqual([step]);
  expect(read?.header).toEqual(written.header);
});

test.each([
  ["another file", (bytes: Uint8Array) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ["a file that was cut off", (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ["a file with more behind it", (bytes: Uint8Array) => new Uint8Array([...bytes, 10])],
  ["nothing", () => new Uint8Array()],
])("R4: %s is not taken for it", (_, change) => {
  expect(readOwnBackup(change(written.bytes), written.sha256)).toBeNull();
});

test("R4: a digest that the file says of itself proves nothing", () => {
  expect(readOwnBackup(written.bytes, "0".repeat(64))).toBeNull();
});
