import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  addClaim,
  type ClaimId,
  describeReport,
  evidenceId,
  giveVerdict,
  type HighlightId,
  type PersonId,
  tieToClaim,
  verdictsOn,
} from "#core/index.ts";
import { ClaimsTab } from "#features/claims/ClaimsTab.tsx";
import { expectAccessible } from "../../expect-accessible.ts";
import { Inspector, MarkingDesk } from "../marking-desk.tsx";

const settlements = "sample-claim-settlements" as ClaimId;
const centres = "sample-highlight-centres" as HighlightId;
const ben = "person-ben" as PersonId;
let desk: MarkingDesk;

beforeEach(async () => {
  await page.viewport(1100, 900);
  desk = await MarkingDesk.open();
});

const mount = () =>
  desk.mount(
    <Inspector>
      <ClaimsTab renderNotes={() => null} />
    </Inspector>,
  );
const card = () => page.getByRole("article", { name: /^Dozens of settlements/ });
const head = () => page.getByRole("button", { name: /^Dozens of settlements/ });
const held = () => verdictsOn(desk.session.library, settlements);
const own = (claim = settlements) => desk.session.library.evidence.get(evidenceId(centres, claim, desk.session.person));
const focusHead = async () => {
  await head().click();
  (head().element() as HTMLElement).focus();
};
const agency = (siglum: string) =>
  desk.session.run((library) =>
    describeReport(library, {
      report: desk.report(siglum).report.id,
      metadata: { agency: { value: "Reuters", basis: "confirmed" } },
    }),
  );
const another = (text: string) => {
  const newId = desk.session.ids.next() as ClaimId;
  desk.session.run((library) => addClaim(library, { newId, kind: "statement", text, person: desk.session.person }));
  return newId;
};

describe("looked, nothing found", () => {
  it("is one key on a report in the card that stands open, says who and when, and one key takes it back", async () => {
    await mount();
    await focusHead();
    await expect.element(card().getByRole("listitem").filter({ hasText: "not looked at" }).first()).toBeVisible();
    await userEvent.keyboard("{End}x");
    const row = () => card().getByRole("listitem").filter({ hasText: "looked, nothing found" });
    await expect.poll(() => row().element().textContent).toMatch(/^Dlooked, nothing found · you, .* at \d\d:\d\d/);
    await expect.poll(() => card().element().textContent).toMatch(/nothing in 1 · 1 not looked at/);
    expect((await desk.session.undo())?.label).toMatch(/^looked in D, nothing found/);
    await desk.session.redo();
    await row().getByRole("button", { name: "Take back: nothing found in D" }).click();
    await expect.poll(() => card().element().textContent).toMatch(/2 not looked at/);
  });

  it("is said once by a key that is held, and by none where single keys are switched off", async () => {
    await mount();
    await focusHead();
    await expect.element(card().getByRole("listitem").filter({ hasText: "not looked at" }).first()).toBeVisible();
    await userEvent.keyboard("{End}");
    const press = (repeat: boolean) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "x", repeat, bubbles: true }));
    const absences = () => [...desk.session.library.absences.values()].filter((one) => !one.deleted).length;
    press(false);
    press(true);
    expect(absences()).toBe(1);
    desk.desk.habits.setSingleKeys(false);
    await expect.poll(() => document.activeElement?.hasAttribute("aria-keyshortcuts")).toBe(false);
    press(false);
    expect(absences()).toBe(1);
  });

  it("opens the report that is to be looked at", async () => {
    await mount();
    await focusHead();
    await userEvent.keyboard("{End}{Enter}");
    expect(desk.desk.state.panes.map(({ report }) => report)).toContain(desk.report("D").report.id);
  });
});

describe("a verdict", () => {
  it("is given by keys with its reason, and stands beside that of another person", async () => {
    desk.session.run((library) =>
      giveVerdict(library, { claim: settlements, person: ben, verdict: "contested", reason: "Moscow denies it" }),
    );
    await mount();
    await focusHead();
    await userEvent.keyboard("v");
    await expect.element(page.getByRole("dialog", { name: "Your verdict" })).toBeVisible();
    await page.getByRole("radio", { name: "refuted" }).click();
    await page.getByRole("textbox", { name: "Reason" }).fill("The map says otherwise");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    expect(held().map(({ verdict }) => verdict)).toEqual(["contested", "refuted"]);
    await expect.poll(() => card().element().textContent).toMatch(/verdicts differ/);
    await expect.element(card().getByText("Moscow denies it")).toBeVisible();
    await expect.element(card().getByText("The map says otherwise")).toBeVisible();
    await expectAccessible();
  });

  it("of the team is adopted with one press, told in the head, and leaves what each holds", async () => {
    desk.session.run((library) =>
      giveVerdict(library, { claim: settlements, person: ben, verdict: "contested", reason: "Moscow denies it" }),
    );
    await mount();
    await focusHead();
    await card()
      .getByRole("button", { name: /^Adopt contested/ })
      .click();
    expect(desk.view.claimById.get(settlements)?.claim.adopted).toEqual({
      verdict: "contested",
      reason: "Moscow denies it",
      by: desk.session.person,
    });
    await expect.element(card().getByText(/adopted by you/)).toBeVisible();
    expect(held()).toHaveLength(1);
    await page.getByRole("button", { name: "History" }).click();
    const steps = page.getByRole("dialog", { name: "History of the verdicts" }).getByRole("listitem");
    await expect.poll(() => steps.first().element().textContent).toMatch(/^contested, adopted/);
    await expect.poll(() => steps.nth(1).element().textContent).toMatch(/^contested.*Moscow denies it/);
    await expectAccessible();
  });

  it("of corroborated on one origin shows a plain warning, also where another's is adopted", async () => {
    agency("A");
    agency("B");
    desk.session.run((library) =>
      giveVerdict(library, { claim: settlements, person: ben, verdict: "corroborated", reason: "" }),
    );
    await mount();
    await focusHead();
    await expect.poll(() => card().element().textContent).toMatch(/2 reports, 1 origin/);
    await card()
      .getByRole("button", { name: /^Adopt corroborated/ })
      .click();
    const warning = page.getByText("Reports A and B support this claim, but share one origin: Reuters.");
    await expect.element(warning).toBeVisible();
    await page.getByRole("radio", { name: "open" }).click();
    await expect.element(warning).not.toBeInTheDocument();
    await page.getByRole("radio", { name: "corroborated" }).click();
    await expect.element(warning).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Adopt", exact: true }).click();
    expect(desk.view.claimById.get(settlements)?.claim.adopted?.verdict).toBe("corroborated");
  });
});

