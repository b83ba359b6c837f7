// Three projects: `unit` in plain Node, `unit-electron` there too but each file for itself, and `browser` in a real Chromium. All take
// the aliases from package.json.
import "./node-20.mjs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, findChromium } from "./scripts/find-chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const chromium = findChromium();

/** These put a stand-in in the place of Electron's modules or of the file system's, for as long as their process lives. */
const withStandIns = ["test/unit/electron/**/*.test.ts"];
const unit = {
  environment: "node",
  // Properties run hundreds of cases: slow on a busy machine, never stuck.
  testTimeout: 20_000,
} as const;

export default defineConfig({
  root,
  test: {
    // One for each processor, also where there are few: the tests of a page wait more than they work.
    maxWorkers: "100%",
    projects: [
      {
        plugins: [react()],
        root,
        test: {
          ...unit,
          name: "unit",
          // What is pure needs no process of its own: a third of the time went into reading the same modules again.
          isolate: false,
          include: ["test/unit/**/*.test.{ts,tsx}", "test/contracts/**/*.test.ts", "test/architecture/**/*.test.ts"],
          exclude: withStandIns,
        },
      },
      { root, test: { ...unit, name: "unit-electron", include: withStandIns } },
      {
        plugins: [react()],
        root,
        cacheDir: "out/vitest-browser",
        // Found before the first test: a package found later reloads the page under the tests, with a second React.
        optimizeDeps: {
          entries: [
            "renderer/{adapters,app,core,features,state,ui}/**/*.{ts,tsx}",
            "test/browser/**/*.{ts,tsx}",
            "test/faults/hostile/hostile-files.ts",
          ],
        },
        test: {
          name: "browser",
          // A port of its own for each run; where it is taken, the next free one serves.
          api: { port: 17900 + (process.pid % 100), strictPort: false },
          include: ["test/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium === null ? {} : { executablePath: chromium }), args: chromiumFlags() },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
