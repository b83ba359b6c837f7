import { type KeyboardEvent, useEffect, useRef } from "react";
import { deleteHighlight, type HighlightView, keepUnplaced, placeHighlight, placeWords } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { ArrowLeftIcon, ArrowRightIcon, CloseIcon } from "#ui/icons.ts";
import { announce } from "#ui/LiveRegion.tsx";
import { RepairPlaces } from "./RepairPlaces.tsx";
import { choicesFor, repairReason } from "./repair-choices.ts";
import { type Repair, useRepair } from "./repair-context.ts";
import "./repair-bar.css";

/** The queue of highlights whose place is in doubt, below the reports: one at a time, its words then and now, and what to do. */
export function RepairBar() {
  const repair = useRepair();
  const bar = useRef<HTMLElement>(null);
  const turn = repair?.turn;
  useEffect(() => {
    if (turn !== undefined) bar.current?.querySelector("h2")?.focus();
  }, [turn]);
  if (repair === null) return null;
  const item = repair.items[repair.index];
  return (
    <section ref={bar} className="repair-bar" aria-label="Repair highlights" data-repair="">
      {item === undefined ? (
        <Done close={repair.close} />
      ) : (
        <Item key={item.highlight.id} item={item} repair={repair} />
      )}
    </section>
  );
}

function Done({ close }: { readonly close: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <EmptyState
      title="Every highlight has its place"
      level={3}
      actions={
        <Button ref={button} onClick={close}>
          Close
        </Button>
      }
    >
      None is moved or lost.
    </EmptyState>
  );
}

function Item({ item, repair }: { readonly item: HighlightView; readonly repair: Repair }) {
  const desk = useDesk();
  const run = useRun();
  const selection = useDeskState((state) => state.selection);
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const head = useRef<HTMLHeadingElement>(null);
  const { highlight, report } = item;
  const { id } = highlight;
  const choices = choicesFor(item);
  const canPlace = selection !== null && selection.edition === report.edition.id;
  const name = `${placeWords(item)}, ${repair.index + 1} of ${repair.items.length}`;

  // Once for each: the reader follows the queue, and is free to go elsewhere meanwhile.
  useEffect(() => {
    const [first] = choices;
    if (first === undefined) {
      desk.showReport(report.report.id);
      desk.chooseHighlight(id);
    } else desk.follow({ report: report.report.id, start: first.start, end: first.end, highlight: id });
    const isHere = document.activeElement === document.body || document.activeElement?.closest("[data-repair]") != null;
    if (isHere) head.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);

  const step = (by: 1 | -1) => {
    const { items, index } = repair;
    const next = items[(index + by + items.length) % items.length];
    if (next !== undefined) repair.go(next.highlight.id);
  };
  const done = (words: string, isDone: boolean) => {
    if (isDone) announce(words);
    return isDone;
  };
  const place = (choice: number) => {
    const range = choices[choice];
    if (range === undefined) return false;
    const edition = report.edition.id;
    const input = { highlight: id, edition, start: range.start, end: range.end };
    return done("The highlight has its place", run((library) => placeHighlight(library, input)) !== null);
  };
  const keep = () => done("Kept without a place", run((library) => keepUnplaced(library, { highlight: id })) !== null);
  const discard = () =>
    done("Discarded", run((library) => deleteHighlight(library, { highlight: id }), { canUndo: true }) !== null);

  const acts: Readonly<Record<string, () => unknown>> = {
    a: () => place(0),
    ...Object.fromEntries(choices.map((_, index) => [String(index + 1), () => place(index)])),
    s: () => canPlace && repair.placeAtSelection(),
    k: keep,
    d: discard,
    n: () => step(1),
    p: () => step(-1),
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const act = event.key === "Escape" ? repair.close : hasSingleKeys ? acts[event.key.toLowerCase()] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const keysOf = (key: string) => (hasSingleKeys ? { keys: key } : {});
  return (
    <div className="repair-item" onKeyDown={press}>
      <header className="repair-head">
        <h2 ref={head} tabIndex={-1}>
          Repair highlights <span>{name}</span>
        </h2>
        <p>{repairReason(item)}</p>
        <IconButton size="small" label="Previous" icon={<ArrowLeftIcon />} onClick={() => step(-1)} {...keysOf("p")} />
        <IconButton size="small" label="Next" icon={<ArrowRightIcon />} onClick={() => step(1)} {...keysOf("n")} />
        <IconButton size="small" label="Close the queue" icon={<CloseIcon />} onClick={repair.close} />
      </header>
      <RepairPlaces item={item} choices={choices} place={place} keysOf={keysOf} />
      <footer className="repair-foot">
        {choices.length > 0 ? (
          <Button variant="primary" onClick={() => place(0)} {...keysOf("a")}>
            {item.anchor.kind === "moved" ? "It stands here" : "Put it at the first"}
          </Button>
        ) : null}
        <Button disabled={!canPlace} onClick={() => repair.placeAtSelection()} {...keysOf("s")}>
          Put it at the selection
        </Button>
        <Button onClick={keep} {...keysOf("k")}>
          Keep without a place
        </Button>
        <Button onClick={discard} {...keysOf("d")}>
          Discard
        </Button>
      </footer>
    </div>
  );
}