describe("a verdict of corroborated, while it is not known which reports share an origin,", () => {
  const adoptIt = async () => {
    desk.session.run((library) =>
      giveVerdict(library, { claim: settlements, person: ben, verdict: "corroborated", reason: "" }),
    );
    await mount();
    await focusHead();
    await expect.poll(() => card().element().textContent).toMatch(/origins not known/);
    await card()
      .getByRole("button", { name: /^Adopt corroborated/ })
      .click();
  };

  it("is not adopted without saying that it is still being read", async () => {
    desk.finder = { ...desk.finder, findShared: () => new Promise(() => undefined) };
    await adoptIt();
    await expect.element(page.getByText(/^Which reports share an origin is still being read/)).toBeVisible();
    expect(desk.view.claimById.get(settlements)?.claim.adopted).toBeUndefined();
  });

  it("is not adopted without saying that it could not be read", async () => {
    desk.finder = { ...desk.finder, findShared: () => Promise.reject(new Error("out of memory")) };
    await adoptIt();
    await expect.element(page.getByText(/^Which reports share an origin could not be read/)).toBeVisible();
    expect(desk.view.claimById.get(settlements)?.claim.adopted).toBeUndefined();
  });
});

describe("the details of a tie", () => {
  it("are asked for by F2 on the passage, kept in one step, and shown on the card", async () => {
    desk.session.run((library) =>
      tieToClaim(library, { highlight: centres, claim: settlements, person: desk.session.person, stance: "supports" }),
    );
    await mount();
    await focusHead();
    await userEvent.keyboard("{ArrowDown}{F2}");
    await expect.element(page.getByRole("textbox", { name: /^Value with its unit/ })).toHaveFocus();
    await userEvent.keyboard("dozens{Tab}at least{Tab}Kherson region{Tab}Tuesday");
    await page.getByRole("radio", { name: "medium" }).click();
    await expectAccessible();
    await page.getByRole("button", { name: "Keep" }).click();
    expect(own()).toMatchObject({
      stance: "supports",
      value: "dozens",
      qualifier: "at least",
      scope: "Kherson region",
      period: { words: "Tuesday" },
      certainty: "medium",
    });
    await expect
      .element(card().getByText("at least dozens · Kherson region · “Tuesday” · certainty: medium"))
      .toBeVisible();
    await desk.session.undo();
    expect(own()?.value).toBeUndefined();
  });

  it("lets the same passage be evidence for another claim", async () => {
    const bridge = another("A bridge was hit");
    await mount();
    await focusHead();
    await userEvent.keyboard("{ArrowDown}c");
    await userEvent.keyboard("A bridge{Enter}");
    await expect.element(page.getByRole("button", { name: "supports" })).toHaveFocus();
    await userEvent.keyboard("o");
    expect(own(bridge)?.stance).toBe("discusses");
  });
});

describe("merging claims", () => {
  it("is asked for by one key, and parted in the menu", async () => {
    another("Towns changed hands");
    await mount();
    (page.getByRole("button", { name: "Towns changed hands", exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard("m");
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(desk.view.claims.map(({ claim }) => claim.id)).toEqual([settlements]);
    await page.getByRole("button", { name: /^Change claim/ }).click();
    await page.getByRole("menuitem", { name: "Part a merged claim" }).click();
    await page.getByRole("menuitem", { name: "Towns changed hands" }).click();
    expect(desk.view.claims).toHaveLength(2);
  });
});

describe("the date of the event", () => {
  it("tells reports that came out before it", async () => {
    await mount();
    await focusHead();
    await page.getByRole("button", { name: /^Change claim/ }).click();
    await page.getByRole("menuitem", { name: /^Date of the event/ }).click();
    await page.getByRole("textbox", { name: "It happened" }).fill("someday");
    await page.getByRole("button", { name: "Set the date" }).click();
    await expect.element(page.getByText("This is no date. Type a day, a month or a period.")).toBeVisible();
    await page.getByRole("textbox", { name: "It happened" }).fill("1 Jan 2030");
    await userEvent.keyboard("{Enter}");
    await expect.element(card().getByText("event: 1 Jan 2030")).toBeVisible();
    await expect.poll(() => card().element().textContent).toMatch(/earlier than the event/);
  });
});

it("leads from an open claim to the variants of its words", async () => {
  await mount();
  await head().click();
  await page.getByRole("button", { name: "Variants", exact: true }).click();
  expect(desk.desk.state).toMatchObject({ view: "variants", variants: { other: null } });
  const { text } = desk.session.library.editions.get(desk.desk.state.variants?.passage.edition as never) ?? {
    text: "",
  };
  const { start, end } = desk.desk.state.variants?.passage ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe("dozens of population centres have been liberated");
});
