import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  attributeToSource,
  type HighlightId,
  markPassage,
  type PersonId,
  type SourceId,
  setOwnField,
  type TagId,
  tagHighlight,
} from "#core/index.ts";
import { noteCounts } from "#core/queries/note-counts.ts";
import { HighlightClaims } from "#features/claims/HighlightClaims.tsx";
import { HighlightsTab } from "#features/highlights/HighlightsTab.tsx";
import { Inspector, MarkingDesk } from "../marking-desk.tsx";

// Asked once whenever a row is drawn.
vi.mock("#core/queries/note-counts.ts", { spy: true });

const centres = "sample-highlight-centres" as HighlightId;
const rigged = "widely condemned by the West as rigged";
let desk: MarkingDesk;

beforeEach(async () => {
  await page.viewport(1100, 900);
  desk = await MarkingDesk.open();
});

const tab = (
  <Inspector>
    <HighlightsTab
      renderNotes={({ id }) => <p>{`Notes on ${id}`}</p>}
      renderClaims={(highlight) => <HighlightClaims highlight={highlight} />}
    />
  </Inspector>
);
const rows = () => [...document.querySelectorAll<HTMLElement>(".highlight-row-face q")].map((row) => row.textContent);
const current = () => desk.desk.state.highlight;
const mark = (siglum: string, words: string, tag?: string, person: PersonId = desk.session.person) =>
  desk.session.run((library) =>
    markPassage(library, {
      ...desk.stretch(siglum, words),
      person,
      newId: desk.session.ids.next() as HighlightId,
      ...(tag === undefined ? {} : { tag: tag as TagId }),
    }),
  ).highlight;
const voice = () => desk.view.highlightById.get(centres)?.highlight.voice;

