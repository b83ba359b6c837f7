// `npm run test:faults`: kills, faults and hostile files, until it is known that nothing is lost. Options: `--kills N`,
// `--hostile N`, `--seed S` (as a run before has said it), `--quick`. The last line is `kills N, faults N, hostile files N, lost N`.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { buildIfStale } from "../host/build-app.mjs";
import { ensureChromium } from "./find-chromium.mjs";

const home = path.resolve(import.meta.dirname, "../..");
const out = path.join(home, "out/faults");
const shared = /** @type {const} */ ({ configFile: false, logLevel: "error" });

ensureChromium();
if (!buildIfStale(home)) throw new Error("The app could not be built; what went wrong stands above.");
await build({
  ...shared,
  root: path.join(home, "test/faults/page"),
  build: { outDir: path.join(out, "page"), emptyOutDir: true, target: "chrome150", assetsInlineLimit: 0 },
});
// The runner goes through Vite too: plain Node may be too old for TypeScript.
await build({
  ...shared,
  root: home,
  resolve: { alias: { electron: path.join(home, "test/faults/disk/no-electron.ts") } },
  ssr: { external: ["playwright"], noExternal: ["electron"] },
  build: {
    ssr: path.join(home, "test/faults/run.ts"),
    outDir: path.join(out, "run"),
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "run.mjs" } },
  },
});

await build({
  ...shared,
  root: home,
  ssr: { external: ["playwright"] },
  build: {
    ssr: path.join(home, "test/e2e/drivers/stand-in/stand-in.ts"),
    outDir: path.join(home, "out/stand-in"),
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "stand-in.mjs" } },
  },
});
process.chdir(home);
await import(pathToFileURL(path.join(out, "run/run.mjs")).href);
