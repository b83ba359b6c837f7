import type { Session } from "electron";
import { isAppAddress } from "./app-address.ts";

const passingSchemes = new Set(["app:", "blob:", "data:", "devtools:"]);

/** Keeps the page offline and without powers: no permissions, no devices, no network, no downloads, no dictionaries fetched. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(permission === "clipboard-sanitized-write" && isAppAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      permission === "clipboard-sanitized-write" && isAppAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.webRequest.onBeforeRequest({ urls: ["<all_urls>"] }, (request, decide) => {
    decide({ cancel: !mayLoad(request.url) });
  });
  session.on("will-download", (event) => event.preventDefault());
  // Electron's spell checker fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

/** True for the few schemes that never leave this computer. */
export function mayLoad(address: string): boolean {
  try {
    return passingSchemes.has(new URL(address).protocol);
  } catch {
    return false;
  }
}
