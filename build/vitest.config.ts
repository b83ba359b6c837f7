// Two projects: `unit` in plain Node, and `browser` in a real Chromium. Both take the aliases from package.json.
import "./node-20.mjs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, findChromium } from "./scripts/find-chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const chromium = findChromium();

export default defineConfig({
  root,
  test: {
    projects: [
      {
        plugins: [react()],
        root,
        test: {
          name: "unit",
          environment: "node",
          // Properties run hundreds of cases: slow on a busy machine, never stuck.
          testTimeout: 20_000,
          include: ["test/unit/**/*.test.{ts,tsx}", "test/contracts/**/*.test.ts", "test/architecture/**/*.test.ts"],
        },
      },
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
