import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addClaim, addReport, type ClaimId, hashOf, type TagId } from "#core/index.ts";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

// Many steps each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

let app: AWindow;

const field = page.getByRole("textbox", { name: "Search everything" });
const panel = page.getByRole("complementary", { name: "Search" });
const count = panel.getByRole("status");
const search = () => userEvent.keyboard("{Control>}{Shift>}f{/Shift}{/Control}");
const rows = () => [...document.querySelectorAll<HTMLElement>(".search-row")];
const groups = () => [...document.querySelectorAll(".search-group")].map((group) => group.getAttribute("aria-label"));
const places = (siglum: string, words: string) =>
  app.report(siglum).edition.text.toLowerCase().split(words.toLowerCase()).length - 1;
const inAll = (words: string) => ["A", "B", "C", "D"].reduce((sum, siglum) => sum + places(siglum, words), 0);

beforeEach(async () => {
  await page.viewport(1280, 800);
  app = await openApp();
});

async function find(words: string): Promise<void> {
  await search();
  await expect.element(field).toHaveFocus();
  await field.fill(words);
}

function addText(text: string): void {
  const hash = hashOf(new TextEncoder().encode(text));
  const origin = { name: null, hash, encoding: "utf-8", isEncodingCertain: true };
  app.session.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
}

describe("searching everything", () => {
  it("says what it is for while nothing is sought", async () => {
    await search();
    await expect.element(panel.getByText("Search all there is")).toBeVisible();
    await expect.element(count).toHaveTextContent("");
    await expectAccessible({ isWhole: true });
  });

  it("finds as one types, by kind, with the place and the words around", async () => {
    await find("liberated");
    await expect.element(panel.getByRole("region", { name: /^Reports, \d+ hits$/ })).toBeVisible();
    expect(groups()[0]).toBe(`Reports, ${inAll("liberated")} hits`);
    expect(groups()).toContain("Quotations, 2 hits");
    expect(rows()[0]?.querySelector("mark")?.textContent).toBe("liberated");
    expect(rows()[0]?.textContent).toMatch(/^A ¶ 2 .*population centres have been liberated/);
    await expectAccessible({ isWhole: true });
  });

  it("tells the count once, for one hit and for none", async () => {
    app.session.run((library) =>
      addClaim(library, {
        newId: "claim-heron" as ClaimId,
        kind: "statement",
        text: "A heron flew by",
        person: app.session.person,
      }),
    );
    await find("");
    await userEvent.keyboard("heron");
    await expect.element(count).toHaveTextContent("1 hit");
    await userEvent.keyboard("s");
    await expect.element(count).toHaveTextContent("No hits");
    await expect.element(panel.getByText("Not found")).toBeVisible();
  });

  it("counts whole words, case and accents where asked", async () => {
    addText("Zelenský spoke. zelensky answered. Zelenskys met.");
    await find("Zelensky");
    const total = () => Number(count.element().textContent?.split(" ")[0]?.replace(",", ""));
    await expect.poll(total).toBeGreaterThan(3);
    const all = total();
    await panel.getByRole("button", { name: "Whole words" }).click();
    await expect.poll(total).toBe(all - 1);
    await panel.getByRole("button", { name: "Match accents" }).click();
    await expect.poll(total).toBe(all - 2);
    await panel.getByRole("button", { name: "Match case" }).click();
    await expect.poll(total).toBe(all - 3);
  });

  it("is narrowed to a report and to a tag, and widened again", async () => {
    await find("liberated");
    await panel.getByRole("button", { name: "All reports" }).click();
    await page.getByRole("menuitemradio", { name: /^B · / }).click();
    await expect
      .poll(() => groups()[0])
      .toBe(`Reports, ${places("B", "liberated")} hit${places("B", "liberated") === 1 ? "" : "s"}`);
    await panel.getByRole("button", { name: "All tags" }).click();
    await page.getByRole("menuitemradio", { name: "Annexation" }).click();
    await expect.element(panel.getByText("Nothing that passes the filter holds these words.")).toBeVisible();
    await panel.getByRole("button", { name: "Clear the filter" }).click();
    await expect.poll(() => groups()[0]).toBe(`Reports, ${inAll("liberated")} hits`);
  });

  it("is narrowed to days, and says so where what is typed is none", async () => {
    await find("russia");
    await panel.getByRole("button", { name: "All dates" }).click();
    await userEvent.keyboard("soon{Enter}");
    await expect.element(page.getByText("This is no date. Type one as in 4 Oct 2022.")).toBeVisible();
    await userEvent.keyboard("{Control>}a{/Control}2021{Enter}");
    await expect.element(count).toHaveTextContent("No hits");
    await panel.getByRole("button", { name: "Clear", exact: true }).click();
    await expect.element(count).not.toHaveTextContent("No hits");
  });

  it("is walked by arrows while the pane follows, and one step back leads to where it began", async () => {
    await find("russia");
    await expect.poll(() => rows().length).toBeGreaterThan(2);
    const { canGoBack } = app.desk.state;
    expect(canGoBack).toBe(false);
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(() => document.activeElement).toBe(rows()[0]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(rows()[2]);
    await expect.poll(() => rows()[2]?.getAttribute("aria-current")).toBe("true");
    app.desk.goBack();
    expect(app.desk.state.canGoBack).toBe(false);
  });

  it("opens a report that no pane shows at the hit, and Alt and the left arrow go back", async () => {
    const before = app.desk.state.activePane;
    await find("liberated");
    const hit = () => rows().find((row) => row.textContent?.startsWith("D ¶"));
    await expect.poll(hit).toBeDefined();
    hit()?.click();
    expect(app.desk.state.panes.map((pane) => pane.report)).toContain(app.report("D").report.id);
    hit()?.focus();
    await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await expect.poll(() => app.desk.state.activePane).toBe(before);
    await expect.element(field).toHaveValue("liberated");
  });

  it("leads to claims and tags", async () => {
    await find("Territory");
    const tag = () => rows().find((row) => row.dataset.kind === "tags");
    await expect.poll(tag).toBeDefined();
    tag()?.click();
    expect(app.desk.state.view).toBe("codebook");
    app.desk.goBack();
    const claim = app.view.claims[0]?.claim;
    await field.fill(claim?.text.slice(0, 20) ?? "");
    const hit = () => rows().find((row) => row.dataset.kind === "claims");
    await expect.poll(hit).toBeDefined();
    hit()?.click();
    expect(app.desk.state.claim).toBe(claim?.id);
    expect(app.desk.state.inspector.tab).toBe("claims");
  });

  it("is left by Escape, and opens again as it was", async () => {
    document.querySelector<HTMLElement>(".reader [tabindex='0']")?.focus();
    const before = document.activeElement;
    await find("russia");
    await userEvent.keyboard("{ArrowDown}{Escape}");
    await expect.element(panel).not.toBeInTheDocument();
    expect(document.activeElement).toBe(before);
    await search();
    await expect.element(field).toHaveValue("russia");
  });

  it("lists the first hundred of thousands, and more when asked", async () => {
    addText("rain fell. ".repeat(3000));
    await find("rain");
    await expect.element(count).toMatchTextContent(/^3,\d+ hits$/);
    expect(document.querySelectorAll(".search-group:first-of-type .search-row").length).toBe(100);
    await panel.getByRole("button", { name: /^Show more/ }).click();
    await expect.poll(() => rows().length).toBeGreaterThanOrEqual(200);
    await expect.poll(() => document.activeElement).toBe(rows()[100]);
  });
});

it("offers to hand on the highlights whose words were found", async () => {
  await find("liberated");
  await panel.getByRole("button", { name: "Hand on 2 highlights…" }).click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText(/The highlights found/)).toBeVisible();
});

