import "#styles/index.css";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach } from "vitest";
import { UiProvider } from "#ui/UiProvider.tsx";

let root: Root | undefined;
let host: HTMLElement | undefined;

/** Renders into the page inside a UiProvider and waits for the fonts; what an earlier call rendered is taken away after each test. */
export async function mount(content: ReactNode): Promise<HTMLElement> {
  host = document.createElement("div");
  host.id = "root";
  document.body.append(host);
  root = createRoot(host);
  flushSync(() => root?.render(<UiProvider platform="other">{content}</UiProvider>));
  await document.fonts.ready;
  return host;
}

afterEach(() => {
  root?.unmount();
  host?.remove();
  delete document.documentElement.dataset.theme;
});
