import { toExternalLink } from "#bridge/external-link.ts";
import { FileRefused, type Host } from "#core/index.ts";
import { listenToClosing } from "./browser-closing.ts";
import { chooseFiles, downloadFile } from "./browser-files.ts";

export interface BrowserHostSetting {
  /** Asks the person whether a link may be opened, naming its host. Only https and mail links come here. */
  readonly confirmLink: (url: string) => Promise<boolean>;
}

/** A plain browser as a host: files come through the file input and go to the downloads folder. */
export function browserHost({ confirmLink }: BrowserHostSetting): Host {
  return {
    capabilities: {
      hasNativeMenu: false,
      choosesSavePlace: false,
      isLibraryPerBrowser: true,
      platform: platform(),
    },
    openFiles: chooseFiles,
    saveFile: downloadFile,
    async openExternal(text) {
      const link = toExternalLink(text);
      if (!link) throw new FileRefused("This link can't be opened: only https and mail links can.");
      if (await confirmLink(link.url)) window.open(link.url, "_blank", "noopener,noreferrer");
    },
    onCommand: () => () => undefined,
    onClosing: (listener) => listenToClosing(window, listener),
    showCommands: () => undefined,
  };
}

function platform(): "mac" | "windows" | "linux" {
  if (/mac|iphone|ipad/i.test(navigator.platform)) return "mac";
  return /win/i.test(navigator.platform) ? "windows" : "linux";
}