describe("marking all hits", () => {
  it("marks what stays ticked, with a tag, in one step of undo", async () => {
    await find("referendum");
    await panel.getByRole("button", { name: "Mark all hits…" }).click();
    const dialog = page.getByRole("dialog", { name: "Mark all hits of “referendum”" });
    await expect.element(dialog).toBeVisible();
    const before = app.view.highlights.length;
    const hits = inAll("referendum");
    await dialog.getByRole("listitem").first().getByRole("checkbox").click();
    await dialog.getByRole("button", { name: "No tag" }).click();
    await userEvent.keyboard("Annex{Enter}");
    await dialog.getByRole("button", { name: `Mark ${hits - 1} hits` }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(app.view.highlights.length).toBe(before + hits - 1);
    expect(app.view.highlightCountByTag.get("sample-tag-annexation" as TagId)).toBe(hits - 1);
    await userEvent.keyboard("{Escape}{Control>}z{/Control}");
    await expect.poll(() => app.view.highlights.length).toBe(before);
  });

  it("has nothing that axe objects to", async () => {
    await find("referendum");
    await panel.getByRole("button", { name: "Mark all hits…" }).click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await expectAccessible({ isWhole: true });
  });

  it("marks whole sentences, each once", async () => {
    await find("liberated");
    await panel.getByRole("button", { name: "Mark all hits…" }).click();
    const dialog = page.getByRole("dialog", { name: "Mark all hits of “liberated”" });
    await dialog.getByRole("radio", { name: "The whole sentence" }).click();
    await expect.element(dialog.getByRole("listitem").first()).toMatchTextContent(/This week alone/);
    await dialog.getByRole("button", { name: /^Mark \d+ hits$/ }).click();
    await expect
      .poll(() => app.view.highlights.some(({ highlight }) => /This week alone/.test(highlight.passage.exact)))
      .toBe(true);
  });
});
