import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { codebookCsv, codebookJson } from "#core/index.ts";
import { CodebookBench, dialog, says, showCodebook } from "./codebook-bench.ts";

let bench: CodebookBench;

beforeEach(async () => {
  bench = await CodebookBench.open();
  await showCodebook();
});

describe("the codebook alone", () => {
  it("goes out as JSON and CSV", async () => {
    for (const form of ["JSON", "CSV"]) {
      await page.getByRole("button", { name: "Export and import the codebook" }).click();
      await page.getByRole("menuitem", { name: `Export the codebook as ${form}` }).click();
      await expect.poll(() => bench.window.host.saved.length).toBe(form === "JSON" ? 1 : 2);
    }
    const [json, csv] = bench.window.host.saved;
    expect(new TextDecoder().decode(json?.bytes)).toBe(codebookJson(bench.window.session.library));
    expect([...(csv?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(csv?.bytes)).toBe(codebookCsv(bench.window.session.library));
  });

  it("comes in after a look at what would change, and as one step of undo", async () => {
    const file = "name,definition\r\nterritory,Ground held\r\n<b>Votes</b>,\r\n";
    bench.window.host.file = { name: "codes.csv", bytes: new TextEncoder().encode(file) };
    await page.getByRole("button", { name: "Export and import the codebook" }).click();
    await page.getByRole("menuitem", { name: "Import a codebook…" }).click();
    const open = dialog("Import a codebook");
    await open.getByRole("button", { name: "Choose a file…" }).click();
    await says(open.getByRole("status"), "1 new tag, 1 changed, 0 as they are");
    await expect.element(open.getByText("<b>Votes</b>")).toBeVisible();
    expect(bench.outline()).toBe("Territory Verification Casualties Annexation");
    await open.getByRole("button", { name: "Import", exact: true }).click();
    await expect.poll(bench.outline).toBe("territory Verification Casualties Annexation <b>Votes</b>");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(bench.outline).toBe("Territory Verification Casualties Annexation");
  });

  it("is refused with what is wrong and where, and changes nothing", async () => {
    const before = bench.window.session.library;
    bench.window.host.file = { name: "photo.json", bytes: new Uint8Array([0xff, 0xd8, 0xff]) };
    await page.getByRole("button", { name: "Export and import the codebook" }).click();
    await page.getByRole("menuitem", { name: "Import a codebook…" }).click();
    const open = dialog("Import a codebook");
    await open.getByRole("button", { name: "Choose a file…" }).click();
    await says(open.getByRole("alert"), "“photo.json” was not imported. Your codebook is unchanged.");
    await says(open.getByRole("alert"), "byte 1 The file is not UTF-8 text.");
    expect(open.getByRole("button", { name: "Import", exact: true }).elements()).toEqual([]);
    expect(bench.window.session.library).toBe(before);
  });
});
