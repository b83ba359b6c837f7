import { defineConfig } from "@playwright/test";

export default defineConfig<{ readonly hostUnderTest: "browser" | "shell" }>({
  testDir: "../test/e2e/specs",
  outputDir: "../out/test-results/e2e",
  globalSetup: "../test/e2e/drivers/global-setup.ts",
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "../out/test-results/e2e.json" }]],
  projects: [
    // What only a shell can show is no gap here; in the shell, what only Electron can show is, and is reported as skipped.
    { name: "browser", grepInvert: /@shell|@electron/, use: { hostUnderTest: "browser" } },
    // What is tagged @page looks at the page alone, which is the same in both hosts; what @shell, at what the shell alone has or
    // what the browser shows elsewhere already. So no minute is spent twice.
    { name: "shell", use: { hostUnderTest: "shell" }, grepInvert: /@page/ },
  ],
});
