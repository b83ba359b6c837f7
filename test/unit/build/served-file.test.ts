import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toServedFile } from "#build/host/served-file.mjs";

test("S5: a request never means a file outside the root, whatever its path is made of", () => {
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
    "?",
    "#",
    "%",
    "..;",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 }), (pieces) => {
      const file = toServedFile("/srv/root", `/${pieces.join("")}`);
      if (file !== null) expect(path.relative("/srv/root", file)).not.toMatch(/^(\.\.($|\/)|\/|$)/);
    }),
    { numRuns: 2000 },
  );
});

test("the root is the page", () => {
  expect(toServedFile("/srv/root", "/")).toBe(path.resolve("/srv/root/index.html"));
  expect(toServedFile("/srv/root", "/?a#b")).toBe(path.resolve("/srv/root/index.html"));
});
