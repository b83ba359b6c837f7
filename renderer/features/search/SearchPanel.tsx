import { useEffect, useRef, useState } from "react";
import { counted, type HighlightId, isNarrowed, noSearchFilter } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { CloseIcon, SearchIcon } from "#ui/icons.ts";
import { TextField } from "#ui/TextField.tsx";
import { MarkHitsDialog } from "./MarkHitsDialog.tsx";
import { SearchFilters } from "./SearchFilters.tsx";
import { useSearch } from "./SearchProvider.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { type Results, useResults } from "./use-results.ts";
import "./search-panel.css";

/** One search through all there is. Escape goes back to where the person was; the arrow down goes to the hits. */
export function SearchPanel({ onHandOn }: { onHandOn(highlights: readonly HighlightId[]): void }) {
  const search = useSearch();
  const { words, filter } = search;
  const results = useResults(words, filter);
  const [isMarking, setMarking] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [search.turn]);
  const { texts, quotations } = results.byKind;
  const found = quotations.flatMap((hit) =>
    hit.found.kind === "quotations" ? [hit.found.highlight.highlight.id] : [],
  );
  return (
    <aside
      className="search-panel"
      aria-label="Search"
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing || event.defaultPrevented) return;
        // A menu or dialog that belongs to the panel stands elsewhere in the page, and keeps its own Escape.
        if (!(event.target instanceof Node) || !panel.current?.contains(event.target)) return;
        event.preventDefault();
        event.stopPropagation();
        search.close();
      }}
    >
      <h2 className="visually-hidden">Search</h2>
      <search className="search-head" aria-label="Search everything">
        <div className="search-line">
          <TextField
            ref={input}
            label="Search everything"
            hideLabel
            placeholder="Search everything"
            leading={<SearchIcon />}
            value={words.words}
            onValue={(next) => search.seek({ words: next })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || (event.key !== "ArrowDown" && event.key !== "Enter")) return;
              const stop = panel.current?.querySelector<HTMLElement>(".search-results [data-walk][tabindex='0']");
              if (!stop) return;
              event.preventDefault();
              stop.focus();
              if (event.key === "Enter") stop.click();
            }}
            trailing={
              words.words === "" ? null : (
                <IconButton
                  size="small"
                  label="Clear the words"
                  icon={<CloseIcon />}
                  onClick={() => {
                    search.seek({ words: "" });
                    input.current?.focus();
                  }}
                />
              )
            }
          />
          <IconButton label="Close search" keys="Escape" icon={<CloseIcon />} onClick={search.close} />
        </div>
        <fieldset className="search-row-of-chips">
          <legend className="visually-hidden">How strictly</legend>
          <Chip pressed={words.wholeWord} onPress={() => search.seek({ wholeWord: !words.wholeWord })}>
            Whole words
          </Chip>
          <Chip pressed={words.matchCase} onPress={() => search.seek({ matchCase: !words.matchCase })}>
            Match case
          </Chip>
          <Chip pressed={words.matchAccents} onPress={() => search.seek({ matchAccents: !words.matchAccents })}>
            Match accents
          </Chip>
        </fieldset>
        <fieldset className="search-row-of-chips">
          <legend className="visually-hidden">Filter</legend>
          <SearchFilters />
          {isNarrowed(filter) ? (
            <Button size="small" variant="quiet" onClick={() => search.narrow(noSearchFilter)}>
              Clear
            </Button>
          ) : null}
        </fieldset>
        <div className="search-line">
          <p className="search-count" role="status">
            {countWords(results)}
          </p>
          {found.length === 0 ? null : (
            <Button size="small" onClick={() => onHandOn(found)}>
              Hand on {counted(found.length, "highlight")}…
            </Button>
          )}
          {texts.length === 0 ? null : (
            <Button size="small" onClick={() => setMarking(true)}>
              Mark all hits…
            </Button>
          )}
        </div>
      </search>
      <SearchResults results={results} />
      {isMarking ? <MarkHitsDialog hits={texts} words={results.words.words} close={() => setMarking(false)} /> : null}
    </aside>
  );
}

/** No number while hits still come, so that a screen reader is told one count. */
function countWords({ words, total, isRunning }: Results): string {
  if (words.words.trim() === "") return "";
  if (isRunning) return "Searching…";
  return total === 0 ? "No hits" : counted(total, "hit");
}
