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

export interface TagManyDialogProps {
  readonly highlights: readonly HighlightId[];
  /** Offers only what one has put on them, to take it off. */
  readonly isTakingOff?: boolean;
  close(): void;
}

/** Puts any tags on many highlights, and takes one's own off them: a tick for all, a dash for some. One step of undo. */
export function TagManyDialog({ highlights, isTakingOff = false, close }: TagManyDialogProps) {
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
  const offered = isTakingOff
    ? view.codebook.entries.map(({ tag }) => tag).filter(({ id: tag }) => bearing(tag) > 0)
    : view.tags;
  const shown = offered.filter(({ name }) => query.trim() === "" || findInText(name, query.trim()).length > 0);
  const toggle = (tag: TagId) => {
    const before = bearing(tag);
    const isAll = before === chosen.length;
    const next = isTakingOff ? wanted.get(tag) === false : !(wanted.get(tag) ?? isAll);
    const isAsBefore = isTakingOff ? next : next ? isAll : before === 0;
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
  const [verb, off] = isTakingOff ? ["Take", " off"] : ["Change", ""];
  const walk = useWalk(
    shown.map((tag) => tag.id),
    null,
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={
        isTakingOff
          ? `Take tags off ${counted(chosen.length, "highlight")}`
          : `Tags on ${counted(chosen.length, "highlight")}`
      }
      description={
        isTakingOff
          ? "What you tick comes off where you put it. What others put there stays."
          : "What you tick goes on all of them; what you clear comes off where you put it. What others put there stays."
      }
      placement="top"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={wanted.size === 0} onClick={apply}>
            {wanted.size === 0 ? `${verb} the tags${off}` : `${verb} ${counted(wanted.size, "tag")}${off}`}
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
                  checked={isTakingOff ? on === false : (on ?? before === chosen.length)}
                  isMixed={!isTakingOff && on === undefined && before > 0 && before < chosen.length}
                  onToggle={() => toggle(tag.id)}
                  data-walk={tag.id}
                  tabIndex={walk.stop === tag.id ? 0 : -1}
                />
                <TagMark tag={tag} />
                <span className="tag-many-count">
                  {(isTakingOff || on === undefined) && before > 0 ? `on ${before}` : ""}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 ? (
        <p className="tag-many-none">
          {isTakingOff && offered.length === 0 ? "You have put no tag on them." : "No tag is called that."}
        </p>
      ) : null}
    </Dialog>
  );
}
