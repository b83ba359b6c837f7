import { expect } from "vitest";
import { page } from "vitest/browser";
import type { ClaimId } from "#core/index.ts";
import type { Opened } from "#state/open-library.ts";
import { claimSeeds } from "#test/fixtures/claims-of-seeds.ts";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";

/** The app with the claims that a fact-checker may have made of the four reports, and the matrix in the middle. @param prepare is called before anything is drawn */
export async function openMatrix(prepare: (window: AWindow) => void = () => undefined): Promise<{
  readonly app: AWindow;
  readonly claims: Readonly<Record<string, ClaimId>>;
}> {
  await page.viewport(1440, 900);
  const app = await openApp({ name: "Ana" }, async (window) => {
    prepare(window);
    return { kind: "ready", session: window.session, isFirst: false } as Opened;
  });
  const { session } = app;
  const claims = claimSeeds({
    get library() {
      return session.library;
    },
    person: session.person,
    run: (command) => session.run(command),
    nextId: () => session.ids.next(),
  });
  await page.getByRole("button", { name: "Matrix", exact: true }).click();
  await expect.element(page.getByRole("grid", { name: "5 claims × 4 reports" })).toBeVisible();
  return { app, claims };
}
