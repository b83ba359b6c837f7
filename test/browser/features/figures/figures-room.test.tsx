import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

let window: AWindow;
const table = page.getByRole("table", { name: "Figures", exact: true });
const place = page.getByRole("region", { name: "Table of figures" });
const sentence = page.getByRole("region", { name: "Sentence of the row" });
const passage = (name: string) => page.getByRole("button", { name: `${name}. Open the passage`, exact: true });
const rowOf = (name: string) => table.getByRole("row").filter({ has: passage(name) });
const heads = () => [...table.element().querySelectorAll("thead th")].map((head) => head.textContent);

async function open(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  window = await openApp({ name: "Ana" });
  window.desk.habits.dismiss("first-steps");
  window.desk.showView("figures");
  await expect
    .element(page.getByRole("region", { name: "Figures", exact: true }).getByRole("status"))
    .toHaveTextContent("28 figures");
}

/** Nothing stands out of sight to the right, and no row is a tower of short lines. */
function expectRoom(): void {
  const scroller = place.element();
  expect(scroller.scrollWidth).toBe(scroller.clientWidth);
  const rows = [...table.element().querySelectorAll<HTMLElement>("tr[data-row]")];
  expect(Math.max(...rows.map((row) => row.offsetHeight))).toBeLessThan(80);
}

describe("the table of figures on a laptop", () => {
  beforeEach(() => open(1280, 800));

  it("folds the dates into other cells, keeps its rows low, and is accessible", async () => {
    expect(heads()).not.toContain("As of");
    expect(heads()).not.toContain("Said on");
    expectRoom();
    await expect
      .element(rowOf("D ¶ 11: 2,000-km"))
      .toMatchTextContent(/as of about Sep 2022.*said on about 10 Sep 2022/);
    await expectAccessible({ isWhole: true });
  });

  it("has room beside its plot, which stays with the chosen series when the reader comes back", async () => {
    await userEvent.click(page.getByRole("button", { name: "Plot", exact: true }));
    const plot = page.getByRole("complementary", { name: "Plot" });
    await expect.element(plot).toBeVisible();
    expectRoom();
    expect(place.element().clientHeight).toBeGreaterThan(250);
    const box = plot.element();
    expect(box.scrollHeight).toBe(box.clientHeight);
    window.desk.narrowFound({ figures: { ...window.desk.state.figures, series: "another" } });
    await userEvent.click(passage("C ¶ 8: roughly 6000 square km"));
    await expect.element(table).not.toBeInTheDocument();
    window.desk.goBack();
    await expect.element(plot).toBeVisible();
    expect(window.desk.state.figures).toMatchObject({ hasPlot: true, series: "another" });
  });

  it("shows the whole sentence of the row that is pointed at or walked to", async () => {
    (passage("C ¶ 8: roughly 6000 square km").element() as HTMLElement).focus();
    await expect.element(sentence).toMatchTextContent(/roughly 6000 square km.*C ¶ 8 · territory · said by Zelensky/);
    expect(sentence.element().querySelector("mark")?.textContent).toBe("roughly 6000 square km");
    await userEvent.hover(rowOf("A ¶ 9: from between 10 to 20 km").getByText("from between 10 to 20 km"));
    await expect
      .element(sentence)
      .toMatchTextContent(/said by the southern Operational Command of the Ukrainian Armed Forces \(UAF\)/);
  });

  it("tells the report's own date apart from one that the text gives", async () => {
    const row = rowOf("C ¶ 20: 500 square km");
    await expect.element(row).toMatchTextContent(/report of about 13 Sep 2022, said on not stated/);
    expect(row.element().querySelector(".figure-assumed")?.textContent).toMatch(/^report of about 13 Sep 2022/);
    expect(rowOf("D ¶ 11: 2,000-km").element().querySelector(".figure-assumed")).toBeNull();
  });

  it("says the report's own date once in a row where dates fold", async () => {
    await page.viewport(1440, 900);
    await expect.poll(heads).toContain("As of");
    expect(heads()).not.toContain("Said on");
    const row = rowOf("C ¶ 20: 500 square km");
    expect(row.element().querySelectorAll(".figure-assumed")).toHaveLength(1);
    await expect.element(rowOf("D ¶ 11: 2,000-km")).toMatchTextContent(/said on about 10 Sep 2022/);
  });

  it("stands by date within each kind when that is asked for", async () => {
    const main = page.getByRole("region", { name: "Figures", exact: true });
    await userEvent.click(main.getByRole("button", { name: "Sort: place" }));
    await userEvent.click(page.getByRole("menuitemradio", { name: "date" }));
    await expect.element(main.getByRole("button", { name: "Sort: date" })).toBeVisible();
    const people = [...table.element().querySelectorAll("tbody")].find((one) => one.textContent?.startsWith("People"));
    await expect.poll(() => people?.querySelector("tr[data-row] th")?.textContent).toMatch(/^D/);
  });
});

describe("the table of figures on a wide screen", () => {
  it("shows all columns, and keeps its rows low", async () => {
    await open(1920, 1080);
    expect(heads()).toEqual(expect.arrayContaining(["As of", "Said on", "Verification"]));
    expectRoom();
  });
});
