import { Tabs as Base } from "@base-ui/react/tabs";
import { type ReactNode, useEffect, useRef } from "react";
import "./tabs.css";

export interface Tab<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly count?: number | undefined;
  readonly panel: ReactNode;
}

export interface TabsProps<V extends string> {
  /** Spoken name of the row of tabs. */
  readonly label: string;
  readonly value: V;
  onValue(value: NoInfer<V>): void;
  readonly tabs: readonly Tab<V>[];
  /** Stands at the end of the row. */
  readonly trailing?: ReactNode;
  /** "vertical" has the tabs as a list at the left of the panels. */
  readonly orientation?: "horizontal" | "vertical" | undefined;
  /** True for what is dragged and can be dropped in a panel: held over a tab for a moment, it opens the tab. */
  opensFor?(data: DataTransfer): boolean;
}

/** Ms that something is held over a tab before it opens. */
const pauseOver = 300;

/** Tabs over or beside panels that fill the rest of their place; only the chosen panel is mounted. Arrows move and choose. */
export function Tabs<V extends string>(props: TabsProps<V>) {
  const { label, value, onValue, tabs, trailing, orientation = "horizontal", opensFor } = props;
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);
  return (
    <Base.Root className="tabs" orientation={orientation} value={value} onValueChange={(next) => onValue(next as V)}>
      <div className="tabs-head">
        <Base.List className="tabs-list" aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab
              key={tab.value}
              className="tabs-tab"
              value={tab.value}
              onDragEnter={(event) => {
                if (opensFor?.(event.dataTransfer)) opening.current = setTimeout(() => onValue(tab.value), pauseOver);
              }}
              onDragLeave={() => clearTimeout(opening.current)}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="tabs-count">{tab.count}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {trailing}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} className="tabs-panel" value={tab.value}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
