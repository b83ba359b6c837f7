import axe from "axe-core";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { Button } from "#ui/Button.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Menu } from "#ui/Menu.tsx";
import { Popover } from "#ui/Popover.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useToasts } from "#ui/Toasts.tsx";
import { mount } from "./mount.tsx";

const nothing = () => undefined;

function Message() {
  const { show } = useToasts();
  return (
    <Button onClick={() => show({ text: "Deleted.", action: { label: "Undo", onAction: nothing } })}>Press me</Button>
  );
}

const parts: readonly { name: string; role: string; content: ReactNode }[] = [
  {
    name: "dialog",
    role: "dialog",
    content: (
      <Dialog open onOpenChange={nothing} title="New report" description="Paste its text.">
        <TextField label="Outlet" value="" onValue={nothing} />
      </Dialog>
    ),
  },
  {
    name: "palette",
    role: "listbox",
    content: (
      <Dialog open onOpenChange={nothing} title="Commands" bare placement="top">
        <Combobox
          label="Command"
          groups={[{ id: "all", label: "All", options: [{ id: "undo", label: "Undo", keys: "Mod+Z" }] }]}
          onChoose={nothing}
        />
      </Dialog>
    ),
  },
  {
    name: "confirmation",
    role: "alertdialog",
    content: (
      <ConfirmDialog open onOpenChange={nothing} title="Forget it?" confirmLabel="Forget" onConfirm={nothing}>
        This cannot be undone.
      </ConfirmDialog>
    ),
  },
  {
    name: "menu",
    role: "menu",
    content: (
      <Menu
        trigger={<Button>Press me</Button>}
        entries={[
          { id: "rename", label: "Rename…", keys: "F2", onSelect: nothing },
          { kind: "check", id: "step", label: "In step", checked: true, onChecked: nothing },
          { kind: "separator", id: "rule" },
          {
            kind: "radio",
            id: "sort",
            label: "Sort by",
            value: "date",
            onValue: nothing,
            options: [{ value: "date", label: "Date" }],
          },
          { kind: "group", id: "more", label: "More", entries: [{ id: "copy", label: "Copy", onSelect: nothing }] },
        ]}
      />
    ),
  },
  {
    name: "popover",
    role: "dialog",
    content: (
      <Popover open onOpenChange={nothing} label="Tag" trigger={<Button>Tag</Button>}>
        <Button>Territory</Button>
      </Popover>
    ),
  },
  {
    name: "select",
    role: "listbox",
    content: <Select label="Press me" value="en" onValue={nothing} options={[{ value: "en", label: "English" }]} />,
  },
  { name: "message", role: "dialog", content: <Message /> },
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(parts)(
    "an open $name has no accessibility violations and adds no style element",
    async ({ role, content }) => {
      document.documentElement.dataset.theme = theme;
      const styles = document.querySelectorAll("style").length;
      await mount(content);
      const opener = page.getByText("Press me").or(page.getByRole("combobox", { name: "Press me" }));
      if (opener.elements().length > 0) await opener.last().click();
      await expect.element(page.getByRole(role).first()).toBeVisible();
      await Promise.all(document.getAnimations().map((animation) => animation.finished));
      // The kit's focus guards hand focus on as soon as they get it, so nobody ever stands on them.
      const result = await axe.run(
        { exclude: [["[data-base-ui-focus-guard]"]] },
        {
          rules: {
            region: { enabled: false },
            "page-has-heading-one": { enabled: false },
            "landmark-one-main": { enabled: false },
          },
        },
      );
      expect(
        result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`),
      ).toEqual([]);
      expect(document.querySelectorAll("style").length).toBe(styles);
    },
  );
});
