import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Session, WebContents } from "electron";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { guardContents } from "#electron/main/contents-guards.ts";
import { guardSession, mayLoad } from "#electron/main/session-guards.ts";
import { makeFakeElectron } from "./fake-electron.ts";
import { hostileAddresses } from "./hostile-addresses.ts";

const electronTypes = fileURLToPath(new URL("../../../node_modules/electron/electron.d.ts", import.meta.url));
let fake = makeFakeElectron();
beforeEach(() => {
  fake = makeFakeElectron();
});

describe("a page", () => {
  const guarded = () => {
    const { webContents } = new fake.electron.BrowserWindow();
    guardContents(webContents as unknown as WebContents);
    return webContents;
  };

  describe.each(["will-navigate", "will-frame-navigate", "will-redirect"])("S7: at %s", (name) => {
    test.each(hostileAddresses)("does not go to %j", (url) => {
      const event = { url, preventDefault: vi.fn() };
      guarded().emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    });

    test("may stay in the app", () => {
      const event = { url: "app://bundle/index.html", preventDefault: vi.fn() };
      guarded().emit(name, event);
      expect(event.preventDefault).not.toHaveBeenCalled();
    });
  });

  test.each([...hostileAddresses, "app://bundle/index.html"])("S8: opens no window for %j", (url) => {
    expect(guarded().openHandler?.({ url })).toEqual({ action: "deny" });
  });

  test("S14: holds no webview", () => {
    const event = { preventDefault: vi.fn() };
    guarded().emit("will-attach-webview", event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

describe("the session", () => {
  const guarded = () => {
    const session = fake.electron.session.defaultSession;
    guardSession(session as unknown as Session);
    return session;
  };
  /** Every permission that the installed Electron knows, from its own types. */
  const permissions = [
    ...new Set(
      [
        ...readFileSync(electronTypes, "utf8").matchAll(
          /setPermission(?:Request|Check)Handler\(handler: .*? permission: ([^:]*), (?:callback|requestingOrigin):/g,
        ),
      ].flatMap(([, names = ""]) => [...names.matchAll(/'([^']+)'/g)].map(([, name = ""]) => name)),
    ),
  ];
  const refused = permissions.filter((name) => name !== "clipboard-sanitized-write");

  test("S10: the permissions of the installed Electron are all known here", () => {
    expect(permissions.length).toBeGreaterThan(30);
    for (const name of ["media", "usb", "serial", "hid", "openExternal", "geolocation", "unknown"]) {
      expect(permissions).toContain(name);
    }
  });

  test.each(refused)("S10: refuses %s, asked for and checked", (permission) => {
    const session = guarded();
    const decide = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, permission, decide, {
      requestingUrl: "app://bundle/",
    });
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, permission, "app://bundle/")).toBe(false);
  });

  test("S10: lets the app write text to the clipboard, and nobody else", () => {
    const session = guarded();
    const check = session.setPermissionCheckHandler.mock.calls[0]?.[0];
    const request = session.setPermissionRequestHandler.mock.calls[0]?.[0];
    const asked = (requestingUrl: string) => {
      const decide = vi.fn();
      request(null, "clipboard-sanitized-write", decide, { requestingUrl });
      return decide.mock.calls[0]?.[0];
    };
    for (const address of ["app://bundle/", ...hostileAddresses]) {
      const isOurs = address === "app://bundle/";
      expect(asked(address)).toBe(isOurs);
      expect(check(null, "clipboard-sanitized-write", address)).toBe(isOurs);
    }
  });

  test("S10: refuses whatever a later Electron may ask for", () => {
    const session = guarded();
    const check = session.setPermissionCheckHandler.mock.calls[0]?.[0];
    const request = session.setPermissionRequestHandler.mock.calls[0]?.[0];
    fc.assert(
      fc.property(fc.string(), (name) => {
        const decide = vi.fn();
        request(null, name, decide, { requestingUrl: "app://bundle/" });
        expect(decide).toHaveBeenCalledExactlyOnceWith(name === "clipboard-sanitized-write");
        expect(check(null, name, "app://bundle/")).toBe(name === "clipboard-sanitized-write");
      }),
    );
  });

  test("S10: gives out no device and no screen", () => {
    const session = guarded();
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({ deviceType: "usb" })).toBe(false);
    const decide = vi.fn();
    session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({});
  });

  test("S14: cancels downloads", () => {
    const event = { preventDefault: vi.fn() };
    guarded().emit("will-download", event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test.each([
    "http://example.org/",
    "https://example.org/",
    "ws://example.org/",
    "wss://example.org/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "not an address",
  ])("S15: aborts %s", (url) => {
    const [filter, listener] = guarded().webRequest.onBeforeRequest.mock.calls[0] ?? [];
    expect(filter).toEqual({ urls: ["<all_urls>"] });
    const decide = vi.fn();
    listener({ url }, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel: true });
  });

  test.each(["app://bundle/a.js", "blob:app://bundle/1", "data:image/png;base64,AA", "devtools://devtools/x"])(
    "S15: lets %s pass, which stays here",
    (url) => expect(mayLoad(url)).toBe(true),
  );

  test("S15: fetches no dictionaries", () => {
    expect(guarded().setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });
});