describe("the list of highlights", () => {
  it("says what to do while there is none", async () => {
    desk = await MarkingDesk.open({ hasExample: false });
    await desk.mount(tab);
    await expect.element(page.getByText("No highlights yet")).toBeVisible();
    await expect.element(page.getByText("Select words in a report and press h, or 1 to 9 for a tag.")).toBeVisible();
  });

  it("stands by report and place", async () => {
    mark("A", "made major, rapid advances");
    await desk.mount(tab);
    expect(rows()).toEqual([
      "made major, rapid advances",
      "dozens of population centres have been liberated",
      "Reuters could not independently verify his statements.",
      "dozens of population centers have been liberated",
    ]);
    await expect.element(page.getByRole("region", { name: "Report A, 3 highlights" })).toBeVisible();
  });

  it("jumps by a press, opening the report where no pane shows it", async () => {
    const figure = mark("C", "roughly 6000 square km of territory");
    await desk.mount(tab);
    await page.getByRole("button", { name: /roughly 6000/ }).click();
    const { target, panes } = desk.desk.state;
    expect(current()).toBe(figure);
    expect(panes.find((pane) => pane.id === target?.pane)?.report).toBe(desk.report("C").report.id);
    expect(target?.start).toBe(desk.stretch("C", "roughly 6000 square km").start);
  });

  it("shows the head of the card that a press opens, below the report's own head, though the card above folds", async () => {
    await page.viewport(1100, 420);
    for (const words of ["retook several villages", "made major, rapid advances", "in an advance"]) mark("A", words);
    await desk.mount(tab);
    const faces = () => [...document.querySelectorAll<HTMLElement>(".highlight-row-face")];
    const list = document.querySelector<HTMLElement>(".highlights-list");
    if (list === null) throw new Error("no list");
    faces()[0]?.click();
    for (let index = 1; index < faces().length; index += 1) {
      faces()[index]?.scrollIntoView({ block: "end" });
      faces()[index]?.click();
      await expect.poll(() => faces()[index]?.getAttribute("aria-expanded")).toBe("true");
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const row = faces()[index]?.closest(".highlight-row");
      const head = row?.closest(".highlights-group")?.querySelector(".highlights-group-head");
      if (!row || !head) throw new Error("no row");
      const { top, bottom } = row.getBoundingClientRect();
      const box = list.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(head.getBoundingClientRect().bottom);
      expect(Math.min(bottom, top + 60)).toBeLessThanOrEqual(box.bottom);
    }
  });

  it("lets go of the open card by Escape, with the focus left on its row; not from within a field", async () => {
    await desk.mount(tab);
    await page.getByRole("button", { name: /population centres/ }).click();
    await page.getByRole("textbox", { name: "Find in highlights" }).click();
    await userEvent.keyboard("{Escape}");
    expect(current()).toBe(centres);
    (page.getByRole("button", { name: "Voice: not set" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Escape}");
    expect(current()).toBe(null);
    await expect.element(page.getByRole("button", { name: /population centres/ })).toHaveFocus();
  });

  it("is walked by arrows with the panes following, and one step back leaves the whole walk", async () => {
    await desk.mount(tab);
    (page.getByRole("button", { name: /population centres/ }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(current()).toBe("sample-highlight-not-verified");
    await userEvent.keyboard("{ArrowDown}");
    expect(current()).toBe("sample-highlight-centers");
    expect(desk.desk.state.activePane).toBe(desk.desk.state.panes[1]?.id);
    await userEvent.keyboard("{Home}");
    expect(current()).toBe(centres);
    desk.desk.goBack();
    expect(desk.desk.state.canGoBack).toBe(false);
  });

  it("is narrowed by words, report and tag, and widened again in one press", async () => {
    await desk.mount(tab);
    await page.getByRole("textbox", { name: "Find in highlights" }).fill("CENTRES");
    await expect.poll(rows).toEqual(["dozens of population centres have been liberated"]);
    await expect.element(page.getByText("1 of 3", { exact: true })).toBeVisible();
    desk.desk.filterInspector({ tag: "sample-tag-verification" as TagId });
    await expect.element(page.getByText("No highlight passes the filter")).toBeVisible();
    await page.getByRole("button", { name: "Clear the filter" }).click();
    await expect.poll(() => rows().length).toBe(3);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("option", { name: /^Report/ }).click();
    await page.getByRole("option", { name: /^B · .* ?1$/ }).click();
    await expect.poll(rows).toEqual(["dozens of population centers have been liberated"]);
  });

  it("is narrowed by a field of one’s own, and by its absence", async () => {
    const [a] = desk.view.reports;
    if (a === undefined) throw new Error("no reports");
    desk.session.run((library) => setOwnField(library, { reports: [a.report.id], name: "Side", value: "Kyiv" }));
    await desk.mount(tab);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("option", { name: /^Side/ }).click();
    await page.getByRole("option", { name: /^Not set\s*1$/ }).click();
    await expect.poll(rows).toEqual(["dozens of population centers have been liberated"]);
    desk.desk.filterInspector({ own: { field: "Side", value: "Kyiv" } });
    await expect.poll(() => rows().length).toBe(2);
    desk.session.run((library) => setOwnField(library, { reports: [a.report.id], name: "Side", value: null }));
    await expect.poll(() => rows().length).toBe(3);
  });

  it("still shows the current highlight where the filter leaves it out, and hides nothing for a tag that was deleted", async () => {
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    desk.desk.filterInspector({ text: "statements" });
    await expect.element(page.getByText("Not in this filter")).toBeVisible();
    await expect.element(page.getByText(`Notes on ${centres}`)).toBeVisible();
    desk.desk.filterInspector({ text: "", tag: "gone" as TagId });
    await expect.poll(() => rows().length).toBe(3);
  });

  it("lists all highlights at one place, which Tab walks", async () => {
    const wide = mark("A", "dozens of population centres have been liberated. These are in Kherson");
    const own = mark("A", "dozens of population centres have been liberated", "sample-tag-verification");
    await desk.mount(tab);
    desk.desk.chooseHighlight(wide, [wide, centres, own]);
    const here = page.getByRole("region", { name: "3 highlights here" });
    await expect.element(here).toBeVisible();
    expect(here.element().querySelectorAll(".highlight-card")).toHaveLength(1);
    const faces = [...here.element().querySelectorAll<HTMLElement>(".highlight-row-face")];
    faces[0]?.focus();
    while (document.activeElement !== faces[1]) await userEvent.keyboard("{Tab}");
    expect(current()).toBe(centres);
    await expect.element(here).toBeVisible();
  });

  it("stays pleasant with 500 highlights: an arrow key draws the rows that it changes", async () => {
    const { edition } = desk.report("C");
    const person = desk.session.person;
    for (let index = 0; index < 500; index += 1) {
      const start = index * 9;
      const fields = {
        person,
        passage: { edition: edition.id, start, end: start + 40, exact: edition.text.slice(start, start + 40) },
      };
      desk.session.run(() => ({
        label: "mark",
        writes: [{ collection: "highlights", id: `many-${String(index).padStart(3, "0")}`, fields }],
      }));
    }
    await desk.mount(tab);
    await expect.poll(() => rows().length).toBe(503);
    const face = document.querySelector<HTMLElement>('[data-walk="many-100"]');
    face?.focus();
    vi.mocked(noteCounts).mockClear();
    face?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
    await expect
      .poll(() => document.querySelector('[data-highlight="many-101"] .highlight-card'), { interval: 5 })
      .not.toBeNull();
    const drawn = vi.mocked(noteCounts).mock.calls.length;
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(20);
    expect(document.activeElement?.getAttribute("data-walk")).toBe("many-101");
  });
});

describe("the card of the current highlight", () => {
  it("takes off one's own tag and keeps another person's, with the name", async () => {
    const own = mark("A", rigged, "sample-tag-annexation");
    desk.session.run((library) =>
      tagHighlight(library, { highlight: own, tag: "sample-tag-territory" as TagId, person: "sample" as PersonId }),
    );
    await desk.mount(tab);
    desk.desk.chooseHighlight(own);
    await expect.element(page.getByText("Territory · Variorum example")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Take tag Territory off" })).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Take tag Annexation off" }).click();
    expect(desk.highlight(rigged).tags.map((tag) => tag.name)).toEqual(["Territory"]);
    await page.getByRole("button", { name: "Tag", exact: true }).click();
    await userEvent.keyboard("Casual{Enter}");
    expect(desk.highlight(rigged).tags.map((tag) => tag.name)).toEqual(["Territory", "Casualties"]);
  });

  it("sets the speaker as printed, knows the source again, and unsets it", async () => {
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    await page.getByRole("button", { name: "Voice: not set" }).click();
    await userEvent.keyboard("Zelensky{Enter}");
    expect(voice()).toMatchObject({ kind: "source", printed: "Zelensky" });
    await page.getByRole("button", { name: "Voice: Zelensky" }).click();
    await page.getByRole("button", { name: "Leave it not set" }).click();
    await expect.poll(() => page.getByRole("dialog").elements().length).toBe(0);
    expect(voice()).toBeUndefined();
    await page.getByRole("button", { name: "Voice: not set" }).click();
    await page.getByRole("option", { name: "The report itself" }).click();
    expect(voice()).toEqual({ kind: "report" });
  });

  it("takes a known source by any of its names, case and accents aside, in the spelling that the report prints", async () => {
    desk.session.run((library) =>
      attributeToSource(library, {
        highlight: "sample-highlight-centers" as HighlightId,
        printed: "Zelenský",
        newId: "zelensky" as SourceId,
      }),
    );
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    await page.getByRole("button", { name: "Voice: not set" }).click();
    await userEvent.keyboard("zelensky{Enter}");
    expect(voice()).toEqual({ kind: "source", source: "zelensky", printed: "Zelensky" });
    expect(desk.session.library.sources.size).toBe(1);
    await expect.element(page.getByRole("button", { name: "Voice: Zelenský (“Zelensky”)" })).toBeVisible();
  });

  it("proposes a known source in the spelling of this very report, and another spelling for a similar name", async () => {
    const source = desk.session.ids.next() as SourceId;
    desk.session.run((library) =>
      attributeToSource(library, {
        highlight: "sample-highlight-centers" as HighlightId,
        printed: "Zelenskiy",
        newId: source,
      }),
    );
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    await page.getByRole("button", { name: "Voice: not set" }).click();
    await userEvent.keyboard("Zelensky");
    await page.getByRole("option", { name: "“Zelensky”, as Zelenskiy is spelled here" }).click();
    expect(voice()).toEqual({ kind: "source", source, printed: "Zelensky" });
    desk.desk.chooseHighlight("sample-highlight-not-verified" as HighlightId);
    await page.getByRole("button", { name: "Voice: not set" }).click();
    await page.getByRole("option", { name: /^Zelenskiy ?here “Zelensky”/ }).click();
    expect(desk.highlight("Reuters could not independently verify his statements.").highlight.voice).toMatchObject({
      source,
      printed: "Zelensky",
    });
  });

  it("sets the verification with by whom and about what", async () => {
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    await page.getByRole("button", { name: "Verification: not set" }).click();
    await page.getByRole("radio", { name: "Could not verify" }).click();
    await page.getByRole("textbox", { name: "By whom" }).fill("Reuters");
    await userEvent.keyboard("{Enter}");
    expect(desk.view.highlightById.get(centres)?.highlight.verification).toEqual({
      kind: "could-not-verify",
      by: "Reuters",
    });
    await expect.element(page.getByRole("button", { name: "Verification: not verified by Reuters" })).toBeVisible();
  });

  it("holds a chosen verification at once, and the words of a field that is left by closing the form", async () => {
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    const verification = () => desk.view.highlightById.get(centres)?.highlight.verification;
    await page.getByRole("button", { name: "Verification: not set" }).click();
    await page.getByRole("radio", { name: "Could not verify" }).click();
    expect(verification()).toEqual({ kind: "could-not-verify" });
    await page.getByRole("textbox", { name: "About what" }).fill("the date");
    await userEvent.keyboard("{Escape}");
    await expect.poll(verification).toEqual({ kind: "could-not-verify", about: "the date" });
    expect(desk.session.state.undo).not.toBe(null);
  });

  it("keeps words that are no date as words, and the words with the date that they turn out to be", async () => {
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    const saidOn = () => desk.view.highlightById.get(centres)?.highlight.saidOn;
    await page.getByRole("button", { name: "Said on: not set" }).click();
    await userEvent.keyboard("Tuesday{Enter}");
    expect(saidOn()).toEqual({ words: "Tuesday" });
    await page.getByRole("button", { name: /^Said on: / }).click();
    await page.getByRole("textbox", { name: "Said on" }).fill("4/10/2022");
    await expect.element(page.getByText("Read as 4 Oct 2022, printed “Tuesday”")).toBeVisible();
    await page.getByRole("radio", { name: "Concluded" }).click();
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await expect.element(page.getByText("Say in a few words what it was concluded from.")).toBeVisible();
    await page.getByRole("textbox", { name: "Concluded from" }).fill("B says October 4");
    await userEvent.keyboard("{Enter}");
    expect(saidOn()).toEqual({
      from: "2022-10-04",
      to: "2022-10-04",
      granularity: "day",
      basis: "inferred",
      reason: "B says October 4",
      words: "Tuesday",
    });
  });

  it("is deleted from the list by the Delete key, and the focus goes on to the next", async () => {
    await desk.mount(tab);
    (page.getByRole("button", { name: /population centres/ }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Delete}");
    await expect.poll(() => rows().length).toBe(2);
    await expect.element(page.getByRole("button", { name: /verify his statements/ })).toHaveFocus();
  });

  it("deletes with a notice that takes it back", async () => {
    await desk.mount(tab);
    desk.desk.chooseHighlight(centres);
    await page.getByRole("button", { name: "Delete highlight" }).click();
    await expect.poll(() => rows().length).toBe(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => rows().length).toBe(3);
  });
});
