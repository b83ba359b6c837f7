import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ChosenPassage } from "#core/index.ts";
import { PairingBar } from "#features/variants/PairingBar.tsx";
import { VariantsView } from "#features/variants/VariantsView.tsx";
import { useDeskState } from "#state/desk-context.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

let window: AWindow;

beforeEach(async () => {
  await page.viewport(1100, 800);
  window = await openWindow();
});

function passage(siglum: string, words: string): ChosenPassage {
  const { edition } = window.report(siglum);
  const start = edition.text.indexOf(words);
  return { edition: edition.id, start, end: start + words.length };
}

/** Comes and goes with the view, as in the app. */
function Shown() {
  return useDeskState(({ view }) => view) === "variants" ? <VariantsView /> : null;
}

const mount = () =>
  window.mount(
    <main style={{ display: "flex", height: "100vh" }}>
      <Shown />
    </main>,
  );
const rows = () => page.getByRole("table", { name: "Passages, by date of the report" }).getByRole("row");
const place = (name: string) => page.getByRole("button", { name, exact: true });
const said = () =>
  rows()
    .elements()
    .slice(1)
    .map((row) => row.textContent);

/** The view on the words of the Tuesday address, once the parallels are found. */
async function openAddress(): Promise<void> {
  window.desk.comparing.openVariants({ passage: passage("A", "dozens of population centres") });
  await mount();
  await expect.element(place("B ¶ 3")).toBeVisible();
}

describe("the variants of a passage", () => {
  it("stand in rows by date, say in words what each does, and are accessible in columns and in lines", async () => {
    await openAddress();
    expect(said()[0]).toContain("The others are told apart from this one");
    expect(said()[1]).toContain(
      "not in this passage: “all together”, “he said in a Tuesday nighttime address”; spelling: “centers”",
    );
    await expect.element(page.getByRole("table", { name: /^Words in columns, line 1 of/ })).toBeVisible();
    await expectAccessible();
    await page.getByRole("radio", { name: "In lines" }).click();
    await expect.element(page.getByRole("table", { name: /^Words in columns/ }).first()).not.toBeInTheDocument();
    const { text } = window.report("B").edition;
    const from = text.indexOf("“This week");
    expect(said()[1]).toContain(text.slice(from, text.indexOf("regions.”") + 9));
    await expectAccessible();
  });

  it("are told apart from another row, by key and by mouse", async () => {
    await openAddress();
    await expect.element(place("A ¶ 2")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}b");
    await expect.poll(() => said()[0]).toContain("only in this passage: “all together”");
    // The kind tells how a row stands to the base, and the base says that it is the base.
    expect(said()[0]).toContain("near-verbatim");
    expect(said()[1]).toMatch(/The others are told apart from this one.*Base$/u);
    expect(said()[1]).not.toContain("near-verbatim");
    await page.getByRole("button", { name: "Make base: A ¶ 2" }).click();
    await expect.poll(() => said()[1]).toContain("not in this passage: “all together”");
  });

  it("name as quoted whom the app found in the text, and say that it was found by the app", async () => {
    await openAddress();
    await expect.poll(() => said()[1]).toContain("Zelenskiy (found by the app)");
  });

  it("lead to the panes, and back to the row", async () => {
    await openAddress();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(window.desk.state).toMatchObject({ view: "read", target: { start: passage("B", "“This week").start } });
    window.desk.goBack();
    await expect.element(place("B ¶ 3")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(window.desk.state.view).toBe("read");
  });

  it("say so where nothing else says the same, and where no passage is chosen", async () => {
    window.desk.comparing.openVariants({ passage: passage("C", "People are crying") });
    await mount();
    await expect.element(page.getByText(/^The app found no other passage/)).toBeVisible();
    await expectAccessible();
  });

  it("ask for a passage where none is chosen", async () => {
    window.desk.showView("variants");
    await mount();
    await expect.element(page.getByRole("heading", { name: "No passage chosen" })).toBeVisible();
    await page.getByRole("button", { name: "To the reports" }).click();
    expect(window.desk.state.view).toBe("read");
  });
});

describe("two passages", () => {
  it("are compared though no parallel was found between them", async () => {
    const [first, second] = [passage("A", "freed dozens of towns"), passage("C", "recaptured dozens of towns")];
    window.desk.comparing.openVariants({ passage: first, other: second });
    await mount();
    await expect.element(page.getByRole("heading", { name: "Two passages" })).toBeVisible();
    expect(said().length).toBe(2);
    expect(said().join(" ")).toMatch(/“(?:recaptured|freed)” for “(?:recaptured|freed)”/);
    await expectAccessible();
  });

  it("are held in a bar until the second is chosen, or none is wanted", async () => {
    const first = passage("A", "freed dozens of towns");
    window.desk.comparing.hold(first);
    await window.mount(<PairingBar />);
    const compare = page.getByRole("button", { name: /^Compare/ });
    await expect.element(compare).toBeDisabled();
    const second = passage("C", "recaptured dozens of towns");
    window.desk.select({ pane: window.desk.state.activePane ?? "", ...second });
    await expectAccessible();
    await compare.click();
    expect(window.desk.state).toMatchObject({ view: "variants", variants: { passage: first, other: second } });
    window.desk.comparing.hold(first);
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(window.desk.state.firstPassage).toBeNull();
  });
});
