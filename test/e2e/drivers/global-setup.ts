import path from "node:path";
import { build } from "vite";
import { buildIfStale } from "#build/host/build-app.mjs";
import { electronProgram, home, standInProgram } from "./paths.ts";

/** Before any spec: the app and the stand-in are built, and the run says what drives it. */
export async function prepare(): Promise<void> {
  if (!buildIfStale(home)) throw new Error("The app could not be built; what went wrong stands above.");
  await buildStandIn();
  const shell = electronProgram() ? "Electron" : "stand-in (Electron can't run here; its own tests are skipped)";
  console.log(`Drivers: browser = Chromium with the browser host; shell = ${shell}`);
}

/** The stand-in runs in plain Node, which may be too old for TypeScript. */
export async function buildStandIn(): Promise<void> {
  await build({
    configFile: false,
    root: home,
    logLevel: "error",
    ssr: { external: ["playwright"] },
    build: {
      ssr: path.join(home, "test/e2e/drivers/stand-in/stand-in.ts"),
      outDir: path.dirname(standInProgram),
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: path.basename(standInProgram) } },
    },
  });
}

// Playwright takes a default export and nothing else.
// biome-ignore lint/style/noDefaultExport: see above
export default prepare;
