import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { readServedFile, toServedFile } from "./served-file.mjs";

/** The one address that a library in the browser lives at: another port would be another origin and another, empty library. */
export const appPort = 17873;
export const loopback = "127.0.0.1";
/** Answers who is there, so that a second start finds the first. */
export const identityPath = "/.well-known/variorum";

/** Headers and content types are the shell's own. */
const policy = JSON.parse(readFileSync(new URL("../../electron/main/page-policy.json", import.meta.url), "utf8"));

/**
 * Serves the built app in `root` on 127.0.0.1 alone. Resolves when it listens, with a function that stops it; rejects with the
 * system's error, `EADDRINUSE` when the port is taken.
 *
 * @param {{ readonly root: string, readonly port: number, readonly version: string }} setting
 * @returns {Promise<{ stop(): Promise<void> }>}
 */
export function serve({ root, port, version }) {
  const identity = Buffer.from(JSON.stringify({ app: "variorum", version }));
  const server = createServer((request, response) => {
    void answer(request)
      .catch(() => ({ status: 500, headers: {}, body: null }))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...policy.headers, ...headers, "Content-Length": body?.length ?? 0 });
        response.end(request.method === "HEAD" ? undefined : body);
      });
  });

  /** @param {import("node:http").IncomingMessage} request */
  async function answer({ method, url = "", headers }) {
    if (headers.host === `localhost:${port}` && url.startsWith("/")) {
      return { status: 308, headers: { Location: `http://${loopback}:${port}${url}` }, body: null };
    }
    // Another name for this address would be a foreign page that reaches in (DNS rebinding).
    if (headers.host !== `${loopback}:${port}`) return refuse(421, "Variorum answers at 127.0.0.1 only.");
    if (method !== "GET" && method !== "HEAD")
      return { ...refuse(405, "Only GET and HEAD."), headers: { Allow: "GET, HEAD" } };
    if (url === identityPath) return found(".json", identity);
    const file = toServedFile(root, url);
    const content = file && (await readServedFile(root, file));
    return content ? found(path.extname(file).toLowerCase(), content) : refuse(404, "There is nothing here.");
  }

  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => resolve({ stop: () => stop(server) }));
  });
}

/**
 * @param {string} extension
 * @param {Buffer} body
 */
function found(extension, body) {
  return {
    status: 200,
    headers: { "Content-Type": policy.contentTypes[extension] ?? "application/octet-stream" },
    body,
  };
}

/**
 * @param {number} status
 * @param {string} sentence
 */
function refuse(status, sentence) {
  return { status, headers: { "Content-Type": policy.contentTypes[".txt"] }, body: Buffer.from(`${sentence}\n`) };
}

/** @param {import("node:http").Server} server */
function stop(server) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  );
}
