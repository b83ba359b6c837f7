import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { useFindings, useFindingsIn, useFindingsTrouble, useParallels } from "#state/findings/findings-context.tsx";
import { openWindow } from "../a-window.tsx";

function Counts({ edition }: { readonly edition: Parameters<typeof useFindingsIn>[0] }) {
  const { all, isReading } = useParallels();
  const own = useFindingsIn(edition);
  const everywhere = useFindings();
  const { trouble } = useFindingsTrouble();
  return (
    <ul>
      <li>{isReading ? "reading" : `${all.length > 3 ? "many" : "few"} parallels`}</li>
      <li>{own === null ? "not read" : `${own.figures.length} figures, ${own.attributions.length} attributions`}</li>
      <li>{everywhere.size} editions</li>
      <li>{trouble ?? "no trouble"}</li>
    </ul>
  );
}

test("what the worker finds in the library's texts reaches every feature that asks", async () => {
  const window = await openWindow();
  const { edition } = window.report("C");
  await window.mount(<Counts edition={edition.id} />);
  await expect.element(page.getByText("many parallels")).toBeVisible();
  await expect.element(page.getByText(/^[1-9]\d* figures, [1-9]\d* attributions$/)).toBeVisible();
  await expect.element(page.getByText("4 editions")).toBeVisible();
  await expect.element(page.getByText("no trouble")).toBeVisible();
});
