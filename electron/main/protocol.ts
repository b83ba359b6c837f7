import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { protocol } from "electron";
import { appScheme, isAppAddress } from "./app-address.ts";
import policy from "./page-policy.json" with { type: "json" };

/** Makes `app:` a real origin. Only once, and before the app is ready: Electron ignores it later. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files under `root` as `app://bundle/…`, each with the security headers. */
export function serveApp(root: string): void {
  protocol.handle(appScheme, (request) => answerAppRequest(root, request));
}

/** 200 with the file, 405 for other methods than GET and HEAD, 403 for other hosts, 404 for what isn't there or not under `root`. */
export async function answerAppRequest(root: string, request: Pick<Request, "method" | "url">): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  if (!isAppAddress(request.url)) return refuse(403);
  const file = toServedFile(root, request.url);
  const content = file && (await readInside(root, file));
  if (!file || !content) return refuse(404);
  const contentType = contentTypes[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  const body = request.method === "HEAD" ? null : new Uint8Array(content);
  return new Response(body, { status: 200, headers: { ...policy.headers, "Content-Type": contentType } });
}

/**
 * The absolute path that an address means, or `null` if it means nothing under `root`. Decodes once; whatever still looks like a
 * way out (`..`, a backslash, NUL, an empty step, a drive letter) is refused, not cleaned.
 */
export function toServedFile(root: string, address: string): string | null {
  const decoded = decodePath(address);
  if (decoded === null || /[\\\0:]/.test(decoded)) return null;
  const steps = (decoded === "/" ? "/index.html" : decoded).slice(1).split("/");
  if (steps.some((step) => step === "" || step === "." || step === "..")) return null;
  const file = path.resolve(root, ...steps);
  return isInside(path.resolve(root), file) ? file : null;
}

const contentTypes: Readonly<Record<string, string>> = policy.contentTypes;

function decodePath(address: string): string | null {
  try {
    const decoded = decodeURIComponent(new URL(address).pathname);
    return decoded.startsWith("/") ? decoded : null;
  } catch {
    return null;
  }
}

/** `null` also for a symbolic link that leads out of `root`. */
async function readInside(root: string, file: string): Promise<Buffer | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    return isInside(realRoot, realFile) ? await readFile(realFile) : null;
  } catch {
    return null;
  }
}

function isInside(root: string, file: string): boolean {
  return file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: policy.headers });
}
