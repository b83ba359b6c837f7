import { type CodebookEntry, giveNumberKey, mergeTags, partTag, type TagId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";
import type { TagQuestion } from "./tag-question.ts";
import { twinNames } from "./twin-names.ts";

const none = "none";

/** Where a tag stands, its number key, what was merged into it, and another of its name. */
export function TagFacts({ entry, ask }: { readonly entry: CodebookEntry; ask(question: TagQuestion): void }) {
  const { tag, parent, merged, numberKey } = entry;
  const { codebook } = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const above = parent === null ? null : (codebook.byId.get(parent)?.tag ?? null);
  const twins = twinNames(codebook);
  const first = twins.get(tag.id);
  const others = [...twins].filter(([id, one]) => one === first && id !== tag.id).map(([id]) => id);
  const setKey = (value: string) =>
    run((library) =>
      giveNumberKey(library, { tag: tag.id, numberKey: value === none ? null : Number.parseInt(value, 10) }),
    );
  const part = (id: TagId) => run((library) => partTag(library, { tag: id }), { canUndo: true });
  return (
    <div className="tag-facts">
      {others.length === 0 ? null : (
        <p className="tag-facts-twin">
          <span>
            {others.length === 1 ? "Another tag has" : `${others.length} other tags have`} this name, as when two people
            each made one.
          </span>
          <Button
            size="small"
            onClick={() => run((library) => mergeTags(library, { tags: others, into: tag.id }), { canUndo: true })}
          >
            Merge into this one
          </Button>
        </p>
      )}
      <dl>
        <dt>Stands below</dt>
        <dd>
          {above === null ? (
            "no other tag"
          ) : (
            <button type="button" className="link" onClick={() => desk.arrangeCodebook({ tag: above.id })}>
              <bdi>{above.name}</bdi>
            </button>
          )}
          <Button size="small" variant="quiet" aria-label="Change what it stands below" onClick={() => ask("parent")}>
            Change…
          </Button>
        </dd>
        <dt>Number key</dt>
        <dd>
          <Select
            label="Number key"
            hideLabel
            size="small"
            value={tag.numberKey === undefined ? none : String(tag.numberKey)}
            onValue={setKey}
            options={[
              {
                value: none,
                label:
                  numberKey === null || tag.numberKey !== undefined ? "By its place" : `${numberKey}, by its place`,
              },
              ...Array.from({ length: 9 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) })),
            ]}
          />
        </dd>
        {merged.length === 0 ? null : (
          <>
            <dt>Merged into it</dt>
            <dd>
              <ul className="tag-facts-merged">
                {merged.map((one) => (
                  <li key={one.id}>
                    <bdi>{one.name}</bdi>
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={`Part ${one.name} again`}
                      onClick={() => part(one.id)}
                    >
                      Part
                    </Button>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
