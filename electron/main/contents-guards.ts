import type { WebContents } from "electron";
import { isAppAddress } from "./app-address.ts";

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** Nothing leads a page away from the app: no navigation, no new window, no webview. For every web contents there ever is. */
export function guardContents(contents: WebContents): void {
  const stay = (event: Navigation) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
