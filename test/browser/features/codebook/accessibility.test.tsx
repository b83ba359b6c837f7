import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { mergeTags, type TagId } from "#core/index.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { fillCodebook } from "./big-library.ts";
import { CodebookBench, chooseOfTag, press, showCodebook } from "./codebook-bench.ts";

let bench: CodebookBench;

beforeEach(async () => {
  bench = await CodebookBench.open();
});

describe("for everyone", () => {
  it("axe finds nothing on any page, few tags or two hundred", async () => {
    await showCodebook();
    await expectAccessible({ isWhole: true });
    fillCodebook(bench.window.session, 200);
    bench.window.session.run((library) => mergeTags(library, { tags: ["tag-008" as TagId], into: "tag-007" as TagId }));
    bench.window.desk.arrangeCodebook({ tag: "tag-007" as TagId });
    await expect.element(page.getByRole("heading", { name: /third 7$/ })).toBeVisible();
    await expectAccessible({ isWhole: true });
    for (const at of ["reports", "together"] as const) {
      bench.window.desk.arrangeCodebook({ page: at });
      await expect.element(page.getByRole("table").first()).toBeVisible();
      await expectAccessible({ isWhole: true });
    }
  }, 120_000);

  it("axe finds nothing on its dialogs", async () => {
    await showCodebook();
    await chooseOfTag("Merge into");
    await expectAccessible({ within: "[role=dialog]" });
    await press("{Escape}");
    await page.getByRole("checkbox", { name: "Choose all" }).click();
    await page.getByRole("button", { name: "Tags…", exact: true }).click();
    await expectAccessible({ within: "[role=dialog]" });
    await press("{Escape}");
    await page.getByRole("button", { name: "New tag" }).first().click();
    await expectAccessible({ within: "[role=dialog]" });
  });
});
