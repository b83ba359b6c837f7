import { beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addTag, type TagId } from "#core/index.ts";
import { openApp } from "./open-app.tsx";

beforeEach(() => page.viewport(1280, 800));

it("tells of the last step alone, also where one was undone by key and the next one in the title bar", async () => {
  const { session } = await openApp();
  for (const name of ["Mines", "Dams"]) session.run((library) => addTag(library, { newId: name as TagId, name }));
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(page.getByText("Undone: new tag “Dams”")).toBeVisible();
  await page.getByRole("button", { name: "Undo: new tag “Mines”" }).click();
  await expect.element(page.getByText("Undone: new tag “Mines”")).toBeVisible();
  // Sooner than it would go by itself.
  await expect.poll(() => page.getByText("Undone: new tag “Dams”").elements(), { timeout: 2000 }).toEqual([]);
});
