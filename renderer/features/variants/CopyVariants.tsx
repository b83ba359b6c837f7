import {
  citeVariants,
  type QuotationStyle,
  quotationStyles,
  type VariantFormat,
  type VariantTable,
} from "#core/index.ts";
import { copyText } from "#state/copy-text.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useNotify } from "#state/notices.tsx";
import { Button } from "#ui/Button.tsx";
import { ChevronDownIcon, CopyIcon } from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";

const formats: readonly { readonly format: VariantFormat; readonly label: string; readonly done: string }[] = [
  { format: "text", label: "As text", done: "Copied as text, with sources" },
  { format: "markdown", label: "As a Markdown table", done: "Copied as a Markdown table, with sources" },
  { format: "table", label: "As a formatted table", done: "Copied as a table, with sources" },
];

/** Copies all rows with their sources, in the style in which quotations are cited. */
export function CopyVariants({ table }: { readonly table: VariantTable }) {
  const desk = useDesk();
  const notify = useNotify();
  const style = useDeskState((state) => state.quotationStyle);
  const copy = (format: VariantFormat, done: string) =>
    void copyText(citeVariants(table, style, format)).then(
      () => notify({ text: done, kind: "done" }),
      (error: Error) => notify({ text: error.message, kind: "failed" }),
    );
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={<CopyIcon />}>
          Copy with sources <ChevronDownIcon />
        </Button>
      }
      entries={[
        ...formats.map(({ format, label, done }) => ({ id: format, label, onSelect: () => copy(format, done) })),
        { kind: "separator", id: "line" },
        {
          kind: "radio",
          id: "style",
          label: "Sources",
          value: style,
          onValue: (next) => desk.habits.setQuotationStyle(next as QuotationStyle),
          options: quotationStyles.map((one) => ({ value: one.style, label: one.name })),
        },
      ]}
    />
  );
}
