import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { Answer, RequestChannel, Requests } from "#bridge/contract.ts";
import { isAppAddress } from "./app-address.ts";
import { Refusal } from "./refusal.ts";
import { parseArgument, requestSchemas } from "./request-schemas.ts";

/** What main does for each request; `window` is the one that asked. */
export type RequestHandlers = {
  readonly [C in RequestChannel]: (
    argument: Requests[C]["argument"],
    window: BrowserWindow,
  ) => Promise<Requests[C]["value"]>;
};

/**
 * The one door from the page into main. Each request must come from the app's own page in the top frame of a window of ours and
 * carry an argument that fits its channel. Every failure crosses as data; only a `Refusal` says why.
 */
export function answerRequests(handlers: RequestHandlers): void {
  for (const channel of Object.keys(requestSchemas) as RequestChannel[]) answerRequest(channel, handlers);
}

function answerRequest<C extends RequestChannel>(channel: C, handlers: Pick<RequestHandlers, C>): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Answer<Requests[C]["value"]>> => {
    const window = senderWindow(event);
    if (!window) return { ok: false, message: "This page may not ask for that." };
    let argument: Requests[C]["argument"];
    try {
      argument = parseArgument(channel, args);
    } catch (error) {
      return { ok: false, message: error instanceof Refusal ? error.message : "The request was not understood." };
    }
    try {
      return { ok: true, value: await handlers[channel](argument, window) };
    } catch (error) {
      return { ok: false, message: toMessage(channel, error) };
    }
  });
}

/** `null` unless the request comes from the app's page in the top frame of one of our windows. */
function senderWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || frame !== event.sender.mainFrame) return null;
  return isAppAddress(frame.url) ? BrowserWindow.fromWebContents(event.sender) : null;
}

function toMessage(channel: RequestChannel, error: unknown): string {
  if (error instanceof Refusal) return error.message;
  console.error(`${channel} failed:`, error);
  return "Something went wrong outside the page. Try again.";
}
