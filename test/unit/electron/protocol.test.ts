import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { expectedPolicy } from "./expected-policy.ts";
import type { FakeElectron } from "./fake-electron.ts";
import { hostileAddresses } from "./hostile-addresses.ts";
import { hostilePaths } from "./hostile-paths.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { answerAppRequest, registerAppScheme, serveApp, toServedFile } = await import("#electron/main/protocol.ts");
const { electron } = fake.current as FakeElectron;

let folder = "";
let root = "";
const get = (url: string) => answerAppRequest(root, { method: "GET", url });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "variorum-protocol-"));
  root = path.join(folder, "renderer");
  mkdirSync(path.join(root, "assets"), { recursive: true });
  writeFileSync(path.join(root, "index.html"), "<!doctype html>");
  writeFileSync(path.join(root, "assets/a b.js"), "1");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  mkdirSync(path.join(folder, "renderer-old"));
  writeFileSync(path.join(folder, "renderer-old/secret.txt"), "secret");
  symlinkSync(path.join(folder, "secret.txt"), path.join(root, "link.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("S4: the scheme", () => {
  test("is registered once with no more than it needs", () => {
    registerAppScheme();
    expect(electron.protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [[{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
  });

  test("is served by main", () => {
    serveApp(root);
    expect(electron.protocol.handle).toHaveBeenCalledExactlyOnceWith("app", expect.any(Function));
  });
});

describe("S3: every answer", () => {
  test.each(["app://bundle/", "app://bundle/assets/a%20b.js", "app://bundle/missing", "app://evil/"])(
    "carries the policy: %s",
    async (url) => {
      const response = await get(url);
      expect(response.headers.get("Content-Security-Policy")).toBe(expectedPolicy);
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    },
  );

  test("says what it is", async () => {
    expect((await get("app://bundle/index.html")).headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect((await get("app://bundle/assets/a%20b.js")).headers.get("Content-Type")).toBe(
      "text/javascript; charset=utf-8",
    );
  });
});

describe("S5: the files that are served", () => {
  test("are those under the root, and the root is the page", async () => {
    expect(await (await get("app://bundle/")).text()).toBe("<!doctype html>");
    expect(await (await get("app://bundle/assets/a%20b.js?query#part")).text()).toBe("1");
  });

  test.each(hostilePaths)("are not %s", async (way) => {
    const response = await get(`app://bundle${way}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  test.each(hostileAddresses)("are not at %j", async (url) => {
    expect((await get(url)).status).toBe(403);
  });

  test("are not written to", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect((await answerAppRequest(root, { method, url: "app://bundle/index.html" })).status).toBe(405);
    }
    const head = await answerAppRequest(root, { method: "HEAD", url: "app://bundle/index.html" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("never lie outside the root, whatever the path is made of", () => {
    const piece = fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "%2e",
      "%2E",
      "%2f",
      "%5c",
      "%00",
      "%25",
      "a",
      "~",
      ":",
      "//",
      "\u202e",
      "..;",
      "…",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }), (pieces) => {
        const file = toServedFile("/srv/root", `app://bundle/${pieces.join("")}`);
        if (file !== null) expect(path.relative("/srv/root", file)).not.toMatch(/^(\.\.($|\/)|\/|$)/);
      }),
      { numRuns: 2000 },
    );
  });

  test("hold nothing from outside, whatever links lie under the root", async () => {
    // Names that the tree below is made of; some are links that lead out of it, to a file, a folder or the root's neighbour.
    const step = fc.constantFrom(
      "assets",
      "out",
      "in",
      "link.txt",
      "index.html",
      "secret.txt",
      "..",
      "%2e%2e",
      "renderer-old",
      "a%20b.js",
    );
    symlinkSync(folder, path.join(root, "out"));
    symlinkSync("../..", path.join(root, "assets/out"));
    symlinkSync("..", path.join(root, "assets/in"));
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const response = await get(`app://bundle/${steps.join("/")}`);
        seen.add(response.status);
        expect(await response.text()).not.toContain("secret");
      }),
      { numRuns: 1000 },
    );
    expect(seen).toEqual(new Set([200, 404]));
  });
});
