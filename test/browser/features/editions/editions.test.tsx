import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addEdition, type HighlightId, hashOf, keepUnplaced, type ReportDraft, viewOf } from "#core/index.ts";
import { AnchorNote } from "#features/editions/AnchorNote.tsx";
import { EditionList } from "#features/editions/EditionList.tsx";
import { EditionsProvider } from "#features/editions/EditionsProvider.tsx";
import { useEditions } from "#features/editions/editions-context.ts";
import { RepairBar } from "#features/editions/RepairBar.tsx";
import { type AWindow, openWindow } from "../../a-window.tsx";
import { expectAccessible } from "../../expect-accessible.ts";

const moved = "sample-highlight-centres" as HighlightId;
const lost = "sample-highlight-not-verified" as HighlightId;

const draftOf = (text: string): ReportDraft => ({
  text,
  origin: { name: null, hash: hashOf(new TextEncoder().encode(text)), encoding: "utf-8", isEncodingCertain: true },
});
const corrected = (text: string) =>
  text
    .replace("dozens of population centres have been liberated", "dozens of towns have been liberated")
    .replace(" Reuters could not independently verify his statements.", "");

function Buttons({ report }: { readonly report: string }) {
  const editions = useEditions();
  return (
    <>
      <button type="button" onClick={() => editions.bringIn(report as never)}>
        Bring in
      </button>
      <button type="button" onClick={() => editions.repair()}>
        Repair all {editions.waiting}
      </button>
    </>
  );
}

/** A window on report A, whose corrected text is read where `isCorrected`. */
async function open({ isCorrected = true } = {}): Promise<AWindow & { readonly leave: () => void }> {
  const window = await openWindow();
  const { report, edition } = window.report("A");
  if (isCorrected)
    window.session.run((now) => addEdition(now, { report: report.id, draft: draftOf(corrected(edition.text)) }));
  const leave = vi.fn<() => void>();
  await window.mount(
    <EditionsProvider renderFile={() => null}>
      <main>
        <Buttons report={report.id} />
        <EditionList report={report.id} leave={leave} />
        <RepairBar />
      </main>
    </EditionsProvider>,
  );
  return Object.assign(window, { leave });
}

const anchorOf = (window: AWindow, id: HighlightId) => window.view.highlightById.get(id)?.anchor.kind;
const heading = () => page.getByRole("heading", { name: /^Repair highlights/ });
const pressRepair = () => page.getByRole("button", { name: /^Repair all/ }).click();

describe("a new edition", () => {
  it("is refused with the reason, and shows nothing to compare", async () => {
    const window = await open({ isCorrected: false });
    await page.getByRole("button", { name: "Bring in" }).click();
    const box = page.getByRole("textbox", { name: "Paste the text" });
    await expect.element(page.getByRole("button", { name: "See what changed" })).toBeDisabled();
    await box.fill(window.report("B").edition.text);
    await expect.element(page.getByText("This text is report B already.")).toBeVisible();
    await expectAccessible();
    await box.fill(corrected(window.report("A").edition.text));
    await expect.element(page.getByText("This text is report B already.")).not.toBeInTheDocument();
    await page.getByRole("button", { name: "See what changed" }).click();
    await expect.element(page.getByText(/0 found again, 1 moved, 1 lost/)).toBeVisible();
  });

  it("asks before it throws a pasted text away", async () => {
    await open({ isCorrected: false });
    await page.getByRole("button", { name: "Bring in" }).click();
    await page.getByRole("textbox", { name: "Paste the text" }).fill("Something else.");
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("alertdialog", { name: "Discard this text?" })).toBeVisible();
    await page.getByRole("button", { name: "Discard" }).click();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  });

  it("is told with the others, and an earlier one can be shown and read again, as one step", async () => {
    const window = await open();
    await expect.element(page.getByRole("region", { name: "Editions" })).toMatchTextContent(/Edition 2, read now/);
    await page.getByRole("button", { name: "Show edition 1" }).click();
    await expect
      .element(page.getByRole("region", { name: "The earlier text" }))
      .toMatchTextContent(/dozens of population centres/);
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: "Read it again: edition 1" }).click();
    expect(window.report("A").edition.text).toContain("population centres");
    expect(anchorOf(window, moved)).toBe("here");
    expect(window.notices.at(-1)?.action?.label).toBe("Undo");
    await page.getByRole("button", { name: "New edition of this text…" }).click();
    expect(window.leave).toHaveBeenCalledOnce();
    await expect.element(page.getByRole("dialog", { name: "New edition of report A" })).toBeVisible();
  });
});

