// Makes a folder that electron-builder takes for an unpacked Linux Electron, so that packing can be checked where the real one
// can't be fetched. Nothing in it runs, and nothing of it is ever shipped.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// What @electron/fuses looks for in a binary: a sentinel, the version of the wire, its length, then a sign for each fuse.
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const wireVersion = 1;
// Alternating, so that whatever the right setting is, some fuses must be flipped to reach it.
const nineFuses = "101010101";

const emptyFiles = [
  "LICENSE",
  "LICENSES.chromium.html",
  "icudtl.dat",
  "resources.pak",
  "snapshot_blob.bin",
  "v8_context_snapshot.bin",
  "locales/en-US.pak",
];
const programs = ["chrome-sandbox", "chrome_crashpad_handler"];

/**
 * @param {string} folder emptied first
 * @param {string} version of Electron
 */
export function makeFakeElectron(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  for (const inner of ["resources", "locales"]) mkdirSync(path.join(folder, inner), { recursive: true });
  writeFileSync(path.join(folder, "electron"), fakeProgram(nineFuses), { mode: 0o755 });
  for (const name of programs) writeFileSync(path.join(folder, name), "", { mode: 0o755 });
  for (const name of emptyFiles) writeFileSync(path.join(folder, name), "");
  writeFileSync(path.join(folder, "version"), version);
}

/**
 * A program that has fuses and does nothing.
 *
 * @param {string} wire "1" for on, "0" for off, "r" for removed
 */
export function fakeProgram(wire) {
  const script = Buffer.from("#!/bin/sh\necho 'This is a stand-in for Electron.' >&2\nexit 1\n");
  const header = Buffer.from([wireVersion, wire.length]);
  return Buffer.concat([script, Buffer.from(sentinel), header, Buffer.from(wire), Buffer.from("\n")]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  makeFakeElectron(process.argv[2] ?? "out/fake-electron", process.argv[3] ?? "0.0.0");
}
