import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ReportId } from "#core/index.ts";
import { Rail } from "#features/library/Rail.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

const nothing = () => undefined;
const describeReport = vi.fn<(report: ReportId) => void>();

async function openRail(form: "list" | "strip", options: Parameters<typeof openWindow>[0] = {}): Promise<AWindow> {
  const window = await openWindow(options);
  await window.mount(
    <nav aria-label="Library" style={{ width: form === "list" ? 260 : 52, height: 700, background: "var(--rail)" }}>
      <Rail
        form={form}
        tags={<h2>Tags</h2>}
        onAdd={nothing}
        onAll={nothing}
        onDescribe={describeReport}
        onNewEdition={nothing}
        onRepair={nothing}
      />
    </nav>,
  );
  return window;
}

/** Sigla of the open panes, from the left. */
function open({ desk, view }: AWindow): string {
  return desk.state.panes.map((pane) => view.reportById.get(pane.report)?.siglum).join("");
}

const item = (siglum: string) => page.getByRole("button", { name: new RegExp(`^${siglum} · `) });

describe.each(["list", "strip"] as const)("the rail as a %s", (form) => {
  it("opens a report beside the others, and shows one that is open where it stands", async () => {
    const window = await openRail(form);
    await item("C").click();
    expect(open(window)).toBe("ABC");
    await item("A").click();
    expect(open(window)).toBe("ABC");
    expect(window.desk.state.activePane).toBe(window.desk.state.panes[0]?.id);
  });

  it("opens a report a second time with Ctrl, by mouse and by key", async () => {
    const window = await openRail(form);
    await item("A").click({ modifiers: ["Control"] });
    expect(open(window)).toHaveLength(3);
    (item("B").element() as HTMLElement).focus();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect([...open(window)].sort().join("")).toBe("AABB");
    await userEvent.keyboard("{Enter}");
    expect(open(window)).toHaveLength(4);
  });

  it("lets a report be dragged, as itself and nothing else", async () => {
    const window = await openRail(form);
    const data = new DataTransfer();
    const started = new DragEvent("dragstart", { dataTransfer: data, bubbles: true });
    item("D").element().dispatchEvent(started);
    expect([...data.types]).toEqual(["application/x-variorum-report"]);
    expect(data.getData("application/x-variorum-report")).toBe(window.report("D").report.id);
  });

  it("says which reports stand open", async () => {
    await openRail(form);
    await expect.element(item("A")).toHaveAccessibleName(/, open$/);
    await expect.element(item("C")).not.toHaveAccessibleName(/, open$/);
  });

  it.each([true, false])("has nothing that axe finds, in both themes (samples: %s)", async (hasSamples) => {
    await openRail(form, { hasSamples });
    await expectAccessible();
  });
});

describe("the list", () => {
  it("tells a headline from first words, and what is inferred from what is given", async () => {
    await openRail("list");
    const titles = [...document.querySelectorAll<HTMLElement>(".report-item-title")];
    expect(titles.map((title) => title.dataset.headline)).toEqual(["false", "true", "false", "false"]);
    await expect
      .element(page.getByText("about 13 Sep 2022"))
      .toHaveAttribute("title", expect.stringMatching(/^Inferred: Reports/));
    await expect.element(page.getByText("11 Sep 2022")).not.toHaveAttribute("title");
  });

  it("takes a deleted report out of the panes, offers undo, and brings it back", async () => {
    const window = await openRail("list");
    await page.getByRole("button", { name: "More about report A" }).click();
    await page.getByRole("menuitem", { name: /^Delete/ }).click();
    await expect.element(item("A")).not.toBeInTheDocument();
    expect(open(window)).toBe("B");
    expect(window.notices.map(({ text, action }) => [text, action?.label])).toEqual([
      ["Deleted report A with 2 highlights; evidence for 1 claim", "Undo"],
    ]);
    window.notices[0]?.action?.run();
    await expect.element(item("A")).toBeVisible();
    expect(window.view.highlights).toHaveLength(3);
  });

  it("says before a report is deleted what hangs on it", async () => {
    await openRail("list");
    await page.getByRole("button", { name: "More about report A" }).click();
    await expect
      .element(page.getByRole("menuitem", { name: /^Delete/ }))
      .toHaveAccessibleName("Delete 2 highlights; evidence for 1 claim");
  });

  it("puts an archived report away into a folded group, and takes it out again", async () => {
    const window = await openRail("list");
    await page.getByRole("button", { name: "More about report A" }).click();
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await expect.element(page.getByText(/^Archived/)).toBeVisible();
    expect(document.querySelector(".rail-archive [class='siglum']")?.checkVisibility()).toBe(false);
    expect(open(window)).toBe("B");
    expect(window.view.highlights).toHaveLength(3);
    expect(window.notices.at(-1)?.text).toBe("Archived report A");
    const group = page.getByText(/^Archived/);
    (group.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(item("A")).toBeVisible();
    await expectAccessible();
    await item("A").click();
    expect(open(window)).toBe("BA");
    await page.getByRole("button", { name: "More about report A" }).click();
    await page.getByRole("menuitem", { name: "Take out of the archive" }).click();
    await expect.element(group).not.toBeInTheDocument();
    expect(window.notices.at(-1)?.text).toBe("Took report A out of the archive");
  });

  it("opens what is known of a report from its menu, by keys alone", async () => {
    const window = await openRail("list");
    (page.getByRole("button", { name: "More about report C" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}{ArrowDown}{Enter}");
    expect(describeReport).toHaveBeenCalledExactlyOnceWith(window.report("C").report.id);
  });

  it("says what to do where there is no report", async () => {
    await openRail("list", { hasSamples: false });
    await expect.element(page.getByText("No reports yet")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Add a report" }).last()).toBeVisible();
  });
});
