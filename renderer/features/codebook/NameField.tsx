import { useEffect, useRef, useState } from "react";
import { renameTag, type Tag } from "#core/index.ts";
import { useRun } from "#state/use-run.ts";
import { TextField } from "#ui/TextField.tsx";

/** A tag's name being typed in its place. Enter and leaving keep it, Escape leaves it as it was; a name that can't be had stays to be changed. */
export function NameField({ tag, done }: { readonly tag: Tag; readonly done: () => void }) {
  const run = useRun();
  const [typed, setTyped] = useState(tag.name);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (keeps: boolean) => {
    if (isDone.current) return;
    const wanted = typed.trim();
    const isNew = keeps && wanted !== "" && wanted !== tag.name;
    if (isNew && run((library) => renameTag(library, { tag: tag.id, name: wanted })) === null) return;
    isDone.current = true;
    done();
  };
  return (
    <TextField
      ref={input}
      label={`New name of tag ${tag.name}`}
      hideLabel
      maxLength={120}
      value={typed}
      onValue={setTyped}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(true);
        else if (event.key === "Escape") finish(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
