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

  it.each([
    ["a host as long as names can be", `https://${"www.bbc.com.".repeat(20)}evil.example/`],
    ["an address as long as links can be", `https://evil.example/${"a".repeat(2000)}`],
    ["a mail address without end", `mailto:${"a".repeat(300)}@evil.example`],
  ])("S9: shows all of its place, and the answers on the screen, with %s", async (_name, url) => {
    await ask(url);
    const { hostname, pathname } = new URL(url);
    await expect.element(dialog).toHaveAccessibleName(new RegExp(hostname === "" ? pathname : hostname));
    const named = dialog.element().querySelector(".dialog-title") ?? document.body;
    expect(named.scrollWidth).toBeLessThanOrEqual(named.clientWidth);
    const seen = named.getBoundingClientRect();
    expect(seen.top).toBeGreaterThanOrEqual(0);
    for (const name of ["Cancel", "Open outside Variorum"]) {
      const button = page.getByRole("button", { name }).element().getBoundingClientRect();
      expect(button.bottom).toBeLessThanOrEqual(window.innerHeight);
      expect(button.right).toBeLessThanOrEqual(window.innerWidth);
    }
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
