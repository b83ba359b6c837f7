import { beforeEach, describe, expect, it } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import {
  addSource,
  attributeToSource,
  describeSource,
  type HighlightId,
  markTarget,
  type SourceId,
  type TagId,
} from "#core/index.ts";
import type { AWindow } from "../../a-window.tsx";
import { openApp } from "../../app/open-app.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

let window: AWindow;
const press = (keys: string) => userEvent.keyboard(keys);
const row = (name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });
const rowElement = (name: string) => row(name).element() as HTMLElement;
const card = (name: string) => page.getByRole("region", { name: `Source ${name}` });
const dialog = (name: string | RegExp): Locator => page.getByRole("dialog", { name });
const message = (words: string) => page.getByText(words).first();
const names = () => window.view.sources.entries.map(({ source }) => source.name).join(", ");
const entry = (name: string) => window.view.sources.entries.find(({ source }) => source.name === name);
const highlights = () => window.view.highlights.map(({ highlight }) => highlight.id) as HighlightId[];
const printed = () =>
  window.view.highlights.flatMap(({ highlight: { voice } }) => (voice?.kind === "source" ? [voice.printed] : []));

function speak(name: string, at: number, source?: SourceId): void {
  const { session } = window;
  const highlight = highlights()[at] as HighlightId;
  const newId = session.ids.next() as SourceId;
  session.run((library) =>
    attributeToSource(library, { highlight, printed: name, newId, ...(source === undefined ? {} : { source }) }),
  );
}

async function open(): Promise<void> {
  window.desk.openCodebook({ page: "sources" });
  await expect.element(page.getByRole("tab", { name: /^Sources/ })).toHaveAttribute("aria-selected", "true");
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  window = await openApp({ name: "Ana" });
  window.desk.habits.dismiss("first-steps");
});

describe("without sources", () => {
  it("says what a source is, and makes one", async () => {
    await open();
    await expect.element(page.getByText("No sources yet")).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "New source" }).click();
    await press("{Enter}");
    await expect.element(page.getByText("Type the speaker's name as the report prints it.")).toBeVisible();
    await press("Sergei Shoigu{Enter}");
    await expect.element(row("Sergei Shoigu")).toHaveFocus();
    await expect.element(page.getByText("It speaks in no highlight yet.")).toBeVisible();
  });
});

