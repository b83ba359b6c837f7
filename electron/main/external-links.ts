import { type BrowserWindow, dialog, shell } from "electron";
import { toExternalLink } from "#bridge/external-link.ts";
import { Refusal } from "./refusal.ts";

/** As much of a link as the question shows, in UTF-16 units: more could push the buttons off the screen. */
const longestShown = 400;

/** Asks the person, naming where the link leads, and opens it outside the app. Throws a `Refusal` for links that may not leave. */
export async function openExternalLink(window: BrowserWindow, text: string): Promise<void> {
  const link = toExternalLink(text);
  if (!link) throw new Refusal("This link can't be opened: only https and mail links can.");
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    buttons: ["Open", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
    message: `Open ${link.place} outside Variorum?`,
    detail:
      link.url.length > longestShown ? `${link.url.slice(0, longestShown)}… (${link.url.length} characters)` : link.url,
  });
  if (response === 0) await shell.openExternal(link.url);
}