describe("the queue", () => {
  it("has the focus, goes forward and back round its ends, and closes with Escape", async () => {
    await open();
    await pressRepair();
    await expect.element(heading()).toHaveFocus();
    await expect.element(heading()).toMatchTextContent(/A ¶ 2, moved\?, 1 of 2/);
    await expectAccessible();
    await userEvent.keyboard("n");
    await expect.element(heading()).toMatchTextContent(/A lost, 2 of 2/);
    await expect.element(page.getByText("Nothing in this text is like it enough.")).toBeVisible();
    await userEvent.keyboard("n");
    await expect.element(heading()).toMatchTextContent(/1 of 2/);
    await userEvent.keyboard("p");
    await expect.element(heading()).toMatchTextContent(/2 of 2/);
    await userEvent.keyboard("{Escape}");
    await expect.element(heading()).not.toBeInTheDocument();
  });

  it("takes a place with a, keeps without one with k, each as one step that can be taken back", async () => {
    const window = await open();
    await pressRepair();
    await userEvent.keyboard("a");
    await expect.element(heading()).toMatchTextContent(/A lost, 1 of 1/);
    expect(anchorOf(window, moved)).toBe("here");
    expect(window.session.state.undo).toMatch(/^place of “dozens of population/);
    await userEvent.keyboard("k");
    await expect.element(page.getByText("Every highlight has its place")).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Close" })).toHaveFocus();
    expect(anchorOf(window, lost)).toBe("orphan");
    await window.session.undo();
    await window.session.undo();
    expect([anchorOf(window, moved), anchorOf(window, lost)]).toEqual(["moved", "lost"]);
  });

  it("discards with d, and offers to take it back", async () => {
    const window = await open();
    await pressRepair();
    await userEvent.keyboard("d");
    await expect.element(heading()).toMatchTextContent(/A lost, 1 of 1/);
    expect(window.view.highlightById.has(moved)).toBe(false);
    expect(window.notices.at(-1)?.action?.label).toBe("Undo");
  });

  it("puts a highlight at the selection of its own report only", async () => {
    const window = await open();
    await pressRepair();
    await userEvent.keyboard("n");
    const put = page.getByRole("button", { name: "Put it at the selection" });
    await expect.element(put).toBeDisabled();
    const [a, b] = [window.report("A"), window.report("B")];
    const pane = window.desk.state.panes[0]?.id ?? "";
    window.desk.select({ pane, edition: b.edition.id, start: 0, end: 5 });
    await expect.element(put).toBeDisabled();
    const start = a.edition.text.indexOf("Zelensky cited eight");
    window.desk.select({ pane, edition: a.edition.id, start, end: start + 20 });
    await put.click();
    expect(anchorOf(window, lost)).toBe("here");
    expect(window.view.highlightById.get(lost)?.highlight.passage.exact).toBe("Zelensky cited eight");
  });

  it("leaves letters alone where single keys are switched off", async () => {
    const window = await open();
    window.desk.habits.setSingleKeys(false);
    await pressRepair();
    await userEvent.keyboard("a");
    expect(anchorOf(window, moved)).toBe("moved");
    await page.getByRole("button", { name: "It stands here" }).click();
    expect(anchorOf(window, moved)).toBe("here");
  });

  it("holds hundreds", async () => {
    const window = await openWindow();
    const { report, edition } = window.report("A");
    const words = [...edition.text.matchAll(/\b\w{4,}\b/g)].slice(0, 250);
    const { session } = window;
    for (const [index, match] of words.entries())
      session.run(() => ({
        label: "mark",
        writes: [
          {
            collection: "highlights",
            id: `many-${index}`,
            fields: {
              passage: { edition: edition.id, start: match.index, end: match.index + match[0].length, exact: match[0] },
              person: session.person,
            },
          },
        ],
      }));
    const text = edition.text.replace(/e/g, "é");
    session.run((now) => addEdition(now, { report: report.id, draft: draftOf(text) }));
    await window.mount(
      <EditionsProvider renderFile={() => null}>
        <Buttons report={report.id} />
        <RepairBar />
      </EditionsProvider>,
    );
    await pressRepair();
    await expect.element(heading()).toMatchTextContent(/1 of \d{2,3}$/);
    await userEvent.keyboard("nnnn");
    await expect.element(heading()).toMatchTextContent(/, 5 of/);
  });
});

describe("a highlight that is not sure of its place", () => {
  it("says so on its card, with its earlier words, and leads to the queue", async () => {
    const window = await open();
    const view = viewOf(window.session.library).highlightById.get(moved);
    if (view === undefined) throw new Error("no highlight");
    await window.mount(
      <EditionsProvider renderFile={() => null}>
        <AnchorNote highlight={view} />
        <RepairBar />
      </EditionsProvider>,
    );
    await expect.element(page.getByText(/Found again in a newer text/)).toBeVisible();
    await expect.element(page.getByText("dozens of population centres have been liberated").first()).toBeVisible();
    await page.getByRole("button", { name: "Repair…" }).click();
    await expect.element(heading()).toHaveFocus();
  });

  it("is given a place later, though it was kept without one", async () => {
    const window = await open();
    window.session.run((now) => keepUnplaced(now, { highlight: lost }));
    const view = window.view.highlightById.get(lost);
    if (view === undefined) throw new Error("no highlight");
    window.desk.chooseHighlight(lost);
    await window.mount(
      <EditionsProvider renderFile={() => null}>
        <AnchorNote highlight={view} />
      </EditionsProvider>,
    );
    const put = page.getByRole("button", { name: "Put it at the selection" });
    await expect.element(put).toBeDisabled();
    const pane = window.desk.state.panes[0]?.id ?? "";
    window.desk.select({ pane, edition: window.report("A").edition.id, start: 0, end: 10 });
    await put.click();
    expect(anchorOf(window, lost)).toBe("here");
  });
});
