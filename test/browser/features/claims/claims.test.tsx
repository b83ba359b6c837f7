import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  addClaim,
  attributeHighlight,
  attributeToSource,
  type ClaimId,
  deleteHighlight,
  evidenceId,
  type HighlightId,
  type SourceId,
  tieTarget,
  tieToClaim,
} from "#core/index.ts";
import { ClaimsTab } from "#features/claims/ClaimsTab.tsx";
import { HighlightClaims } from "#features/claims/HighlightClaims.tsx";
import { HighlightsTab } from "#features/highlights/HighlightsTab.tsx";
import { Inspector, MarkingDesk } from "../marking-desk.tsx";

const settlements = "sample-claim-settlements" as ClaimId;
const centres = "sample-highlight-centres" as HighlightId;
const rigged = "widely condemned by the West as rigged";
let desk: MarkingDesk;

beforeEach(async () => {
  await page.viewport(1100, 900);
  desk = await MarkingDesk.open();
});

const tab = (
  <Inspector>
    <ClaimsTab renderNotes={({ id }) => <p>{`Notes on ${id}`}</p>} />
  </Inspector>
);
const claim = (id = settlements) => desk.view.claimById.get(id);
const texts = () => desk.view.claims.map((one) => one.claim.text);
const own = (highlight: HighlightId, id = settlements) =>
  desk.session.library.evidence.get(evidenceId(highlight, id, desk.session.person));
const card = () => page.getByRole("article", { name: /^Dozens of settlements/ });
const passage = (words: RegExp) => page.getByRole("button", { name: words });

