import "#styles/index.css";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { CrashGuard } from "#app/CrashGuard.tsx";
import { UiProvider } from "#ui/UiProvider.tsx";

function Broken(): never {
  throw new Error("no layout for pane 1");
}

it("says that the window could not be drawn, why, and how to go on", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place, { onCaughtError: () => undefined });
  root.render(
    <UiProvider platform="other">
      <CrashGuard>
        <Broken />
      </CrashGuard>
    </UiProvider>,
  );
  await expect.element(page.getByRole("heading", { name: "The window could not be drawn" })).toBeVisible();
  await expect.element(page.getByText(/Your library is not touched by this/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Open it again" })).toBeVisible();
  root.unmount();
  place.remove();
});
