import { useEffect, useRef } from "react";
import { Chip } from "#ui/Chip.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ChevronDownIcon, ChevronUpIcon, CloseIcon, SearchIcon } from "#ui/icons.ts";
import { TextField } from "#ui/TextField.tsx";
import type { PaneFind } from "./use-find.ts";
import "./find-bar.css";

/** Finds words in one pane. Enter and Shift+Enter step, Escape goes back to the text. @param siglum of the pane's report. */
export function FindBar({ find, siglum }: { readonly find: PaneFind; readonly siglum: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (find.turn === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [find.turn]);

  return (
    <search className="find-bar">
      <TextField
        ref={input}
        label={`Find in report ${siglum}`}
        hideLabel
        placeholder={`Find in ${siglum}`}
        leading={<SearchIcon />}
        trailing={
          <span className="find-count" role="status">
            {countWords(find)}
          </span>
        }
        value={find.query}
        onValue={find.search}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") find.step(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") find.close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Chip pressed={find.isAnyWord} onPress={() => find.setAnyWord(!find.isAnyWord)}>
        Any word
      </Chip>
      <IconButton
        label="Previous hit"
        keys="Shift+Enter"
        icon={<ChevronUpIcon />}
        disabled={find.hits.length === 0}
        onClick={() => find.step(-1)}
      />
      <IconButton
        label="Next hit"
        keys="Enter"
        icon={<ChevronDownIcon />}
        disabled={find.hits.length === 0}
        onClick={() => find.step(1)}
      />
      <IconButton label="Close find" keys="Escape" icon={<CloseIcon />} onClick={find.close} />
      <p className="find-said" aria-live="polite">
        {soughtWords(find, siglum)}
      </p>
    </search>
  );
}

/** What was sought, where that is more than what stands in the field. */
function soughtWords({ isAnyWord, found, missing }: PaneFind, siglum: string): string {
  if (!isAnyWord || found.length + missing.length === 0) return "";
  if (found.length === 0) return `None of these words stands in ${siglum}, in whatever form.`;
  const sought = `Sought in any form, from where most stand together: ${quoted(found)}.`;
  return missing.length === 0 ? sought : `${sought} Not in ${siglum}: ${quoted(missing)}.`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

function countWords(find: PaneFind): string {
  if (find.query.trim() === "") return "";
  return find.hits.length === 0 ? "not found" : `${find.current + 1} of ${find.hits.length}`;
}
