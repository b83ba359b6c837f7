import { useRef } from "react";
import { type HighlightView, showHidden, shownName, type Tag } from "#core/index.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { PlusIcon } from "#ui/icons.ts";
import { TagSwatch } from "./TagSwatch.tsx";
import { useMarking } from "./use-marking.ts";

/** The tags of one highlight. One's own can be taken off; another person's bear the name and stay. */
export function HighlightTags({ view }: { readonly view: HighlightView }) {
  const library = useLibrary();
  const { person } = useSession();
  const marking = useMarking();
  const adding = useRef<HTMLButtonElement>(null);
  const target = { highlight: view.highlight.id };
  const coders = (tag: Tag) => view.taggings.filter((one) => one.tag === tag.id);
  return (
    <ul className="highlight-tags" aria-label="Tags">
      {view.tags.map((tag) => {
        const isOwn = coders(tag).some((one) => one.person === person);
        const others = coders(tag)
          .filter((one) => one.person !== person)
          .map((one) => shownName(library.people.get(one.person) ?? { id: one.person }));
        const name = others.length === 0 ? showHidden(tag.name) : `${showHidden(tag.name)} · ${others.join(", ")}`;
        return (
          <li key={tag.id}>
            <Chip
              icon={<TagSwatch colour={tag.colour} />}
              {...(isOwn
                ? { onRemove: () => marking.mark(target, tag.id), removeLabel: `Take tag ${showHidden(tag.name)} off` }
                : {})}
            >
              <span title={name}>{name}</span>
            </Chip>
          </li>
        );
      })}
      <li>
        <Button
          ref={adding}
          size="small"
          variant="quiet"
          icon={<PlusIcon />}
          onClick={() => marking.openTagPicker(target, adding.current)}
        >
          {view.tags.length === 0 ? "Add a tag" : "Tag"}
        </Button>
      </li>
    </ul>
  );
}
