import { useState } from "react";
import { flushSync } from "react-dom";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Button } from "#ui/Button.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { SplitPanes } from "#ui/SplitPanes.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { useToasts } from "#ui/Toasts.tsx";
import { mount } from "./mount.tsx";

const panes = (...ids: string[]) =>
  ids.map((id) => ({ id, label: id.toUpperCase(), minPx: 200, content: <p>Pane {id}</p> }));
const width = (id: string) => Math.round(document.getElementById(id)?.getBoundingClientRect().width ?? 0);

describe("split panes", () => {
  it("are resized by arrows on a named separator, never under their least width", async () => {
    await page.viewport(1000, 600);
    const onSizes = vi.fn<(sizes: Readonly<Record<string, number>>) => void>();
    await mount(<SplitPanes label="Reports" panes={panes("a", "b")} onSizes={onSizes} />);
    const separator = page.getByRole("separator", { name: "Resize A and B" });
    await expect.poll(() => Math.abs(width("a") - width("b"))).toBeLessThanOrEqual(1);
    const before = width("a");
    (separator.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.poll(() => width("a")).toBeGreaterThan(before);
    expect(Object.keys(onSizes.mock.lastCall?.[0] ?? {})).toEqual(["a", "b"]);
    await userEvent.keyboard("{Home}");
    await expect.poll(() => width("a")).toBe(200);
    await separator.dblClick();
    await expect.poll(() => Math.abs(width("a") - width("b"))).toBeLessThanOrEqual(1);
    expect(onSizes.mock.lastCall?.[0].a).toBeCloseTo(50, 0);
  });

  it("take the sizes given, also later ones, and ignore sizes of other panes", async () => {
    await page.viewport(1001, 600);
    function Controlled() {
      const [sizes, setSizes] = useState<Record<string, number>>({ a: 30, b: 70 });
      return (
        <>
          <Button onClick={() => setSizes({ a: 60, b: 40 })}>Later</Button>
          <Button onClick={() => setSizes({ a: 10, z: 90 })}>Stray</Button>
          <SplitPanes label="Reports" panes={panes("a", "b")} sizes={sizes} />
        </>
      );
    }
    await mount(<Controlled />);
    await expect.poll(() => width("a")).toBe(300);
    await page.getByRole("button", { name: "Later" }).click();
    await expect.poll(() => width("a")).toBe(600);
    await page.getByRole("button", { name: "Stray" }).click();
    await new Promise((done) => setTimeout(done, 50));
    expect(width("a")).toBe(600);
  });

  it("scroll sideways when the least widths do not fit", async () => {
    await page.viewport(500, 600);
    const host = await mount(<SplitPanes label="Reports" panes={panes("a", "b", "c")} />);
    await expect.poll(() => width("c")).toBe(200);
    const row = host.querySelector(".split");
    expect(row?.scrollWidth).toBe(602);
  });

  it("hold when a pane comes and goes", async () => {
    await page.viewport(1000, 600);
    function Changing() {
      const [ids, setIds] = useState(["a", "b"]);
      return (
        <>
          <Button onClick={() => setIds(["a", "b", "c"])}>Add</Button>
          <Button onClick={() => setIds(["c", "a"])}>Take away</Button>
          <SplitPanes label="Reports" panes={panes(...ids)} />
        </>
      );
    }
    await mount(<Changing />);
    await page.getByRole("button", { name: "Add" }).click();
    await expect.poll(() => width("a") + width("b") + width("c")).toBeGreaterThan(990);
    await page.getByRole("button", { name: "Take away" }).click();
    await expect.element(page.getByRole("separator", { name: "Resize C and A" })).toBeVisible();
    await expect.poll(() => width("a") + width("c")).toBeGreaterThan(990);
  });
});

describe("tabs and segments", () => {
  it("move and choose with the arrows, one tab stop each", async () => {
    function Both() {
      const [tab, setTab] = useState("claims");
      const [theme, setTheme] = useState("light");
      return (
        <>
          <Segmented
            label="Theme"
            value={theme}
            onValue={setTheme}
            options={[
              { value: "light", label: "Light" },
              { value: "dark", label: "Dark" },
            ]}
          />
          <Tabs
            label="Inspector"
            value={tab}
            onValue={setTab}
            tabs={[
              { value: "claims", label: "Claims", count: 5, panel: "All claims" },
              { value: "notes", label: "Notes", panel: "All notes" },
            ]}
          />
        </>
      );
    }
    await mount(<Both />);
    await userEvent.keyboard("{Tab}{ArrowRight}");
    await expect.element(page.getByRole("radio", { name: "Dark" })).toBeChecked();
    await userEvent.keyboard("{Tab}{ArrowRight}");
    await expect.element(page.getByRole("tab", { name: "Notes" })).toHaveAttribute("aria-selected", "true");
    await expect.element(page.getByRole("tabpanel")).toHaveTextContent("All notes");
  });
});

describe("messages", () => {
  function Deleting({ onUndo }: { readonly onUndo: () => void }) {
    const { show } = useToasts();
    return (
      <Button onClick={() => show({ text: "Deleted “Territory”.", action: { label: "Undo", onAction: onUndo } })}>
        Delete
      </Button>
    );
  }

  it("offer an action that is reached with F6 and closes the message", async () => {
    const onUndo = vi.fn<() => void>();
    await mount(<Deleting onUndo={onUndo} />);
    await page.getByRole("button", { name: "Delete" }).click();
    await expect.element(page.getByRole("button", { name: "Undo" })).toBeVisible();
    await userEvent.keyboard("{F6}{Tab}{Tab}");
    await expect.element(page.getByRole("button", { name: "Undo" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onUndo).toHaveBeenCalledTimes(1);
    await expect.poll(() => page.getByRole("button", { name: "Undo" }).elements().length).toBe(0);
  });

  it("are announced without being shown, the same words twice too", async () => {
    const host = await mount(<p>Text</p>);
    const status = host.querySelector("[role=status]");
    announce("3 of 7");
    await expect.poll(() => status?.textContent).toBe("3 of 7");
    const first = status?.firstChild;
    announce("3 of 7");
    await expect.poll(() => status?.firstChild !== first).toBe(true);
    expect(status?.textContent).toBe("3 of 7");
  });

  it("are not found by reading on a while later", async () => {
    const host = await mount(<p>Text</p>);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const status = host.querySelector("[role=status]");
      flushSync(() => announce("3 of 7"));
      vi.advanceTimersByTime(3000);
      flushSync(() => announce("4 of 7"));
      flushSync(() => void vi.advanceTimersByTime(3000));
      expect(status?.textContent).toBe("4 of 7");
      flushSync(() => void vi.advanceTimersByTime(3000));
      expect(status?.textContent).toBe("");
    } finally {
      vi.useRealTimers();
    }
  });

  it("add nothing to the height of the page", async () => {
    const host = await mount(<p style={{ height: "100vh", margin: 0 }}>Text</p>);
    const below = [...host.querySelectorAll("[aria-live]")].map((live) => live.getBoundingClientRect().bottom);
    for (const bottom of below) expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  });
});
