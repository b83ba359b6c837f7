import { useState } from "react";
import { intervalWords, readDate, type SearchFilter } from "#core/index.ts";
import { Button } from "#ui/Button.tsx";
import { FilterChip } from "#ui/FilterChip.tsx";
import { Popover } from "#ui/Popover.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useSearch } from "./SearchProvider.tsx";

/** Narrows hits to the days on which reports were published: a day, a month, a year, or from one to another. */
export function PublishedFilter() {
  const search = useSearch();
  const { published } = search.filter;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    const read = typed.trim() === "" ? null : readDate(typed);
    if (read === null && typed.trim() !== "") {
      setWrong(true);
      return;
    }
    search.narrow({ published: read });
    setOpen(false);
  };
  return (
    <Popover
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setWrong(false);
        if (next) setTyped(published === null ? "" : words(published));
      }}
      label="Filter by date"
      align="start"
      trigger={<FilterChip label={published === null ? "All dates" : words(published)} isOn={published !== null} />}
    >
      <form
        className="search-dates"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField
          label="Published"
          hint="A day, a month, a year, or from one to another: 1–5 Oct 2022"
          error={isWrong ? "This is no date. Type one as in 4 Oct 2022." : undefined}
          value={typed}
          onValue={(next) => {
            setTyped(next);
            setWrong(false);
          }}
        />
        <Button type="submit">{typed.trim() === "" ? "All dates" : "Narrow to this"}</Button>
      </form>
    </Popover>
  );
}

function words({ from, to }: NonNullable<SearchFilter["published"]>): string {
  return from === to
    ? intervalWords({ from, to, granularity: "day" })
    : intervalWords({ from, to, granularity: "range" });
}
