import { useState } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FilterBar } from "#ui/FilterBar.tsx";
import { FilterMenu } from "#ui/FilterChip.tsx";
import { mount } from "./mount.tsx";

const options = [
  { value: "a", label: "Report A" },
  { value: "b", label: "Report B" },
];

function Filter() {
  const [text, setText] = useState("");
  const [value, setValue] = useState<string | null>(null);
  return (
    <FilterBar label="Filter things" field="Find in things" text={text} onText={setText} count="2 of 7" noun="things">
      <FilterMenu
        name="Report"
        allLabel="All reports"
        label={options.find((one) => one.value === value)?.label}
        value={value}
        onValue={setValue}
        options={options}
      />
    </FilterBar>
  );
}

it("takes words, which Escape and its button take back, and says how many are left", async () => {
  await mount(<Filter />);
  await expect.element(page.getByText("2 of 7 things")).toBeInTheDocument();
  const field = page.getByRole("textbox", { name: "Find in things" });
  await field.fill("rain");
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveValue("");
  await field.fill("rain");
  await page.getByRole("button", { name: "Clear the words" }).click();
  await expect.element(field).toHaveValue("");
});

it("narrows by one of several, and back to all", async () => {
  await mount(<Filter />);
  await page.getByRole("button", { name: "All reports" }).click();
  await expect.element(page.getByRole("menuitemradio", { name: "All reports" })).toBeChecked();
  await page.getByRole("menuitemradio", { name: "Report B" }).click();
  await page.getByRole("button", { name: "Report B" }).click();
  await page.getByRole("menuitemradio", { name: "All reports" }).click();
  await expect.element(page.getByRole("button", { name: "All reports" })).toBeVisible();
});
