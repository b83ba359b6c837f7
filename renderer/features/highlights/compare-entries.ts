import type { ChosenPassage, MarkTarget } from "#core/index.ts";
import type { MenuEntry } from "#ui/menu-entry.ts";
import type { Marking } from "./marking.ts";

/**
 * What can be asked of a passage beside others: its variants, and one other passage.
 * @param held the first of two, where one was chosen
 */
export function compareEntries(
  marking: Marking,
  target: MarkTarget,
  { held, keys }: { readonly held: ChosenPassage | null; keys(key: string): string | undefined },
  then: () => void = () => {},
): readonly MenuEntry[] {
  return [
    {
      id: "variants",
      label: "Variants in all reports",
      keys: keys("v"),
      opens: true,
      onSelect: () => void marking.variants(target),
    },
    {
      id: "compare",
      label: held === null ? "Compare with another passage…" : "Compare with the held passage",
      keys: "Alt+V",
      onSelect: () => {
        if (marking.compare(target)) then();
      },
    },
  ];
}
