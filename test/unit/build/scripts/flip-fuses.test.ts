import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { describe, expect, test } from "vitest";
import { afterPack, checkFuses, fuses, setFuses } from "#build/scripts/flip-fuses.mjs";
import { fakeProgram } from "#build/scripts/make-fake-electron.mjs";
import { temporaryFolders } from "../../electron/temporary-folder.ts";

const newFolder = temporaryFolders();

/** Each of the nine by its name, as they must leave the house. */
const wanted = {
  RunAsNode: "0",
  EnableCookieEncryption: "1",
  EnableNodeOptionsEnvironmentVariable: "0",
  EnableNodeCliInspectArguments: "0",
  EnableEmbeddedAsarIntegrityValidation: "1",
  OnlyLoadAppFromAsar: "1",
  LoadBrowserProcessSpecificV8Snapshot: "0",
  GrantFileProtocolExtraPrivileges: "0",
  WasmTrapHandlers: "1",
} as const;
const names = Object.keys(wanted);
const wantedWire = Object.values(wanted).join("");

function programWith(wire: string): string {
  const program = path.join(newFolder(), "variorum");
  writeFileSync(program, fakeProgram(wire));
  return program;
}

/** Runs the hook as the packager does. */
async function pack(wire: string, platform = "linux"): Promise<string> {
  const folder = newFolder();
  const file = { linux: "variorum", win32: "Variorum.exe" }[platform] ?? "";
  writeFileSync(path.join(folder, file), fakeProgram(wire));
  const packager = {
    appInfo: { productFilename: "Variorum" },
    platformSpecificBuildOptions: { executableName: "variorum" },
  };
  await afterPack({ appOutDir: folder, electronPlatformName: platform, packager } as unknown as Parameters<
    typeof afterPack
  >[0]);
  return path.join(folder, file);
}

async function wireOf(program: string): Promise<Record<string, string>> {
  const { version: _version, ...wire } = (await getCurrentFuseWire(program)) as unknown as Record<string, number>;
  return Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)] ?? fuse, String.fromCharCode(state)]),
  );
}

describe("fuses: the packaging hook", () => {
  test("knows all nine by name, and Electron's own list has no more", () => {
    expect(Object.keys(fuses).map((fuse) => FuseV1Options[Number(fuse)])).toEqual(names);
    expect(Object.values(FuseV1Options).filter((name) => typeof name === "string")).toEqual(names);
  });

  test.each(["000000000", "111111111", "101010101", "010101010", wantedWire])(
    "sets all nine, whatever they were: %s",
    async (wire) => {
      expect(await wireOf(await pack(wire))).toEqual(wanted);
    },
  );

  test("finds the program on Windows too", async () => {
    expect(await wireOf(await pack("101010101", "win32"))).toEqual(wanted);
  });

  test.each([
    ["has one fuse more", "1010101011", "number 10"],
    ["has one fuse less", "10101010", "no fuse WasmTrapHandlers"],
    ["has removed a fuse", "1r1010101", "removed the fuse EnableCookieEncryption"],
  ])("fails, and writes nothing, where Electron %s", async (_name, wire, says) => {
    const program = programWith(wire);
    const before = readFileSync(program);
    await expect(setFuses(program, fuses)).rejects.toThrow(says);
    expect(readFileSync(program)).toEqual(before);
  });

  test.each(names)("fails where nobody says how %s should be", async (name) => {
    const { [String(FuseV1Options[name as keyof typeof wanted])]: _left, ...rest } = fuses as Record<string, boolean>;
    const program = programWith("101010101");
    const before = readFileSync(program);
    await expect(setFuses(program, rest)).rejects.toThrow(name);
    expect(readFileSync(program)).toEqual(before);
  });

  test("fails where a fuse is set that nobody knows", async () => {
    await expect(setFuses(programWith("101010101"), { ...fuses, 9: true })).rejects.toThrow("no fuse number 10");
  });

  test("fails on a program without fuses, and on a wire of another version", async () => {
    const program = path.join(newFolder(), "variorum");
    writeFileSync(program, "no sentinel");
    await expect(setFuses(program, fuses)).rejects.toThrow("sentinel");
    const newer = fakeProgram("101010101");
    newer[newer.indexOf(Buffer.from([1, 9]))] = 2;
    writeFileSync(program, newer);
    await expect(setFuses(program, fuses)).rejects.toThrow("another version");
  });
});

describe("fuses: the check of what was packed", () => {
  test("is content with the nine as they must be", async () => {
    await expect(checkFuses(programWith(wantedWire), fuses)).resolves.toBeUndefined();
  });

  test.each(names)("names %s when it stands wrong", async (name) => {
    const at = names.indexOf(name);
    const flipped = wantedWire[at] === "1" ? "0" : "1";
    const wrong = wantedWire.slice(0, at) + flipped + wantedWire.slice(at + 1);
    await expect(checkFuses(programWith(wrong), fuses)).rejects.toThrow(
      `${name} is not ${flipped === "1" ? "off" : "on"}`,
    );
  });

  test("refuses a wire with more or fewer than nine, and one with a removed fuse", async () => {
    await expect(checkFuses(programWith(`${wantedWire}0`), fuses)).rejects.toThrow("number 10 is not one of them");
    await expect(checkFuses(programWith(wantedWire.slice(0, 8)), fuses)).rejects.toThrow("WasmTrapHandlers is missing");
    await expect(checkFuses(programWith(`r${wantedWire.slice(1)}`), fuses)).rejects.toThrow("RunAsNode is not off");
  });
});
