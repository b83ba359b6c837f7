// The core's command line: `npm run -s bundle -- validate FILE`, `… merge A B -o OUT`. Builds itself if a source is newer.
import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isStale } from "../host/freshness.mjs";

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = "out/cli/bundle.mjs";

if (isStale(home, [program])) await build();
// npm runs scripts in the package's folder; paths are meant from where the person stands.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(path.join(home, program)).href);

/** Into a folder of its own and then renamed, so that two runs at once don't empty each other's. */
async function build() {
  const { createBuilder } = await import("vite");
  const outDir = path.join(home, `out/cli-${process.pid}`);
  const builder = await createBuilder({
    configFile: path.join(home, "build/vite.config.ts"),
    root: path.join(home, "renderer"),
    logLevel: "error",
    environments: { cli: { build: { outDir, sourcemap: false } } },
  });
  await builder.build(/** @type {import("vite").BuildEnvironment} */ (builder.environments.cli));
  mkdirSync(path.join(home, "out/cli"), { recursive: true });
  renameSync(path.join(outDir, "bundle.mjs"), path.join(home, program));
  rmSync(outDir, { recursive: true, force: true });
}
