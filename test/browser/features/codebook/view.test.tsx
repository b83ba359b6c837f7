import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { CodebookBench, press, showCodebook } from "./codebook-bench.ts";

let bench: CodebookBench;

beforeEach(async () => {
  bench = await CodebookBench.open();
});

describe("the view", () => {
  it("is chosen in the bar and by its key, is remembered, and is gone back from", async () => {
    await showCodebook();
    expect(bench.window.desk.state.view).toBe("codebook");
    await press("{Control>}{Alt>}1{/Alt}{/Control}");
    await expect.element(page.getByRole("region", { name: "Codebook" })).not.toBeInTheDocument();
    await press("{Alt>}{ArrowLeft}{/Alt}");
    await expect.element(page.getByRole("region", { name: "Codebook" })).toBeVisible();
    await press("{Alt>}{ArrowLeft}{/Alt}");
    expect(bench.window.desk.state.view).toBe("read");
    await press("{Control>}{Alt>}4{/Alt}{/Control}");
    expect(bench.window.desk.state.view).toBe("codebook");
  });

  it("lets go of what was selected in the reports, and gives it no keys", async () => {
    const { edition } = bench.window.report("A");
    bench.window.desk.select({ pane: bench.window.desk.state.activePane ?? "", edition: edition.id, start: 0, end: 9 });
    const before = bench.window.session.library;
    await showCodebook();
    await press("h");
    expect(bench.window.desk.state.selection).toBeNull();
    expect(bench.window.session.library).toBe(before);
  });

  it("leads to the report that is pressed in the rail, and back", async () => {
    await showCodebook();
    await page.getByRole("navigation", { name: "Library" }).getByRole("button", { name: /^C\b/ }).first().click();
    await expect.poll(() => bench.window.desk.state.view).toBe("read");
  });
});
