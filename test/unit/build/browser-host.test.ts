import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectedPolicy } from "#test/unit/electron/expected-policy.ts";
import { hostilePaths } from "#test/unit/electron/hostile-paths.ts";

const startScript = path.resolve("build/scripts/start.mjs");
const port = 17900 + ((process.pid * 3) % 100);
const address = `http://127.0.0.1:${port}`;
let root = "";
const running: ChildProcess[] = [];

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(...args: readonly string[]): Started {
  const child = spawn(process.execPath, [startScript, ...args, "--serve", root, "--port", String(port)], {
    env: { ...process.env, BROWSER: "none", DISPLAY: "", WAYLAND_DISPLAY: "" },
  });
  running.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  return { child, said: () => said, ended: once(child, "exit").then(([code]) => code as number | null) };
}

async function startAndWait(...args: readonly string[]): Promise<Started> {
  const started = start(...args);
  await expect.poll(started.said, { timeout: 10_000 }).toContain(`Variorum is open at ${address}/`);
  return started;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A request exactly as written: no client of ours tidies the path or the Host header. */
function ask(target: string, change: { method?: string; host?: string } = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { Host: change.host ?? `127.0.0.1:${port}` };
    const asked = request(
      { host: "127.0.0.1", port, path: target, method: change.method ?? "GET", headers },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (data) => (text += data));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "variorum-host-"));
  root = path.join(folder, "renderer");
  mkdirSync(path.join(root, "assets"), { recursive: true });
  writeFileSync(path.join(root, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(path.join(root, "assets/font.woff2"), "font");
  writeFileSync(path.join(root, "assets/a b.js"), "1");
  mkdirSync(path.join(folder, "renderer-old"));
  writeFileSync(path.join(folder, "renderer-old/secret.txt"), "secret");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  symlinkSync(path.join(folder, "secret.txt"), path.join(root, "link.txt"));
});
afterAll(() => rmSync(path.dirname(root), { recursive: true }));

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
});

describe("the browser host", () => {
  test("S3, S5: serves the app with the shell's headers, to 127.0.0.1 alone", async () => {
    await startAndWait("--browser");
    const page = await ask("/");
    expect(page).toMatchObject({ status: 200, text: "<!doctype html><title>page</title>" });
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expectedPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
    expect((await ask("/assets/font.woff2?v=1")).headers["content-type"]).toBe("font/woff2");

    const foreignNames = [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1",
      `127.0.0.1:${port + 1}`,
      `localhost.evil:${port}`,
      `[::1]:${port}`,
    ];
    for (const host of foreignNames) {
      const refused = await ask("/", { host });
      expect([host, refused.status]).toEqual([host, 421]);
      expect(refused.text).not.toContain("page");
      expect(refused.headers["content-security-policy"]).toBe(page.headers["content-security-policy"]);
    }

    expect(await ask("/a/b?c", { host: `localhost:${port}` })).toMatchObject({
      status: 308,
      headers: { location: `${address}/a/b?c` },
    });
    expect((await ask("//evil.example/", { host: `localhost:${port}` })).headers.location).toBe(
      `${address}//evil.example/`,
    );

    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
      expect((await ask("/", { method })).status).toBe(405);
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });

    for (const way of [...hostilePaths, `http://127.0.0.1:${port}/`]) {
      const refused = await ask(way);
      expect([way, refused.status]).toEqual([way, 404]);
      expect(refused.text).not.toContain("secret");
    }
  });

  test("listens on no other address", async () => {
    await startAndWait("--browser");
    const reached = await new Promise((resolve) => {
      const socket = createConnection({ host: "::1", port }, () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "ends cleanly on %s, even while somebody is connected",
    async (signal) => {
      const { child, ended } = await startAndWait("--browser");
      const idle = createConnection({ host: "127.0.0.1", port });
      idle.on("error", () => undefined);
      await once(idle, "connect");
      child.kill(signal);
      expect(await ended).toBe(0);
    },
  );

  test("is found by a second start, which leaves it running", async () => {
    await startAndWait("--browser");
    const second = start("--browser");
    expect(await second.ended).toBe(0);
    expect(second.said()).toBe(`Variorum is already open at ${address}/\n`);
    expect((await ask("/")).status).toBe(200);
  });

  test("does not take another program on its port for itself", async () => {
    const stranger = createServer((_request, response) => response.end('{"app":"other"}')).listen(port, "127.0.0.1");
    await once(stranger, "listening");
    const started = start("--browser");
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain(`Port ${port} belongs to another program.`);
    stranger.closeAllConnections();
    await new Promise((resolve) => stranger.close(resolve));
  });

  test.runIf(process.platform === "linux")("is what a computer without a display gets", async () => {
    const { said } = await startAndWait();
    expect(said().split("\n")[0]).toBe("There is no display for a window, so Variorum is served to a browser.");
  });
});
