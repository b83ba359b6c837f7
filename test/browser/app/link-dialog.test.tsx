import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { LinkDialog } from "#app/LinkDialog.tsx";
import { LinkQuestions } from "#app/link-question.ts";
import { expectAccessible } from "../expect-accessible.ts";
import { mount } from "../ui/mount.tsx";

/** Asks about a link; answers what the asker hears, once somebody has answered. */
async function ask(url: string): Promise<{ readonly heard: Promise<boolean> }> {
  const questions = new LinkQuestions();
  await mount(<LinkDialog questions={questions} />);
  return { heard: questions.ask(url) };
}

const dialog = page.getByRole("alertdialog");

describe("a link that leads outside", () => {
  it.each([
    ["https://example.org:8443/a?b", "Open example.org:8443?"],
    ["https://xn--e1afmkfd.xn--p1ai/", "Open xn--e1afmkfd.xn--p1ai?"],
    ["mailto:ana@example.org?subject=Hello", "Open a message to ana@example.org?"],
    ["mailto:50%25%zz@example.org", "Open a message to 50%25%zz@example.org?"],
    ["mailto:%E2%80%AEmoc.elpmaxe@ana", "Open a message to %E2%80%AEmoc.elpmaxe@ana?"],
  ])("is asked about by its place: %s", async (url, title) => {
    await ask(url);
    await expect.element(dialog).toHaveAccessibleName(title);
    await expect.element(dialog.getByText(url, { exact: true })).toBeVisible();
  });

  it("is opened only by the button that says so", async () => {
    const { heard } = await ask("https://example.org/");
    await page.getByRole("button", { name: "Open outside Variorum" }).click();
    await expect(heard).resolves.toBe(true);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it.each(["{Escape}", "{Enter}"])("stays closed on %s", async (key) => {
    const { heard } = await ask("https://example.org/");
    await expect.element(page.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await userEvent.keyboard(key);
    await expect(heard).resolves.toBe(false);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it("has nothing that axe finds, in both themes", async () => {
    await ask(`https://example.org/${"a".repeat(300)}`);
    await expectAccessible();
  });
});
