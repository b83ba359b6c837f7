import { useRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { ContextMenu } from "#ui/ContextMenu.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { MoreIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import { Popover } from "#ui/Popover.tsx";
import { TextField } from "#ui/TextField.tsx";
import { Toolbar, ToolbarButton } from "#ui/Toolbar.tsx";
import { mount } from "./mount.tsx";

const focused = () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;

function WithDialog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Button>Behind</Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="New report"
        description="Paste its text."
        actions={<Button variant="primary">Add</Button>}
      >
        <TextField label="Outlet" value="" onValue={() => undefined} />
      </Dialog>
    </>
  );
}

describe("a dialog", () => {
  it("is named and described, keeps focus inside, and gives it back on Escape", async () => {
    await mount(<WithDialog />);
    await page.getByRole("button", { name: "Open" }).click();
    const dialog = page.getByRole("dialog", { name: "New report" });
    await expect.element(dialog).toBeVisible();
    expect(document.getElementById(dialog.element().getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Paste its text.",
    );
    await expect.poll(() => dialog.element().contains(document.activeElement)).toBe(true);
    for (let step = 0; step < 6; step += 1) {
      await userEvent.keyboard("{Tab}");
      await expect.poll(() => dialog.element().contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => page.getByRole("dialog").elements().length).toBe(0);
    await expect.poll(focused).toBe("Open");
  });

  it("closes by its button", async () => {
    await mount(<WithDialog />);
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.getByRole("dialog").elements().length).toBe(0);
  });

  it("closes on Escape from a combobox inside it", async () => {
    const onOpenChange = vi.fn<(open: boolean) => void>();
    await mount(
      <Dialog open onOpenChange={onOpenChange} title="Commands" bare placement="top">
        <Combobox
          label="Command"
          groups={[{ id: "a", options: [{ id: "undo", label: "Undo" }] }]}
          onChoose={() => undefined}
        />
      </Dialog>,
    );
    await expect.element(page.getByRole("combobox", { name: "Command" })).toHaveFocus();
    await userEvent.keyboard("un{Escape}");
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });
});

describe("a confirmation", () => {
  it("starts on the safe answer and acts only on the other", async () => {
    const onConfirm = vi.fn<() => void>();
    const onOpenChange = vi.fn<(open: boolean) => void>();
    await mount(
      <ConfirmDialog
        open
        onOpenChange={onOpenChange}
        title="Forget this library?"
        confirmLabel="Forget it"
        onConfirm={onConfirm}
      >
        This cannot be undone.
      </ConfirmDialog>,
    );
    await expect.element(page.getByRole("alertdialog", { name: "Forget this library?" })).toBeVisible();
    await expect.poll(focused).toBe("Cancel");
    await userEvent.keyboard("{Enter}");
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
    await page.getByRole("button", { name: "Forget it" }).click();
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});

function WithPopover({ onOpenChange }: { readonly onOpenChange: (open: boolean) => void }) {
  const text = useRef<HTMLParagraphElement>(null);
  const range = () => {
    const found = new Range();
    if (text.current) found.selectNodeContents(text.current);
    return found;
  };
  return (
    <>
      <p ref={text} tabIndex={-1} style={{ margin: "200px 0 0 200px", width: "fit-content" }}>
        the selected words
      </p>
      <Popover
        open
        onOpenChange={onOpenChange}
        label="Mark the selection"
        anchor={range}
        side="top"
        takesFocus={false}
        padded={false}
      >
        <Toolbar label="Mark" keepsSelection>
          <ToolbarButton label="Territory" />
          <ToolbarButton label="Claim" />
        </Toolbar>
      </Popover>
    </>
  );
}

describe("a popover that takes no focus", () => {
  it("stands above the range it is anchored to and leaves selection and focus alone, also when pressed", async () => {
    const host = await mount(<WithPopover onOpenChange={() => undefined} />);
    const text = host.querySelector("p");
    if (!text) throw new Error("no text");
    text.focus();
    getSelection()?.selectAllChildren(text);
    const bar = page.getByRole("toolbar", { name: "Mark" });
    await expect.element(bar).toBeVisible();
    await expect
      .poll(() => bar.element().getBoundingClientRect().bottom <= text.getBoundingClientRect().top)
      .toBe(true);
    await page.getByRole("button", { name: "Territory" }).click();
    expect(getSelection()?.toString()).toBe("the selected words");
    expect(document.activeElement).toBe(text);
  });

  it("asks to close on Escape, and not on a press outside, which may be one on what it is about", async () => {
    const onOpenChange = vi.fn<(open: boolean) => void>();
    const host = await mount(<WithPopover onOpenChange={onOpenChange} />);
    await expect.element(page.getByRole("toolbar", { name: "Mark" })).toBeVisible();
    host.querySelector("p")?.focus();
    await userEvent.keyboard("{Escape}");
    expect(onOpenChange.mock.calls).toEqual([[false]]);
    await userEvent.click(document.body, { position: { x: 5, y: 5 } });
    expect(onOpenChange).toHaveBeenCalledTimes(1);
  });
});

describe("a menu", () => {
  const onSelect = vi.fn<(id: string) => void>();
  const onChecked = vi.fn<(checked: boolean) => void>();
  const entries: readonly MenuEntry[] = [
    { id: "rename", label: "Rename…", keys: "F2", onSelect: () => onSelect("rename") },
    { kind: "check", id: "step", label: "In step", checked: true, onChecked },
    { kind: "separator", id: "rule" },
    {
      kind: "sub",
      id: "more",
      label: "More",
      entries: [{ id: "copy", label: "Copy", onSelect: () => onSelect("copy") }],
    },
    { id: "delete", label: "Delete", onSelect: () => onSelect("delete") },
  ];

  it("opens by key, moves by arrows and first letters, acts, and gives focus back", async () => {
    onSelect.mockClear();
    await mount(<Menu trigger={<IconButton label="More actions" icon={<MoreIcon />} />} entries={entries} />);
    (page.getByRole("button", { name: "More actions" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(focused).toContain("Rename…");
    await expect.element(page.getByRole("menuitem", { name: "Rename…" })).toHaveAttribute("aria-keyshortcuts", "F2");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onChecked.mock.lastCall?.[0]).toBe(false);
    await userEvent.keyboard("d");
    await expect.poll(focused).toBe("Delete");
    await userEvent.keyboard("{Enter}");
    expect(onSelect.mock.calls).toEqual([["delete"]]);
    await expect.poll(focused).toBe("More actions");
  });

  it("chooses an entry by the key that stands beside it", async () => {
    onSelect.mockClear();
    const marks: readonly MenuEntry[] = [
      { id: "denies", label: "supports", keys: "s", onSelect: () => onSelect("supports") },
      { id: "off", label: "tag two", keys: "2", disabled: true, onSelect: () => onSelect("two") },
      { id: "tag", label: "tag one", keys: "1", onSelect: () => onSelect("one") },
      { id: "untie", label: "Untie", keys: "Delete", onSelect: () => onSelect("untie") },
    ];
    await mount(<Menu trigger={<Button>Mark</Button>} entries={marks} />);
    await page.getByRole("button", { name: "Mark" }).click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    await userEvent.keyboard("2");
    await expect.element(page.getByRole("menu")).toBeVisible();
    await userEvent.keyboard("1");
    await expect.poll(() => page.getByRole("menu").elements().length).toBe(0);
    expect(onSelect.mock.calls).toEqual([["one"]]);
    for (const keys of ["{Delete}", "s"]) {
      await page.getByRole("button", { name: "Mark" }).click();
      await expect.element(page.getByRole("menu")).toBeVisible();
      await userEvent.keyboard(keys);
      await expect.poll(() => page.getByRole("menu").elements().length).toBe(0);
    }
    expect(onSelect.mock.calls).toEqual([["one"], ["untie"], ["supports"]]);
  });

  it("opens a submenu with the right arrow", async () => {
    onSelect.mockClear();
    await mount(<Menu trigger={<Button>File</Button>} entries={entries} />);
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: "More" }).hover();
    await userEvent.keyboard("{ArrowRight}");
    await expect.poll(focused).toBe("Copy");
    await userEvent.keyboard("{Enter}");
    expect(onSelect.mock.calls).toEqual([["copy"]]);
  });

  it("stands at a range when it has no trigger", async () => {
    const onOpenChange = vi.fn<(open: boolean) => void>();
    const host = await mount(<p style={{ margin: 100 }}>A sentence.</p>);
    const range = new Range();
    range.selectNodeContents(host.querySelector("p") ?? host);
    await mount(<Menu open onOpenChange={onOpenChange} anchor={range} label="Mark sentence" entries={entries} />);
    const menu = page.getByRole("menu", { name: "Mark sentence" });
    await expect.element(menu).toBeVisible();
    await expect
      .poll(() => menu.element().getBoundingClientRect().top >= range.getBoundingClientRect().bottom)
      .toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
    host.remove();
  });

  it("opens on the secondary button over its area", async () => {
    onSelect.mockClear();
    await mount(
      <ContextMenu entries={entries} label="Report">
        <div style={{ width: 200, height: 100 }}>Area</div>
      </ContextMenu>,
    );
    await page.getByText("Area").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Rename…" }).click();
    expect(onSelect.mock.calls).toEqual([["rename"]]);
  });
});
