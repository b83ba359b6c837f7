import { type MarkTarget, type QuotationStyle, quotationStyles } from "#core/index.ts";
import type { MenuSub } from "#ui/menu-entry.ts";
import type { Marking } from "./marking.ts";

/** The styles in which a passage can be copied, as a menu of their own. @param kept the one that copying uses by itself. */
export function copyAsEntry(
  marking: Marking,
  { target, kept }: { readonly target: MarkTarget; readonly kept: QuotationStyle },
  then: () => void = () => {},
): MenuSub {
  return {
    kind: "sub",
    id: "copy-as",
    label: "Copy as",
    entries: quotationStyles.map(({ style, name }) => ({
      id: `copy-${style}`,
      label: name,
      detail: style === kept ? "used last" : undefined,
      onSelect: () => {
        if (marking.copy(target, style)) then();
      },
    })),
  };
}
