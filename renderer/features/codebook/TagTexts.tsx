import { describeTag, type Tag, type TagTexts as Texts } from "#core/index.ts";
import { useRun } from "#state/use-run.ts";
import { useTextDraft } from "#state/use-text-draft.ts";
import { TextArea } from "#ui/TextArea.tsx";

const fields: readonly { readonly field: keyof Texts; readonly label: string; readonly hint: string }[] = [
  { field: "definition", label: "Definition", hint: "What passages with this tag have in common." },
  { field: "include", label: "Include", hint: "Examples of what belongs to it." },
  { field: "exclude", label: "Exclude", hint: "Examples of what does not, and where that goes." },
];

/** What a tag means, in three texts that are kept while they are typed. */
export function TagTexts({ tag }: { readonly tag: Tag }) {
  return (
    <div className="tag-texts">
      {fields.map((one) => (
        <TagText key={one.field} tag={tag} {...one} />
      ))}
    </div>
  );
}

function TagText({ tag, field, label, hint }: { readonly tag: Tag } & (typeof fields)[number]) {
  const run = useRun();
  const draft = useTextDraft(tag[field] ?? "", (text) => {
    run((library) => describeTag(library, { tag: tag.id, texts: { [field]: text } }));
  });
  return (
    <TextArea
      label={label}
      placeholder={hint}
      minRows={field === "definition" ? 2 : 3}
      maxLength={4000}
      value={draft.text}
      onValue={draft.onValue}
      onBlur={draft.onBlur}
    />
  );
}
