// After packing: sets every fuse of the packed Electron and reads it back. All nine are named, so that none keeps a default.
import path from "node:path";
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";

/** @type {Readonly<Record<FuseV1Options, boolean>>} */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** @param {import("electron-builder").AfterPackContext} context */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  await setFuses(programIn(appOutDir, electronPlatformName, packager), fuses);
}

/**
 * Sets the fuses in `program` and reads them back. Throws before anything is written when Electron has other fuses than the ones
 * given: one too many would keep its default, and one that was removed would be set to no effect.
 *
 * @param {string} program its file, or on macOS the folder of the app
 * @param {Readonly<Record<number, boolean>>} settings
 */
export async function setFuses(program, settings) {
  const wire = await readWire(program);
  const faults = [
    ...wire.flatMap((state, fuse) => {
      if (settings[fuse] === undefined) return [`Electron has a fuse that is not set: ${nameOf(fuse)}`];
      return state === FuseState.REMOVED ? [`Electron has removed the fuse ${nameOf(fuse)}`] : [];
    }),
    ...Object.keys(settings)
      .filter((fuse) => Number(fuse) >= wire.length)
      .map((fuse) => `Electron has no fuse ${nameOf(Number(fuse))}`),
  ];
  if (faults.length > 0) throw new Error(`The fuses were not set. ${faults.join(". ")}.`);
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: program.endsWith(".app"),
    .../** @type {typeof fuses} */ (settings),
  });
  await checkFuses(program, settings);
}

/**
 * Throws, naming each one, unless exactly these fuses are set so in `program`.
 *
 * @param {string} program
 * @param {Readonly<Record<number, boolean>>} settings
 */
export async function checkFuses(program, settings) {
  const wire = await readWire(program);
  const faults = wire.flatMap((state, fuse) => {
    const wanted = settings[fuse];
    if (wanted === undefined) return [`${nameOf(fuse)} is not one of them`];
    return state === (wanted ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [`${nameOf(fuse)} is not ${wanted ? "on" : "off"}`];
  });
  const missing = Object.keys(settings).filter((fuse) => Number(fuse) >= wire.length);
  faults.push(...missing.map((fuse) => `${nameOf(Number(fuse))} is missing`));
  if (faults.length > 0) throw new Error(`The fuses are wrong: ${faults.join(", ")}.`);
}

/**
 * The state of each fuse, in their order.
 *
 * @param {string} program
 * @returns {Promise<FuseState[]>}
 */
async function readWire(program) {
  const { version, ...wire } = /** @type {Record<string, FuseState | string>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(program))
  );
  if (version !== FuseVersion.V1)
    throw new Error(`The fuses have another version than the one known here: ${version}.`);
  return /** @type {FuseState[]} */ (Object.values(wire));
}

/** @param {number} fuse */
function nameOf(fuse) {
  return FuseV1Options[fuse] ?? `number ${fuse + 1}`;
}

/**
 * @param {string} folder
 * @param {string} platform
 * @param {import("electron-builder").AfterPackContext["packager"]} packager
 */
function programIn(folder, platform, packager) {
  const name = packager.appInfo.productFilename;
  if (platform === "darwin") return path.join(folder, `${name}.app`);
  if (platform === "win32") return path.join(folder, `${name}.exe`);
  return path.join(folder, packager.platformSpecificBuildOptions.executableName ?? name);
}
