// After packing: sets every fuse of the packed Electron. All nine are named, so that none keeps a default.
import path from "node:path";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";

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
  await flipFuses(programIn(appOutDir, electronPlatformName, packager), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === "darwin",
    ...fuses,
  });
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
