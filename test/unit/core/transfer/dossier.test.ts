import { beforeEach, describe, expect, it } from "vitest";
import {
  addClaim,
  type ClaimId,
  giveVerdict,
  type NoteId,
  type NoteVersionId,
  sealNote,
  tableHtml,
  tableText,
  toDossierMarkdown,
  toDossierPage,
} from "#core/index.ts";
import { claimSeeds } from "#test/fixtures/claims-of-seeds.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

let ana: Replica;
let claim: ClaimId;
const how = { exportedAt: Date.UTC(2026, 0, 6), by: "Ana" };

beforeEach(() => {
  ana = new Replica("ana", Date.UTC(2026, 0, 5));
  ana.join(samples());
  claim = claimSeeds(ana)["annexation"] as ClaimId;
  ana.run((library) =>
    giveVerdict(library, { claim, person: ana.person, verdict: "contested", reason: "Moscow *alone* holds it" }),
  );
  ana.run((library) =>
    sealNote(library, {
      note: ana.nextId<NoteId>(),
      newVersion: ana.nextId<NoteVersionId>(),
      on: { collection: "claims", id: claim },
      person: ana.person,
      content: plainNote("Ask <the> desk."),
    }),
  );
});

describe("a dossier as Markdown", () => {
  it("has claim, verdicts, notes, passages under their days and the reports, and no text of theirs", () => {
    const text = toDossierMarkdown(ana.library, claim, how) ?? "";
    expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      "# The votes on annexation were legitimate",
      "## Passages",
      "### ≈ published about 5 Oct 2022",
      "### ≈ published about 5 Oct 2022",
      "### ≈ published about 5 Oct 2022",
      "## A · no headline: “KRAMATORSK, Ukraine - Ukrainian President Volodymyr Zelensky …”",
      "## B · Ukraine claims rapid pushback of Russian troops",
    ]);
    expect(text).toContain("**contested**: Moscow \\*alone\\* holds it");
    expect(text).toContain("Ask \\<the\\> desk.");
    expect(text).toContain(
      "> widely condemned by the West as rigged\n>\n> — A ¶ 3 · the West · *verification: not set*",
    );
    expect(text).toContain("- Earlier than the event: C, D");
    expect(text).not.toContain("Davydiv Brid");
  });
});

describe("a dossier as a page", () => {
  it("is whole, without scripts, and leads from each passage to its report", () => {
    const page = toDossierPage(ana.library, claim, how) ?? "";
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain("<script");
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
    expect(page).toContain("Ask &#60;the&#62; desk.");
    expect(page.indexOf("overwhelming vote")).toBeLessThan(page.indexOf("illegal and coercive"));
  });

  it("takes whatever a claim is called for words", () => {
    const newId = ana.nextId<ClaimId>();
    const text = `</title><script>alert("1")</script>`;
    ana.run((library) => addClaim(library, { newId, kind: "statement", text, person: ana.person }));
    expect(toDossierPage(ana.library, newId, how)).not.toContain("<script");
    expect(toDossierMarkdown(ana.library, newId, how)).toContain("No passage is tied to this claim.");
  });
});

it("there is no dossier of a claim that is not to be seen", () => {
  expect(toDossierPage(ana.library, "gone" as ClaimId, how)).toBeNull();
  expect(toDossierMarkdown(ana.library, "gone" as ClaimId, how)).toBeNull();
});

it("a copied table keeps its cells apart, and what is in them in place", () => {
  const rows = [
    ["a", "b"],
    ["one\ntwo\tthree", "<b>"],
  ];
  expect(tableText(rows)).toBe("a\tb\none two three\t<b>");
  expect(tableHtml(rows)).toBe(
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>one<br>two\tthree</td><td>&#60;b&#62;</td></tr></tbody></table>",
  );
});
