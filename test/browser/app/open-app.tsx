import "#styles/index.css";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect } from "vitest";
import { page } from "vitest/browser";
import { App, type Started } from "#app/App.tsx";
import { LinkQuestions } from "#app/link-question.ts";
import type { Opened } from "#state/open-library.ts";
import { type AWindow, openWindow } from "../a-window.tsx";

let root: Root | undefined;
let place: HTMLElement | undefined;

/** The whole app on a window's session and desk, when it has got past opening. @param opened what opening the library answers, if not that it is ready. */
export async function openApp(
  options: Parameters<typeof openWindow>[0] = { name: "Ana" },
  opened?: (window: AWindow) => Promise<Opened>,
  started?: (window: AWindow) => Promise<Started>,
): Promise<AWindow> {
  const window = await openWindow(options);
  const ready = { kind: "ready", session: window.session, isFirst: false } as Extract<Opened, { kind: "ready" }>;
  const start = (): Promise<Started> => started?.(window) ?? Promise.resolve(startedOn(window));
  place = document.createElement("div");
  place.id = "root";
  document.body.append(place);
  root = createRoot(place);
  root.render(
    <App
      ports={window.ports}
      links={new LinkQuestions()}
      open={() => opened?.(window) ?? Promise.resolve(ready)}
      start={start}
    />,
  );
  await expect.element(page.getByRole("main")).toBeVisible();
  await document.fonts.ready;
  return window;
}

/** What starting gives on this window. */
export function startedOn({ session, desk, ports, keeping }: AWindow): Started {
  return { session, desk, local: ports.local, keeping, news: null, removed: keeping.keeper.parts.place.removed };
}

afterEach(() => {
  root?.unmount();
  place?.remove();
  delete document.documentElement.dataset.theme;
});
