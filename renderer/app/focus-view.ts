import { popups } from "#ui/escape-freedom.ts";

/** Frames that are waited at most for what a view is worked at with, and then for a dialog that closes. */
const patience = 60;

/** What takes the keys of a view, the best first; of one kind the one that Tab would reach. */
const entries = [
  ".pane[data-active] .pane-scroll",
  ".pane-scroll",
  ".tag-tree [tabindex='0'], .source-list [tabindex='0']",
  "[data-at][tabindex='0']",
  // Letters act on a row of figures: a word that somebody begins to type at once must not.
  ".figures-tools input",
  "[data-cell][tabindex='0']",
  "[data-walk][tabindex='0']",
  "[role=region][tabindex='0']",
  ".state button",
];

/** For a view that has none of these, as an empty one. */
const others = ["[role=tab][aria-selected=true]", "button:enabled"];

/** What is asked for and not done yet. */
interface Wanted {
  readonly from: "anywhere" | "nowhere";
  /** What had the focus when it was asked; `null` while a popup that lay over the page has not given it back. */
  holder: Element | null;
}

let latest = 0;
let wanted: Wanted | null = null;

/**
 * Gives the focus to what the middle of the window is worked at with: the text of the pane, the row of the list, the cell of the table,
 * once it is drawn. A dialog that is closing goes first, and so does a person who turned to something else meanwhile.
 * @param from "anywhere": also where something outside the middle has it; "nowhere": only where nothing has, because what had it is gone.
 */
export function focusView(from: "anywhere" | "nowhere"): void {
  latest += 1;
  // A command that asks for the view changes it as well, and that asks for less.
  if (from === "anywhere" || wanted === null || hasTurnedAway(wanted)) {
    wanted = { from, holder: document.querySelector(popups) === null ? document.activeElement : null };
  }
  attempt(latest, wanted, patience);
}

function attempt(turn: number, asked: Wanted, left: number): void {
  // Two frames: a dialog that closes gives the focus back in the first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (turn !== latest) return;
      const end = () => {
        wanted = null;
      };
      const main = document.querySelector<HTMLElement>(".workspace-main");
      const { activeElement } = document;
      if (hasTurnedAway(asked)) return end();
      if (document.querySelector(popups) === null) {
        if (!isLost(activeElement)) {
          if (asked.from === "nowhere" || main?.contains(activeElement)) return end();
          asked.holder ??= activeElement;
        }
        const entry = main === null ? null : found(main, left > 0 ? entries : [...entries, ...others]);
        if (entry !== null) {
          entry.focus();
          return end();
        }
      }
      // What is still being fetched or read comes when it comes.
      const isComing = main !== null && main.querySelector(".skeleton") !== null;
      if (left > -patience) attempt(turn, asked, isComing ? left : left - 2);
      else end();
    }),
  );
}

/** True where the focus went from what had it to something else, and not merely into a popup or to nothing. */
function hasTurnedAway({ holder }: Wanted): boolean {
  const { activeElement } = document;
  if (holder === null || activeElement === holder || isLost(activeElement)) return false;
  return activeElement?.closest(popups) === null;
}

function isLost(element: Element | null): boolean {
  return element === null || element === document.body;
}

function found(main: HTMLElement, selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const element = main.querySelector<HTMLElement>(selector);
    if (element !== null) return element;
  }
  return null;
}
