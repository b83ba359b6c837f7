// Packs a Linux directory build over a stand-in for Electron and reads back what would be shipped. The last line is JSON:
// {"passed":N,"failed":N,"skipped":N}; `--json FILE` writes it to a file too.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { extractFile, listPackage } from "@electron/asar";
import { buildIfStale } from "../host/build-app.mjs";
import { supportFault } from "./electron-support.mjs";
import { checkFuses, fuses } from "./flip-fuses.mjs";
import { makeFakeElectron } from "./make-fake-electron.mjs";

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const output = path.join(home, "out/package-check");
const packed = path.join(output, "linux-unpacked");
const archive = path.join(packed, "resources/app.asar");
const electron = readJson("node_modules/electron/package.json");

/** @type {readonly [string, () => void | Promise<void>][]} */
const checks = [
  ["the app builds", () => assert.ok(buildIfStale(home), "the build failed")],
  ["a directory build is packed", pack],
  ["the archive holds the program and no more", checkArchive],
  ["the program named in package.json is in the archive", checkMain],
  ["the page in the archive is the page that was built", checkPage],
  ["the seeds lie beside it, byte for byte", checkSeeds],
  ["the page makes the trusted types that the policy names, and no others", checkTrustedTypes],
  ["all nine fuses are set, and there are no others", () => checkFuses(path.join(packed, "variorum"), fuses)],
  ["the packed Electron is the one that is installed", () => assert.equal(versionInSettings(), electron.version)],
  ["S17: Electron is one of the supported majors today", checkSupport],
  ["the icon is there and large enough", checkIcon],
];

let failed = 0;
for (const [name, check] of checks) {
  try {
    await check();
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}\n  ${error instanceof Error ? error.message : error}`);
  }
}
const counts = JSON.stringify({ passed: checks.length - failed, failed, skipped: 0 });
const { values } = parseArgs({ options: { json: { type: "string" } } });
if (values.json) {
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(values.json, counts);
}
console.log(counts);
process.exitCode = failed === 0 ? 0 : 1;

function pack() {
  const fake = path.join(home, "out/fake-electron");
  makeFakeElectron(fake, electron.version);
  rmSync(output, { recursive: true, force: true });
  const builder = path.join(home, "node_modules/electron-builder/cli.js");
  const settings = [
    ["--config", "build/electron-builder.yml"],
    ["--linux", "dir"],
    ["--publish", "never"],
    [`-c.electronDist=${fake}`, `-c.directories.output=${output}`],
  ].flat();
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...settings], {
    cwd: home,
    encoding: "utf8",
  });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
}

function checkArchive() {
  const files = archived();
  const unwanted = files.filter((file) => !/^\/(package\.json|out(\/(main|preload|renderer|cli)(\/.*)?)?)$/.test(file));
  assert.deepEqual(unwanted, []);
  assert.deepEqual(
    files.filter((file) => /\.(map|tsx?)$/.test(file)),
    [],
  );
  for (const file of ["/out/preload/preload.cjs", "/out/renderer/index.html", "/out/cli/bundle.mjs"]) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
}

function checkMain() {
  const { main, version, devDependencies, scripts } = JSON.parse(fromArchive("package.json").toString());
  assert.ok(archived().includes(`/${main}`), `${main} is missing`);
  assert.equal(version, readJson("package.json").version);
  assert.equal(devDependencies, undefined);
  assert.equal(scripts, undefined);
}

function checkPage() {
  const page = fromArchive("out/renderer/index.html");
  assert.equal(sha256(page), sha256(readFileSync(path.join(home, "out/renderer/index.html"))));
  for (const [, asset] of page.toString().matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    assert.ok(archived().includes(`/out/renderer/${asset}`), `${asset} is missing`);
  }
}

function checkSeeds() {
  const [given, shipped] = [path.join(home, "seeds"), path.join(packed, "resources/seeds")];
  const names = readdirSync(given).sort();
  assert.deepEqual(readdirSync(shipped).sort(), names);
  for (const name of names) {
    assert.equal(sha256(readFileSync(path.join(shipped, name))), sha256(readFileSync(path.join(given, name))), name);
  }
}

function checkTrustedTypes() {
  const policy = readJson("electron/main/page-policy.json").headers["Content-Security-Policy"];
  const named = /trusted-types ([^;']*)/.exec(policy)?.[1]?.trim().split(" ");
  const scripts = archived().filter((file) => /^\/out\/renderer\/.*\.m?js$/.test(file));
  const made = scripts.flatMap((file) =>
    [
      ...fromArchive(file.slice(1))
        .toString()
        .matchAll(/\.createPolicy\(\s*["'`]([^"'`]*)/g),
    ].map(([, name]) => name),
  );
  assert.deepEqual(new Set(made), new Set(named));
}

function checkSupport() {
  const today = new Date().toISOString().slice(0, 10);
  assert.equal(supportFault(electron.version, readJson("build/electron-majors.json"), today), null);
}

function checkIcon() {
  const icon = path.join(home, "build/icons/icon.png");
  assert.ok(existsSync(icon), "build/icons/icon.png is missing");
  const width = readFileSync(icon).readUInt32BE(16);
  assert.ok(width >= 512, `the icon is ${width} px wide`);
}

function archived() {
  return listPackage(archive, { isPack: false }).map((file) => file.replaceAll("\\", "/"));
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(home, file), "utf8"));
}

/** @param {string} file */
function fromArchive(file) {
  return extractFile(archive, path.normalize(file));
}

/** @param {Buffer} bytes */
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function versionInSettings() {
  const settings = readFileSync(path.join(home, "build/electron-builder.yml"), "utf8");
  return /^electronVersion: (.+)$/m.exec(settings)?.[1];
}
