import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FileRefused, giveVerdict, type NoteId, type NoteVersionId, sealNote } from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { openMatrix } from "../matrix/open-matrix.ts";

const annexation = "The votes on annexation were legitimate";
const dialog = () => page.getByRole("dialog", { name: "Dossier" });

async function openDossier(pdf: Uint8Array | FileRefused | null = null, prepare?: Parameters<typeof openMatrix>[0]) {
  const { app, claims } = await openMatrix(prepare);
  app.output.pdf = pdf;
  const claim = claims["annexation"] as (typeof claims)[string];
  const { session } = app;
  session.run((library) =>
    giveVerdict(library, { claim, person: session.person, verdict: "contested", reason: "Moscow alone holds it" }),
  );
  const highlight = app.view.claimById.get(claim)?.passages[0]?.highlight.highlight.id;
  if (highlight === undefined) throw new Error("no passage");
  session.run((library) =>
    sealNote(library, {
      note: session.ids.next() as NoteId,
      newVersion: session.ids.next() as NoteVersionId,
      on: { collection: "highlights", id: highlight },
      person: session.person,
      content: plainNote("Ask the desk."),
    }),
  );
  await page.getByRole("button", { name: annexation, exact: true }).click();
  await expect.element(dialog().getByRole("heading", { name: annexation })).toBeVisible();
  return { app, claim };
}

describe("the dossier of a claim", () => {
  it("holds verdicts with reasons, every passage with sign, speaker and note, and the reports without one", async () => {
    await openDossier();
    await expect.poll(() => dialog().element().textContent).toMatch(/contested Verdict of Ana.*Moscow alone holds it/);
    const passages = dialog().getByRole("list").filter({ hasText: "supports · Ana" }).getByRole("listitem");
    expect(passages.elements()).toHaveLength(3);
    await expect
      .poll(() => passages.first().element().textContent)
      .toMatch(/^published about 5 Oct 2022supports · Ana.*A ¶ 3 · Moscow · verification: not set.*Ask the desk\.Ana$/);
    await expect.poll(() => dialog().element().textContent).toMatch(/Earlier than the eventC, D/);
    await expectAccessible();
  });

  it("shows a draft as one, and what was filled in as to be confirmed", async () => {
    const { app, claim } = await openDossier();
    const by = { finder: "statements", version: 1 };
    const [passage] = app.view.claimById.get(claim)?.passages ?? [];
    app.session.run(() => ({
      label: "Fill in",
      writes: [
        { collection: "claims", id: claim, fields: { "suggestedBy:text": by } },
        { collection: "evidence", id: passage?.evidence.id ?? "", fields: { "suggestedBy:stance": by } },
        {
          collection: "highlights",
          id: passage?.highlight.highlight.id ?? "",
          fields: { "suggestedBy:voice": by },
        },
      ],
    }));
    await expect.element(dialog()).toMatchTextContent(/statement, drafted, to confirm, by Ana/);
    await expect.element(dialog()).toMatchTextContent(/no stance yet · Ana · to confirm: supports/);
    await expect.element(dialog()).toMatchTextContent(/A ¶ 3 · verification: not set · to confirm: Moscow/);
  });

  it("opens a passage in its report, and going back leads to the matrix", async () => {
    const { app } = await openDossier();
    await dialog()
      .getByRole("button", { name: /^denounced by Kyiv/ })
      .click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(app.desk.state.view).toBe("read");
    await expect.poll(() => document.activeElement?.getAttribute("aria-label")).toBe("Text of report B");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.activeElement?.textContent).toBe(annexation);
  });

  it("is what is printed while it stands open", async () => {
    const { app } = await openDossier();
    await dialog().getByRole("button", { name: "Print or save as PDF…" }).click();
    await expect.poll(() => app.output.printed).toHaveLength(1);
    expect(app.output.printed[0]).toContain("Moscow alone holds it");
    dispatchEvent(new Event("beforeprint"));
    expect(document.querySelectorAll("body > .print-sheet")).toHaveLength(1);
    dispatchEvent(new Event("afterprint"));
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("body > .print-sheet")).toBeNull();
  });

  it("becomes a PDF where the host makes one, a web page and Markdown", async () => {
    const { app } = await openDossier(new TextEncoder().encode("%PDF"));
    for (const [index, name] of ["Save as PDF", "Save as web page", "Save as Markdown"].entries()) {
      await dialog().getByRole("button", { name }).click();
      await expect.poll(() => app.host.saved).toHaveLength(index + 1);
    }
    expect(app.host.saved.map(({ kind }) => kind)).toEqual(["pdf", "page", "markdown"]);
    expect(app.host.saved.map(({ suggestedName }) => suggestedName)).toEqual([
      "dossier-the-votes-on-annexation-were-legitimate-2026-01-05.pdf",
      "dossier-the-votes-on-annexation-were-legitimate-2026-01-05.html",
      "dossier-the-votes-on-annexation-were-legitimate-2026-01-05.md",
    ]);
    expect(app.output.printed[0]).toContain(annexation);
    expect(new TextDecoder().decode(app.host.saved[2]?.bytes)).toContain("# The votes on annexation were legitimate");
  });

  it("waits for the origins before it is printed or written, and meanwhile says that they are not known", async () => {
    let answer = () => undefined as unknown;
    const { app, claim } = await openDossier(new TextEncoder().encode("%PDF"), ({ ports }) => {
      const { finder } = ports;
      const find = finder.findShared.bind(finder);
      finder.findShared = (texts) =>
        new Promise((resolve, reject) => {
          answer = () => find(texts).then(resolve, reject);
        });
    });
    expect(app.view.claimById.get(claim)?.passages).toHaveLength(3);
    await expect.element(dialog()).toMatchTextContent(/origins not known/);
    for (const name of ["Save as PDF", "Save as Markdown", "Print…"])
      await dialog().getByRole("button", { name }).click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(app.output.printed).toEqual([]);
    expect(app.host.saved).toEqual([]);
    answer();
    await expect.poll(() => app.host.saved).toHaveLength(2);
    await expect.poll(() => app.output.printed).toHaveLength(2);
    const markdown = app.host.saved.find(({ kind }) => kind === "markdown")?.bytes;
    for (const words of [...app.output.printed, new TextDecoder().decode(markdown)]) {
      expect(words).toContain("supports");
      expect(words).not.toContain("origins not known");
    }
  });

  it("says that it was saved, and where, to eye and ear", async () => {
    const { app } = await openDossier();
    await dialog().getByRole("button", { name: "Save as Markdown" }).click();
    await expect.poll(() => app.host.saved).toHaveLength(1);
    const said = /^Dossier saved as /;
    await expect.poll(() => document.querySelector(".toasts")?.textContent).toMatch(said);
    const live = [...document.querySelectorAll('[role="status"][aria-live="polite"].visually-hidden')];
    await expect
      .poll(() => live.map(({ textContent }) => textContent).filter((text) => said.test(text)))
      .toHaveLength(1);
    expect(live.find(({ textContent }) => said.test(textContent))?.closest('[aria-hidden="true"], [inert]')).toBeNull();
  });

  it("says why there is no PDF", async () => {
    const { app } = await openDossier(new FileRefused("The PDF could not be made. Print instead."));
    await dialog().getByRole("button", { name: "Save as PDF" }).click();
    await expect.poll(() => document.querySelector(".toasts")?.textContent).toContain("The PDF could not be made.");
    expect(app.host.saved).toHaveLength(0);
  });
});
