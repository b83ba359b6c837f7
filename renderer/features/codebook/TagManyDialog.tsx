import { useId, useState } from "react";
import { counted, findInText, type HighlightId, type TagId, tagMany } from "#core/index.ts";
import { useNotify } from "#state/notices.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { SearchIcon } from "#ui/icons.ts";
import { TextField } from "#ui/TextField.tsx";
import { useWalk } from "#ui/use-walk.ts";
import { WalkedCheck } from "#ui/WalkedCheck.tsx";
import { keptWords } from "./kept-words.ts";
import { TagMark } from "./TagMark.tsx";
import "./codebook-dialogs.css";

/** Puts any tags on many highlights, and takes one's own off them: a tick for all, a dash for some. One step of undo. */
export function TagManyDialog({
  highlights,
  close,
}: {
  readonly highlights: readonly HighlightId[];
  readonly close: () => void;
}) {
  const id = useId();
  const view = useLibraryView();
  const { person } = useSession();
  const run = useRun();
  const notify = useNotify();
  const [query, setQuery] = useState("");
  const [wanted, setWanted] = useState<ReadonlyMap<TagId, boolean>>(new Map());
  const chosen = highlights.flatMap((one) => view.highlightById.get(one) ?? []);
  const bearing = (tag: TagId) =>
    chosen.filter(({ taggings }) => taggings.some((one) => one.tag === tag && one.person === person)).length;
  const shown = view.tags.filter(({ name }) => query.trim() === "" || findInText(name, query.trim()).length > 0);
  const toggle = (tag: TagId) => {
    const before = bearing(tag);
    const isAll = before === chosen.length;
    const next = !(wanted.get(tag) ?? isAll);
    const isAsBefore = next ? isAll : before === 0;
    setWanted(new Map([...wanted].filter(([one]) => one !== tag).concat(isAsBefore ? [] : [[tag, next]])));
  };
  const apply = () => {
    close();
    const tags = (is: boolean) => [...wanted].filter(([, on]) => on === is).map(([tag]) => tag);
    const planned = run((library) => tagMany(library, { highlights, add: tags(true), remove: tags(false), person }), {
      canUndo: true,
    });
    if (planned !== null && planned.kept > 0) notify({ text: keptWords(planned.kept), kind: "done" });
  };
  const walk = useWalk(
    shown.map((tag) => tag.id),
    null,
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={`Tags on ${counted(chosen.length, "highlight")}`}
      description="What you tick goes on all of them; what you clear comes off where you put it. What others put there stays."
      placement="top"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={wanted.size === 0} onClick={apply}>
            {wanted.size === 0 ? "Change the tags" : `Change ${counted(wanted.size, "tag")}`}
          </Button>
        </>
      }
    >
      <TextField
        label="Find a tag"
        hideLabel
        placeholder="Find a tag"
        value={query}
        onValue={setQuery}
        leading={<SearchIcon />}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || shown[0] === undefined || query.trim() === "") return;
          event.preventDefault();
          toggle(shown[0].id);
        }}
      />
      <ul className="tag-many" {...walk.props}>
        {shown.map((tag) => {
          const before = bearing(tag.id);
          const on = wanted.get(tag.id);
          return (
            <li key={tag.id}>
              <label className="tag-many-row" htmlFor={`${id}-${tag.id}`}>
                <WalkedCheck
                  id={`${id}-${tag.id}`}
                  label={tag.name}
                  checked={on ?? before === chosen.length}
                  isMixed={on === undefined && before > 0 && before < chosen.length}
                  onToggle={() => toggle(tag.id)}
                  data-walk={tag.id}
                  tabIndex={walk.stop === tag.id ? 0 : -1}
                />
                <TagMark tag={tag} />
                <span className="tag-many-count">{on === undefined && before > 0 ? `on ${before}` : ""}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 ? <p className="tag-many-none">No tag is called that.</p> : null}
    </Dialog>
  );
}
