import { type FormEvent, useId, useState } from "react";
import {
  addAlias,
  describeSource,
  foldName,
  mergeSources,
  partSource,
  removeAlias,
  type Source,
  type SourceEntry,
  showHidden,
} from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { useTextDraft } from "#state/use-text-draft.ts";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { TextField } from "#ui/TextField.tsx";
import { SourceName } from "./SourceName.tsx";

/** Role, side and other spellings of a source, what was merged into it, and another of its name. */
export function SourceFacts({ entry }: { readonly entry: SourceEntry }) {
  const { source, merged, names } = entry;
  const { sources } = useLibraryView();
  const run = useRun();
  const twins = sources.entries.filter(
    (one) => one.source.id !== source.id && foldName(one.source.name) === foldName(source.name),
  );
  const ownNames = new Set([source, ...merged].map(({ name }) => name));
  const others = names.filter((name) => !ownNames.has(name));
  return (
    <div className="source-facts">
      {twins.length === 0 ? null : (
        <p className="source-twin">
          <span>
            {twins.length === 1 ? "Another source has" : `${twins.length} other sources have`} this name, as when two
            people each made one.
          </span>
          <Button
            size="small"
            onClick={() =>
              run((library) => mergeSources(library, { sources: twins.map((one) => one.source.id), into: source.id }), {
                canUndo: true,
              })
            }
          >
            Merge into this one
          </Button>
        </p>
      )}
      <div className="source-facts-fields">
        <Fact source={source} field="role" label="Role" placeholder="As “president”, “spokesman”" />
        <Fact source={source} field="side" label="Side" placeholder="As a country, a party, an agency" />
      </div>
      <section aria-label="Other spellings" className="source-spellings">
        <h3 className="eyebrow">Other spellings</h3>
        {others.length === 0 ? null : (
          <ul>
            {others.map((alias) => (
              <li key={alias}>
                <Chip
                  onRemove={() =>
                    run((library) => removeAlias(library, { source: source.id, alias }), { canUndo: true })
                  }
                  removeLabel={`Take away spelling ${alias}`}
                >
                  <SourceName name={alias} />
                </Chip>
              </li>
            ))}
          </ul>
        )}
        <NewAlias source={source} />
      </section>
      {merged.length === 0 ? null : (
        <section aria-label="Merged into it" className="source-merged">
          <h3 className="eyebrow">Merged into it</h3>
          <ul>
            {merged.map((one) => (
              <li key={one.id}>
                <SourceName name={one.name} />
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Part ${one.name} again`}
                  onClick={() => run((library) => partSource(library, { source: one.id }), { canUndo: true })}
                >
                  Part
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** One free text, with what was used for other sources to choose from. Kept on leaving. */
function Fact({
  source,
  field,
  label,
  placeholder,
}: {
  readonly source: Source;
  readonly field: "role" | "side";
  readonly label: string;
  readonly placeholder: string;
}) {
  const { sources } = useLibraryView();
  const run = useRun();
  const id = useId();
  const draft = useTextDraft(source[field] ?? "", (text) => {
    run((library) => describeSource(library, { source: source.id, facts: { [field]: text } }));
  });
  const used = [...new Set(sources.entries.flatMap((one) => one.source[field] ?? []))].sort();
  return (
    <>
      <TextField
        label={label}
        placeholder={placeholder}
        list={id}
        maxLength={200}
        value={draft.text}
        onValue={draft.onValue}
        onBlur={draft.onBlur}
        onKeyDown={(event) => event.key === "Enter" && draft.onBlur()}
      />
      <datalist id={id}>
        {used.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  );
}

function NewAlias({ source }: { readonly source: Source }) {
  const run = useRun();
  const [typed, setTyped] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "") return;
    if (run((library) => addAlias(library, { source: source.id, alias: typed })) !== null) setTyped("");
  };
  return (
    <form className="source-new-alias" onSubmit={add}>
      <TextField
        label={`Another spelling of ${showHidden(source.name)}`}
        hideLabel
        placeholder="Add a spelling"
        maxLength={200}
        value={typed}
        onValue={setTyped}
      />
      <Button size="small" type="submit" disabled={typed.trim() === ""}>
        Add
      </Button>
    </form>
  );
}
