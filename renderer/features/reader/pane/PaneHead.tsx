import type { ReportView } from "#core/index.ts";
import { paneLimit } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import {
  ArrowLeftIcon,
  ArrowRightIcon,
  CloseIcon,
  ColumnsIcon,
  InfoIcon,
  MaximizeIcon,
  MinimizeIcon,
  MoreIcon,
  SearchIcon,
} from "#ui/icons.ts";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menu-entry.ts";
import { StepToggle } from "../parallels/StepToggle.tsx";
import { publishedWords, statedWords } from "../report-words.ts";
import { dragPane } from "../row/pane-drag.ts";
import { Inferred } from "./Inferred.tsx";
import "./pane-head.css";

interface PaneHeadProps {
  readonly id: string;
  readonly view: ReportView;
  /** Place in the row and number of panes in it. */
  readonly index: number;
  readonly count: number;
  readonly isMaximised: boolean;
  onFind(): void;
  readonly onDescribe: (() => void) | undefined;
}

/** The pane's one line: which report, from whom and when, and what can be done with the pane. It is the handle to drag the pane by. */
export function PaneHead({ id, view, index, count, isMaximised, onFind, onDescribe }: PaneHeadProps) {
  const desk = useDesk();
  const outlet = statedWords(view.report.outlet);
  const published = publishedWords(view.report);
  const isFull = count >= paneLimit;
  const entries: MenuEntry[] = [
    { id: "find", label: "Find in this report…", icon: <SearchIcon />, keys: "Mod+F", onSelect: onFind },
    ...(onDescribe === undefined
      ? []
      : [{ id: "describe", label: "Describe report…", icon: <InfoIcon />, onSelect: onDescribe } satisfies MenuEntry]),
    {
      id: "compare",
      label: "Compare with another report…",
      icon: <ColumnsIcon />,
      opens: true,
      onSelect: () => desk.comparing.compareReport(view.report.id),
    },
    { kind: "separator", id: "places" },
    {
      id: "left",
      label: "Move left",
      icon: <ArrowLeftIcon />,
      keys: "Alt+Shift+ArrowLeft",
      disabled: index === 0,
      onSelect: () => desk.movePane(id, index - 1),
    },
    {
      id: "right",
      label: "Move right",
      icon: <ArrowRightIcon />,
      keys: "Alt+Shift+ArrowRight",
      disabled: index === count - 1,
      onSelect: () => desk.movePane(id, index + 1),
    },
    { kind: "separator", id: "panes" },
    {
      id: "split",
      label: "Open again beside",
      icon: <ColumnsIcon />,
      disabled: isFull,
      onSelect: () => desk.splitPane(id),
    },
    { id: "close", label: "Close pane", icon: <CloseIcon />, onSelect: () => desk.closePane(id) },
  ];
  return (
    <div className="pane-head" draggable={count > 1 && !isMaximised} onDragStart={(event) => dragPane(event, id)}>
      <span className="siglum">{view.siglum}</span>
      <span className="pane-outlet">
        {outlet === null || outlet.text === "unknown" ? (
          "outlet unknown"
        ) : (
          <Inferred words={outlet} onPress={onDescribe} shown={outlet.text} />
        )}
      </span>
      <span className="pane-date">
        {published === null ? (
          "date unknown"
        ) : (
          <Inferred words={published} onPress={onDescribe} shown={<ShortDate words={published.text} />} />
        )}
      </span>
      {count > 1 && !isMaximised ? <StepToggle pane={id} siglum={view.siglum} /> : null}
      <span className="pane-buttons">
        <Menu
          entries={entries}
          trigger={<IconButton size="small" label={`More for report ${view.siglum}`} icon={<MoreIcon />} />}
        />
        <IconButton
          size="small"
          label="Open again beside"
          icon={<ColumnsIcon />}
          disabled={isFull}
          onClick={() => desk.splitPane(id)}
        />
        <IconButton
          size="small"
          label={isMaximised ? "Show all panes" : "Maximise pane"}
          icon={isMaximised ? <MinimizeIcon /> : <MaximizeIcon />}
          disabled={count === 1}
          onClick={() => desk.toggleMaximised(id)}
        />
        <IconButton
          size="small"
          label={`Close report ${view.siglum}`}
          icon={<CloseIcon />}
          onClick={() => desk.closePane(id)}
        />
      </span>
    </div>
  );
}

/** A date whose year goes out of sight where the pane is narrow. A year alone, or with its month, stays. */
function ShortDate({ words }: { readonly words: string }) {
  const at = words.lastIndexOf(" ");
  const day = words.slice(0, Math.max(at, 0));
  const year = words.slice(at);
  if (!/^ \d{4}$/.test(year) || !/\d/.test(day)) return words;
  return (
    <>
      {day}
      <span className="pane-year">{year}</span>
    </>
  );
}
