// One config, one command (`vite build --app`): renderer, main (CommonJS), preload (one CommonJS file: it is sandboxed)
// and the command line (ESM for plain Node).
import { builtinModules } from "node:module";
import react from "@vitejs/plugin-react";
import { defineConfig, type EnvironmentOptions } from "vite";

const external = ["electron", /^node:/, ...builtinModules];

function node(entry: string, outDir: string, format: "es" | "cjs", file: string): EnvironmentOptions {
  return {
    consumer: "server",
    resolve: { noExternal: true, external: ["electron"] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: "node20",
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: entry,
        external,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "main", "preload", "cli"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: "../out/renderer",
        emptyOutDir: true,
        target: "chrome150",
        sourcemap: true,
        assetsInlineLimit: 0,
      },
    },
    main: node("../electron/main/main.ts", "../out/main", "cjs", "main.cjs"),
    preload: node("../electron/preload/preload.ts", "../out/preload", "cjs", "preload.cjs"),
    cli: node("cli/bundle.ts", "../out/cli", "es", "bundle.mjs"),
  },
});
