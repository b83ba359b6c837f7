import { type CodebookPlan, counted } from "#core/index.ts";

/** So many names are listed; of the rest only the number. */
const listed = 40;

const fieldWords: Readonly<Record<string, string>> = {
  numberKey: "number key",
  archived: "archive",
  parent: "what it stands below",
};

/** What taking in a codebook would do. */
export function CodebookPreview({
  plan,
  name,
  ignored,
}: {
  readonly plan: CodebookPlan;
  readonly name: string;
  readonly ignored: readonly string[];
}) {
  const { added, changed, same, remarks, writes } = plan;
  return (
    <div role="status" className="codebook-preview">
      <p>
        {writes.length === 0 ? (
          <strong>Every tag of “{<bdi>{name}</bdi>}” is in your codebook already, as the file has it.</strong>
        ) : (
          <>
            “<bdi>{name}</bdi>”: {counted(added.length, "new tag")}, {changed.length} changed, {same} as they are.
          </>
        )}
      </p>
      <Names
        label="Will be changed"
        names={changed.map((one) => ({
          key: one.name,
          words: one.name,
          detail: one.fields.map((field) => fieldWords[field] ?? field).join(", "),
        }))}
      />
      <Names label="Stays as it is" names={remarks.map((one) => ({ key: one, words: one }))} />
      <Names label="Will be added" names={added.map((one) => ({ key: one, words: one }))} />
      {ignored.length === 0 ? null : (
        <p className="codebook-preview-quiet">Not read: {ignored.join(", ")}. Variorum has no place for them.</p>
      )}
    </div>
  );
}

function Names({
  label,
  names,
}: {
  readonly label: string;
  readonly names: readonly { readonly key: string; readonly words: string; readonly detail?: string }[];
}) {
  if (names.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">{label}</h3>
      <ul>
        {names.slice(0, listed).map(({ key, words, detail }, index) => (
          // Two tags may bear one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={`${index} ${key}`}>
            <bdi>{words}</bdi>
            {detail === undefined ? null : <span className="codebook-preview-quiet"> {detail}</span>}
          </li>
        ))}
        {names.length > listed ? <li className="codebook-preview-quiet">and {names.length - listed} more</li> : null}
      </ul>
    </section>
  );
}
