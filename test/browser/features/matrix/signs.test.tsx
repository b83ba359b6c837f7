import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { tieToClaim } from "#core/index.ts";
import { expectAccessible } from "../../expect-accessible.ts";
import { openMatrix } from "./open-matrix.ts";

const legend = page.getByRole("list", { name: "Signs" });
const shapes = (within: ParentNode) =>
  [...within.querySelectorAll(".stance-sign")].map((sign) => sign.firstElementChild?.outerHTML ?? "");

it("a passage without a stance has a sign of its own, no stroke, and the legend names every sign that cells show", async () => {
  const { app, claims } = await openMatrix();
  const claim = claims["pushilin"] as (typeof claims)[string];
  const tie = app.view.claimById.get(claim)?.passages.find(({ highlight }) => highlight.report.siglum === "D");
  if (tie === undefined) throw new Error("no passage of D");
  const { session } = app;
  const { id } = tie.highlight.highlight;
  session.run((library) => tieToClaim(library, { highlight: id, claim, person: session.person, stance: null }));
  const cell = page
    .getByRole("row", { name: /Pushilin/ })
    .getByRole("gridcell")
    .first();
  await expect.element(cell).toMatchTextContent(/^no stance yet/);
  const [unset] = shapes(cell.element());
  expect(unset).toContain("<rect");
  const named = new Set(shapes(legend.element()));
  expect(named.size).toBe(4);
  for (const shape of shapes(page.getByRole("grid").element())) expect([...named]).toContain(shape);
  await expect
    .element(legend)
    .toMatchTextContent(
      /^\s*supports\s*denies\s*discusses\s*no stance yet\s*to confirm\s*—\s*looked, nothing found\s*empty: not looked at\s*inferred, not verified or to confirm$/,
    );
  expect(legend.element().querySelector(".matrix-open-sign")).not.toBeNull();
  await expectAccessible({ isWhole: true });
});
