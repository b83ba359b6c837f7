import fc from "fast-check";
import { expect, test } from "vitest";
import { appPage, isAppAddress } from "#electron/main/app-address.ts";
import { hostileAddresses } from "./hostile-addresses.ts";

test("S4: the origin that holds every library never changes", () => {
  expect(appPage).toBe("app://bundle/index.html");
});

test.each(["app://bundle/", "app://bundle/index.html", "app://bundle/assets/a.js?x#y", "APP://bundle/"])(
  "S6: %s is the app's own",
  (address) => expect(isAppAddress(address)).toBe(true),
);

test.each(hostileAddresses)("S6: %j is not the app's own", (address) => expect(isAppAddress(address)).toBe(false));

test("S6: whatever is the app's own leads nowhere but to its host", () => {
  const piece = fc.constantFrom(
    "app:",
    "//",
    "/",
    "\\\\",
    "bundle",
    "@",
    ":",
    "#",
    "?",
    "evil",
    "%2f",
    ".",
    "https:",
    "\t",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 8 }), (pieces) => {
      const address = pieces.join("");
      if (isAppAddress(address)) expect(new URL(address).href).toMatch(/^app:\/\/bundle(\/|$|\?|#)/);
    }),
    { numRuns: 3000 },
  );
});

test("S6: origins can't tell them apart, which is why scheme and host are compared", () => {
  expect(new URL("app://bundle").origin).toBe(new URL("file:///x").origin);
});
