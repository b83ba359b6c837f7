import { readFile, realpath } from "node:fs/promises";
import path from "node:path";

/**
 * The absolute path that a request target means, or `null` if it means nothing under `root`. Whatever looks like a way out is
 * refused, not cleaned.
 *
 * @param {string} root
 * @param {string} target the path and query of an HTTP request, as it came
 */
export function toServedFile(root, target) {
  const decoded = decodePath(target);
  if (decoded === null || /[\\\0:]/.test(decoded)) return null;
  const steps = (decoded === "/" ? "/index.html" : decoded).slice(1).split("/");
  if (steps.some((step) => step === "" || step === "." || step === "..")) return null;
  return path.resolve(root, ...steps);
}

/**
 * The bytes, or `null` if there is no such file or a symbolic link leads out of `root`.
 *
 * @param {string} root
 * @param {string} file
 */
export async function readServedFile(root, file) {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    return realFile.startsWith(realRoot + path.sep) ? await readFile(realFile) : null;
  } catch {
    return null;
  }
}

/** @param {string} target */
function decodePath(target) {
  const [pathname = ""] = target.split(/[?#]/, 1);
  if (!pathname.startsWith("/")) return null;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