describe("the claim picker", () => {
  it("finds a claim while one types and ties it by one stance key, all in one step", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("c");
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toHaveFocus();
    await userEvent.keyboard("settle{Enter}");
    await expect.element(page.getByRole("button", { name: "supports" })).toHaveFocus();
    await userEvent.keyboard("d");
    const { id } = desk.highlight(rigged).highlight;
    expect(own(id)?.stance).toBe("denies");
    expect(desk.desk.state).toMatchObject({ highlight: id, claim: settlements, selection: null });
    expect((await desk.session.undo())?.label).toBe("tie to “Dozens of settlements were retaken in th…” (denies)");
    expect(() => desk.highlight(rigged)).toThrow();
  });

  it("proposes a question for a text that ends in a question mark, and lets it be a statement", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await page.getByRole("button", { name: "Claim" }).click();
    await userEvent.keyboard("Was the vote free?");
    await expect.element(page.getByRole("option", { name: "New question “Was the vote free?”" })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("radio", { name: "Question" })).toBeChecked();
    await page.getByRole("radio", { name: "Statement" }).click();
    await page.getByRole("button", { name: "discusses" }).click();
    expect(desk.view.claims[0]).toMatchObject({
      claim: { kind: "statement", text: "Was the vote free?" },
      counts: { discusses: 1 },
    });
  });

  it("offers the current claim first, so that a second passage takes c, Enter and the stance", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("c");
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toHaveFocus();
    await userEvent.keyboard("The vote was free{Enter}s");
    const made = () => desk.view.claims.find(({ claim }) => claim.text === "The vote was free")?.claim;
    await expect.poll(made).toBeDefined();
    const first = made();
    if (first === undefined) throw new Error("no claim");
    desk.session.run((library) =>
      addClaim(library, {
        newId: desk.session.ids.next() as ClaimId,
        kind: "statement",
        text: "A newer one",
        person: desk.session.person,
      }),
    );
    desk.desk.chooseClaim(first.id);
    desk.select(rigged);
    await userEvent.keyboard("c");
    await expect.element(page.getByRole("option").first()).toMatchTextContent(/^The vote was free/);
  });

  it("ties without a stance, and changes nothing when it is left", async () => {
    await desk.mount(null);
    desk.select(rigged);
    await userEvent.keyboard("c");
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toHaveFocus();
    await userEvent.keyboard("The vote was free{Enter}");
    await expect.element(page.getByRole("button", { name: "supports" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(texts()).toHaveLength(1);
    await expect.poll(() => document.getSelection()?.toString()).toBe(rigged);
    await userEvent.keyboard("c");
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toHaveFocus();
    await userEvent.keyboard("The vote was free{Enter}");
    await page.getByRole("button", { name: "no stance yet" }).click();
    expect(desk.view.claims[0]?.passages[0]?.evidence.stance).toBeUndefined();
  });
});

describe("a claim's card", () => {
  it("says kind, counts, passages with sign and place, and the speaker's line; what is unset stays quiet", async () => {
    desk.session.run((library) =>
      attributeToSource(library, {
        highlight: centres,
        printed: "Zelensky",
        newId: desk.session.ids.next() as SourceId,
      }),
    );
    desk.session.run((library) =>
      attributeHighlight(library, {
        highlight: centres,
        attribution: { saidOn: { words: "Tuesday" }, verification: { kind: "could-not-verify", by: "Reuters" } },
      }),
    );
    await desk.mount(tab);
    await expect
      .poll(() => card().element().textContent)
      .toContain("no verdict 2 support · 1 discusses · 2 not looked at · by Variorum example");
    expect(passage(/population centres/).element().textContent).toBe(
      "supports, A ¶ 2dozens of population centres have been liberatedZelensky · said “Tuesday” · not verified by Reuters",
    );
    expect(passage(/population centers/).element().textContent).toBe(
      "supports, B ¶ 3dozens of population centers have been liberated",
    );
  });

  it("opens the right pane at the passage", async () => {
    await desk.mount(tab);
    await passage(/population centers/).click();
    const { target, panes, highlight } = desk.desk.state;
    expect(highlight).toBe("sample-highlight-centers");
    expect(panes.find((pane) => pane.id === target?.pane)?.report).toBe(desk.report("B").report.id);
    expect(desk.desk.state.claim).toBe(settlements);
  });

  it("sets one's own stance by one key, beside that of the person who tied it, and unties by Delete", async () => {
    await desk.mount(tab);
    (passage(/population centres/).element() as HTMLElement).focus();
    await userEvent.keyboard("d");
    expect(own(centres)?.stance).toBe("denies");
    await expect.poll(() => card().element().textContent).toContain("2 support · 1 denies · 1 discusses");
    await expect.poll(() => passage(/population centres/).element().textContent).toContain("Variorum example supports");
    await userEvent.keyboard("{Delete}");
    expect(own(centres)?.deleted).toBe(true);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(own(centres)?.deleted).toBeUndefined();
    (passage(/population centers/).element() as HTMLElement).focus();
    await userEvent.keyboard("{Delete}");
    await expect.element(page.getByText("Somebody else tied this passage; only they can untie it.")).toBeVisible();
  });

  it("takes one claim by Delete, one passage by Delete, and keeps the focus in the list", async () => {
    const newId = "claim-rigged" as ClaimId;
    desk.session.run((library) =>
      tieTarget(library, {
        target: desk.stretch("A", rigged),
        newHighlight: "mark-rigged" as HighlightId,
        claim: { newId, kind: "statement", text: "The vote was rigged" },
        stance: "supports",
        person: desk.session.person,
      }),
    );
    await desk.mount(tab);
    (passage(/widely condemned/).element() as HTMLElement).focus();
    await userEvent.keyboard("{Delete}");
    expect(claim(newId)?.passages).toEqual([]);
    await expect.poll(() => document.activeElement?.textContent).toBe("The vote was rigged");
    await userEvent.keyboard("{Delete}");
    expect(texts()).toHaveLength(1);
    expect(desk.view.highlights).toHaveLength(4);
    await expect.element(page.getByRole("button", { name: /^Dozens of settlements/ })).toHaveFocus();
  });

  it("changes a stance by its sign's menu", async () => {
    desk.session.run((library) =>
      tieToClaim(library, { highlight: centres, claim: settlements, person: desk.session.person, stance: null }),
    );
    await desk.mount(tab);
    await page.getByRole("button", { name: "Stance: no stance yet" }).click();
    await page.getByRole("menuitemradio", { name: "discusses" }).click();
    expect(own(centres)?.stance).toBe("discusses");
    await page.getByRole("button", { name: "Stance: discusses", exact: true }).click();
    await page.getByRole("menuitem", { name: "Untie from the claim" }).click();
    expect(own(centres)?.deleted).toBe(true);
  });

  it("changes words and kind, and deletes with a notice that takes it back", async () => {
    await desk.mount(tab);
    await page.getByRole("button", { name: /^Dozens of settlements/ }).click();
    await expect.element(page.getByText(`Notes on ${settlements}`)).toBeVisible();
    await userEvent.keyboard("{F2}");
    await expect.element(page.getByRole("textbox", { name: "Words of the claim" })).toHaveFocus();
    await userEvent.fill(
      page.getByRole("textbox", { name: "Words of the claim" }).element(),
      "How many settlements were retaken?",
    );
    await page.getByRole("radio", { name: "Question" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    expect(claim()?.claim).toMatchObject({ kind: "question", text: "How many settlements were retaken?" });
    await expect.element(page.getByText(/3 answers in 2 reports/)).toBeVisible();
    await page.getByRole("button", { name: /^Change claim/ }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    expect(texts()).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(texts()).toEqual(["How many settlements were retaken?"]);
  });
});

describe("the notice of a deletion", () => {
  it("goes once the deletion was undone in another way, and not for other steps", async () => {
    await desk.mount(tab);
    (page.getByRole("button", { name: /^Dozens of settlements/ }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Delete}");
    const notice = page.getByText("Deleted claim “Dozens of settlements were retaken in th…”");
    await expect.element(notice).toBeVisible();
    desk.session.run((library) => deleteHighlight(library, { highlight: centres }));
    await desk.session.undo();
    await expect.element(notice).toBeVisible();
    await desk.session.undo();
    await expect.element(notice).not.toBeInTheDocument();
  });
});

describe("the list of claims", () => {
  it("says what a claim is where there is none, and makes one", async () => {
    desk = await MarkingDesk.open({ hasExample: false });
    await desk.mount(tab);
    await page.getByRole("button", { name: "New claim" }).click();
    await userEvent.keyboard("How much territory was retaken?{Enter}");
    expect(desk.view.claims[0]?.claim).toMatchObject({ kind: "question", text: "How much territory was retaken?" });
    await expect.element(page.getByText(/no passages yet/)).toBeVisible();
    expect(desk.desk.state.claim).toBe(desk.view.claims[0]?.claim.id);
    await expect
      .element(page.getByRole("button", { name: "How much territory was retaken?", exact: true }))
      .toHaveFocus();
  });

  it("is one stop for Tab and walked by arrows through cards and passages", async () => {
    await desk.mount(tab);
    (page.getByRole("button", { name: /^Dozens of settlements/ }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(desk.desk.state.highlight).toBe("sample-highlight-not-verified");
    await userEvent.keyboard("{Home}{Enter}");
    expect(desk.desk.state.claim).toBeNull();
    await userEvent.keyboard("{End}");
    await expect.element(passage(/population centers/)).toHaveFocus();
    expect(document.querySelectorAll(".claims-list [data-walk][tabindex='0']")).toHaveLength(1);
  });

  it("is narrowed by words and report, and widened in one press", async () => {
    await desk.mount(tab);
    await page.getByRole("textbox", { name: "Find in claims" }).fill("zzz");
    await expect.element(page.getByText("No claim passes the filter")).toBeVisible();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect.element(card()).toBeVisible();
    desk.desk.filterInspector({ report: desk.report("C").report.id });
    await expect.element(page.getByText("No claim passes the filter")).toBeVisible();
  });
});

describe("the claims of a highlight", () => {
  it("are tied from its card, and one press goes to the claim", async () => {
    await desk.mount(
      <Inspector>
        <HighlightsTab
          renderNotes={() => null}
          renderClaims={(highlight) => <HighlightClaims highlight={highlight} />}
        />
      </Inspector>,
    );
    desk.desk.chooseHighlight(centres);
    await page.getByRole("button", { name: "Tie to a claim" }).click();
    await expect.element(page.getByRole("combobox", { name: "Claim" })).toHaveFocus();
    await userEvent.keyboard("Towns changed hands{Enter}");
    await expect.element(page.getByRole("button", { name: "supports" })).toHaveFocus();
    await userEvent.keyboard("s");
    expect(desk.view.claims[0]?.counts.supports).toBe(1);
    await page.getByRole("button", { name: "Towns changed hands" }).click();
    expect(desk.desk.state).toMatchObject({ claim: desk.view.claims[0]?.claim.id, inspector: { tab: "claims" } });
  });
});