describe("the sources", () => {
  beforeEach(async () => {
    speak("Zelensky", 0);
    speak("Zelenskiy", 1);
    speak("Pushilin", 2);
    window.session.run((library) =>
      describeSource(library, { source: entry("Pushilin")?.source.id as SourceId, facts: { side: "Donetsk" } }),
    );
    await open();
  });

  it("are walked by arrows, found by any name or side, and passages are jumped to", async () => {
    rowElement("Pushilin").focus();
    await press("{ArrowDown}{End}");
    await expect.element(row("Zelensky")).toHaveFocus();
    await expect.element(card("Zelensky").getByRole("heading", { name: "Zelensky" })).toBeVisible();
    await page.getByRole("textbox", { name: "Find a source" }).fill("DÓNETSK");
    await expect.element(row("Zelensky")).not.toBeInTheDocument();
    await expect.element(page.getByText("1 of 3 sources")).toBeVisible();
    await press("{Enter}");
    await expect.element(row("Pushilin")).toHaveFocus();
    await card("Pushilin").getByRole("button", { name: /¶/ }).click();
    expect(window.desk.state).toMatchObject({ view: "read", highlight: highlights()[2] });
  });

  it("are described: name, role with what was used before, side, and other spellings, each taken away again", async () => {
    rowElement("Zelensky").focus();
    await press("{F2}Volodymyr Zelensky{Enter}");
    await expect.element(row("Volodymyr Zelensky")).toHaveFocus();
    await press("{Enter}");
    const role = card("Volodymyr Zelensky").getByRole("combobox", { name: "Role" });
    await expect.element(role).toHaveFocus();
    await press("president{Tab}");
    expect(entry("Volodymyr Zelensky")?.source).toMatchObject({ role: "president", aliases: ["Zelensky"] });
    const side = card("Volodymyr Zelensky").getByRole("combobox", { name: "Side" });
    const list = (side.element() as HTMLInputElement).list;
    expect([...(list?.options ?? [])].map(({ value }) => value)).toEqual(["Donetsk"]);
    await card("Volodymyr Zelensky")
      .getByRole("textbox", { name: /^Another spelling/ })
      .fill("the president");
    await press("{Enter}");
    await page.getByRole("button", { name: "Take away spelling the president" }).click();
    expect(entry("Volodymyr Zelensky")?.names).toEqual(["Volodymyr Zelensky", "Zelensky"]);
    expect(printed()).toContain("Zelensky");
    side.element().focus();
    await press("{Escape}");
    await expect.element(row("Volodymyr Zelensky")).toHaveFocus();
  });

  it("are merged after a look at what that does, with the spellings as printed, and parted again", async () => {
    rowElement("Zelenskiy").focus();
    await press("m");
    await expect.element(dialog("Merge “Zelenskiy” into")).toBeVisible();
    await press("zelensky{Enter}");
    const asked = dialog("Merge “Zelenskiy” into “Zelensky”?");
    await expect.element(asked.getByText("What the reports print stays: “Zelenskiy”.")).toBeVisible();
    expect(names()).toBe("Pushilin, Zelenskiy, Zelensky");
    await expectAccessible();
    await press("{Enter}");
    await expect.poll(names).toBe("Pushilin, Zelensky");
    await expect.element(row("Zelensky")).toHaveFocus();
    expect(printed()).toEqual(["Zelensky", "Zelenskiy", "Pushilin"]);
    await expect.element(card("Zelensky").getByRole("button", { name: /^“Zelenskiy” × 1/ })).toBeVisible();
    await page.getByRole("button", { name: "Part Zelenskiy again" }).click();
    await expect.poll(names).toBe("Pushilin, Zelenskiy, Zelensky");
  });

  it("are split: the chosen uses of one spelling move to a new source, in one step", async () => {
    speak("the president", 2, entry("Zelensky")?.source.id as SourceId);
    rowElement("Zelensky").focus();
    await card("Zelensky")
      .getByRole("button", { name: /^“the president”/ })
      .click();
    await card("Zelensky").getByRole("checkbox", { name: "Choose all" }).click();
    await expect.element(page.getByText("1 of 1 chosen")).toBeVisible();
    await page.getByRole("button", { name: "Move to another source…" }).click();
    await expect.element(dialog("Move 1 use to")).toBeVisible();
    await press("Putin{Enter}");
    await expect.poll(names).toBe("Pushilin, Putin, Zelenskiy, Zelensky");
    expect(entry("Putin")?.names).toEqual(["Putin", "the president"]);
    await press("{Control>}z{/Control}");
    await expect.poll(names).toBe("Pushilin, Zelenskiy, Zelensky");
  });

  it("are deleted by a key, which says what stays and is taken back", async () => {
    rowElement("Pushilin").focus();
    await press("{Delete}");
    await expect.element(message("1 highlight keeps its speaker as printed.")).toBeVisible();
    await expect.element(row("Zelenskiy")).toHaveFocus();
    expect(printed()).toContain("Pushilin");
    await press("{Control>}z{/Control}");
    await expect.poll(names).toBe("Pushilin, Zelenskiy, Zelensky");
  });

  it("of one name, as two people made them, are offered to be merged", async () => {
    const [twin] = window.session.library.sources.values();
    window.session.join("theirs", [{ collection: "sources", records: [{ ...twin, id: "theirs" } as never] }], "theirs");
    rowElement("Zelensky").focus();
    await page.getByRole("button", { name: "Merge into this one" }).first().click();
    await expect.poll(names).toBe("Pushilin, Zelenskiy, Zelensky");
  });

  it("have no fault of access, and bear notes", async () => {
    rowElement("Zelensky").focus();
    await expect.element(card("Zelensky").getByRole("button", { name: "Add note" })).toBeVisible();
    await expectAccessible();
  });
});

it("narrow and group the passages of a tag", async () => {
  speak("Zelensky", 0);
  window.session.run((library) =>
    markTarget(library, {
      target: { highlight: highlights()[1] as HighlightId },
      person: window.session.person,
      newId: window.session.ids.next() as HighlightId,
      tag: "sample-tag-territory" as TagId,
    }),
  );
  window.desk.openCodebook({ page: "tags", tag: "sample-tag-territory" as TagId });
  const passages = page.getByRole("region", { name: "Highlights", exact: true });
  await passages.getByRole("checkbox", { name: "Group by source" }).click();
  await expect.element(passages.getByRole("row", { name: "Zelensky", exact: true })).toBeVisible();
  await expect.element(passages.getByRole("row", { name: "No source", exact: true })).toBeVisible();
  await passages.getByRole("button", { name: "All sources" }).click();
  await page.getByRole("menuitemradio", { name: "Zelensky" }).click();
  await expect.element(passages.getByText("All 1 highlight")).toBeVisible();
});

it("lists a thousand sources without waiting", async () => {
  window.session.run((library) => ({
    label: "many",
    writes: Array.from(
      { length: 1000 },
      (_, at) => addSource(library, { newId: `many-${at}` as SourceId, name: `Source ${at}` }).writes,
    ).flat(),
  }));
  await open();
  const field = page.getByRole("textbox", { name: "Find a source" });
  await field.fill("Source 99");
  await expect.element(page.getByText("19 of 1,000 sources")).toBeVisible();
});
