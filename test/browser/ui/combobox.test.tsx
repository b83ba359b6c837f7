import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Combobox } from "#ui/Combobox.tsx";
import type { Option, OptionGroup } from "#ui/match-options.ts";
import { mount } from "./mount.tsx";

const groups: readonly OptionGroup[] = [
  {
    id: "tags",
    label: "Tags",
    options: [
      { id: "territory", label: "Territory", keys: "1" },
      { id: "verification", label: "Verification" },
    ],
  },
  {
    id: "other",
    label: "Other",
    options: [
      { id: "victims", label: "Victims", disabled: true },
      { id: "votes", label: "Votes" },
    ],
  },
];

async function open(extra: Partial<Parameters<typeof Combobox>[0]> = {}) {
  const onChoose = vi.fn<(option: Option) => void>();
  const onCreate = vi.fn<(query: string) => void>();
  await mount(
    <Combobox
      label="Tag"
      groups={groups}
      onChoose={onChoose}
      create={{ label: (query) => `New tag “${query}”`, onCreate }}
      {...extra}
    />,
  );
  const input = page.getByRole("combobox", { name: "Tag" });
  await expect.element(input).toHaveFocus();
  const active = () =>
    document.getElementById(input.element().getAttribute("aria-activedescendant") ?? "")?.textContent;
  return { onChoose, onCreate, input, active };
}

describe("a combobox", () => {
  it("has focus at once and its first option ready for Enter", async () => {
    const { onChoose, active } = await open();
    await expect.poll(active).toContain("Territory");
    await userEvent.keyboard("{Enter}");
    expect(onChoose).toHaveBeenCalledTimes(1);
    expect(onChoose.mock.calls[0]?.[0].id).toBe("territory");
  });

  it("filters while typing and keeps the best match ready", async () => {
    const { onChoose, active } = await open();
    await userEvent.keyboard("veri");
    await expect.poll(active).toBe("Verification");
    await expect
      .poll(() =>
        page
          .getByRole("option")
          .elements()
          .map((option) => option.textContent),
      )
      .toEqual(["Verification", "New tag “veri”"]);
    await userEvent.keyboard("{Enter}");
    expect(onChoose.mock.calls.map(([option]) => option.id)).toEqual(["verification"]);
  });

  it("moves with the arrows across groups and tells which option it is on", async () => {
    const onHighlight = vi.fn<(option: Option | null) => void>();
    const { active } = await open({ onHighlight });
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(active).toBe("Verification");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect.poll(active).toBe("Votes");
    expect(onHighlight.mock.lastCall?.[0]?.id).toBe("votes");
  });

  it("never chooses a disabled option", async () => {
    const { onChoose } = await open();
    await userEvent.keyboard("victims");
    await expect.poll(() => page.getByRole("option").elements().length).toBe(1);
    await userEvent.keyboard("{Enter}");
    await page.getByRole("option", { name: "Victims" }).click({ force: true });
    expect(onChoose).not.toHaveBeenCalled();
  });

  it("makes something new of the typed text, but not what is there already", async () => {
    const { onCreate, onChoose } = await open();
    await userEvent.keyboard(" Winter ");
    await expect.element(page.getByRole("option", { name: "New tag “Winter”" })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(onCreate.mock.calls).toEqual([["Winter"]]);
    expect(onChoose).not.toHaveBeenCalled();
    await userEvent.clear(page.getByRole("combobox"));
    await userEvent.keyboard("territory");
    await expect.poll(() => page.getByRole("option").elements().length).toBe(1);
  });

  it("keeps the typed text when an option is pressed and gives focus no chance to leave", async () => {
    const { onChoose, input } = await open();
    await userEvent.keyboard("vo");
    await page.getByRole("option", { name: "Votes" }).click();
    expect(onChoose.mock.calls.map(([option]) => option.id)).toEqual(["votes"]);
    expect((input.element() as HTMLInputElement).value).toBe("vo");
    await expect.element(input).toHaveFocus();
  });

  it("says when nothing is found and marks what is selected", async () => {
    await open({ create: undefined, selectedIds: ["votes"] });
    await expect.element(page.getByRole("option", { name: "Votes" })).toHaveAttribute("aria-selected", "true");
    await expect.element(page.getByRole("option", { name: "Territory" })).toHaveAttribute("aria-selected", "false");
    await userEvent.keyboard("zzz");
    await expect.element(page.getByText("Nothing found")).toBeVisible();
  });
});
