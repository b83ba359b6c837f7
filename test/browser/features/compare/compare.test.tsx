import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addReport, hashOf, type ReportId } from "#core/index.ts";
import { CompareView } from "#features/compare/CompareView.tsx";
import { bothSides } from "#features/compare/compared-pieces.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { longReports } from "#test/fixtures/long-reports.ts";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

// Called once whenever a row is drawn.
vi.mock("#features/compare/compared-pieces.ts", { spy: true });

let window: AWindow;

beforeEach(async () => {
  await page.viewport(1100, 800);
  window = await openWindow();
});

const id = (siglum: string): ReportId => window.report(siglum).report.id;
/** Comes and goes with the view, as in the app. */
function Shown() {
  return useDeskState(({ view }) => view) === "compare" ? <CompareView /> : null;
}

const mount = () =>
  window.mount(
    <main style={{ display: "flex", height: "100vh" }}>
      <Shown />
    </main>,
  );
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const sort = (name: RegExp) => page.getByRole("radio", { name });

async function openSamples(): Promise<void> {
  window.desk.comparing.openCompare(id("A"), id("B"));
  await mount();
  await expect.element(sort(/^≈ 6 changed$/)).toBeVisible();
}

describe("two reports beside each other", () => {
  it("are counted by what both have and what one has alone, each told in words, and are accessible", async () => {
    await openSamples();
    await expect.element(sort(/^= 0 shared$/)).toBeVisible();
    await expect.element(sort(/^◂ 8 only in A$/)).toBeVisible();
    await expect.element(sort(/^▸ 10 only in B$/)).toBeVisible();
    await expect.element(page.getByRole("group", { name: "changed", exact: true }).first()).toBeVisible();
    await expectAccessible();
  });

  it("are printed whole, in pairs, each with what it is in words, and only for as long as it takes", async () => {
    await openSamples();
    dispatchEvent(new Event("beforeprint"));
    const sheet = document.querySelector("body > .print-sheet");
    const lines = [...(sheet?.querySelectorAll("tbody > tr") ?? [])].map((line) => line.children[1]?.textContent);
    expect(lines.filter((name) => name === "≈ changed").length).toBe(6);
    expect(new Set(lines)).toEqual(new Set(["≈ changed", "◂ only in A", "▸ only in B"]));
    expect(sheet?.querySelector("thead")?.textContent).toMatch(/^A · .*B · /su);
    dispatchEvent(new Event("afterprint"));
    await expect.poll(() => document.querySelector("body > .print-sheet")).toBeNull();
  });

  it("are narrowed to one sort", async () => {
    await openSamples();
    await sort(/only in A$/).click();
    await expect
      .poll(() => new Set(rows().map((row) => row.getAttribute("aria-label"))))
      .toEqual(new Set(["only in A"]));
    expect(window.desk.state.compare.only).toBe("only-a");
  });

  it("are walked from change to change, opened, and left, by keys", async () => {
    await openSamples();
    await userEvent.keyboard("n");
    await expect.poll(() => document.activeElement?.getAttribute("data-row")).toBe("0");
    await userEvent.keyboard("nnp");
    await expect.poll(() => document.activeElement?.getAttribute("data-row")).toBe("1");
    await userEvent.keyboard("{Enter}");
    expect(window.desk.state).toMatchObject({ view: "read", target: { start: 22 } });
    window.desk.goBack();
    expect(window.desk.state).toMatchObject({ view: "compare", compare: { a: id("A"), b: id("B") } });
    await expect.poll(() => document.activeElement?.getAttribute("data-row")).toBe("1");
    await userEvent.keyboard("{Escape}");
    expect(window.desk.state.view).toBe("read");
  });

  it("lead from a pair to its words", async () => {
    await openSamples();
    await page.getByRole("button", { name: "changed, word by word" }).first().click();
    expect(window.desk.state).toMatchObject({
      view: "variants",
      variants: {
        passage: { edition: window.report("A").edition.id },
        other: { edition: window.report("B").edition.id },
      },
    });
  });

  it("change sides, and wait for the second to be chosen", async () => {
    window.desk.comparing.openCompare(id("A"), null);
    await mount();
    await expect.element(page.getByRole("heading", { name: "Two reports beside each other" })).toBeVisible();
    await expectAccessible();
    await page.getByRole("combobox", { name: "Report on the right" }).click();
    await page.getByRole("option", { name: /^B · / }).click();
    await expect.element(sort(/only in A$/)).toBeVisible();
    await page.getByRole("button", { name: "Change sides" }).click();
    expect(window.desk.state.compare).toMatchObject({ a: id("B"), b: id("A") });
  });

  it("tell on both sides what stands at another place, and lead there", async () => {
    const [one, other] = [
      "The ferry ran aground off the island of Vis with 312 people on board.",
      "Police arrested four men in Split on suspicion of smuggling rare birds.",
    ];
    const rain = "Heavy rain fell on the vineyards of Istria for the ninth night.";
    add(`${one}\n${other}\n${rain}`);
    add(`${other}\n${rain}\n${one}`);
    window.desk.comparing.openCompare(id("E"), id("F"));
    await mount();
    const there = page.getByRole("button", { name: "the same stands at F ¶ 3" });
    await expect.element(there).toBeVisible();
    await there.click();
    await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe("shared, also E ¶ 1");
  });
});

function add(text: string): void {
  const origin = {
    name: null,
    hash: hashOf(new TextEncoder().encode(text)),
    encoding: "utf-8",
    isEncodingCertain: true,
  };
  window.session.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
}

describe("two reports of 300 KB", () => {
  it("are drawn as far as they are looked at, and no row again at a step", { timeout: 60_000 }, async () => {
    for (const text of longReports(300_000)) add(text);
    window.desk.comparing.openCompare(id("E"), id("F"));
    await mount();
    await expect.element(sort(/^= 725 shared$/), { timeout: 50_000 }).toBeVisible();
    await expect.poll(() => page.getByText("Still reading").query(), { timeout: 50_000 }).toBeNull();
    expect(rows().length).toBeLessThan(300);
    const [before, drawn] = [rows().length, vi.mocked(bothSides)];
    drawn.mockClear();
    for (let step = 0; step < 20; step += 1) await userEvent.keyboard("n");
    await expect.poll(() => Number(document.activeElement?.getAttribute("data-row"))).toBeGreaterThan(15);
    expect(drawn.mock.calls.length).toBeGreaterThanOrEqual(rows().length - before);
    // What is found late draws all rows once more; each of the twenty steps would, if what a row is handed were made anew.
    expect(drawn.mock.calls.length).toBeLessThan(4 * rows().length);
    const scrolled = document.querySelector(".compared-rows");
    scrolled?.scrollTo({ top: scrolled.scrollHeight });
    await expect.poll(() => rows().length).toBeGreaterThan(150);
  });
});
