import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { Group, type GroupImperativeHandle, Panel, Separator } from "react-resizable-panels";
import "./split-panes.css";

export interface SplitPane {
  /** Stable over reordering; unique within the page. */
  readonly id: string;
  /** Names the pane in the separators beside it. */
  readonly label: string;
  /** Least extent in px. */
  readonly minPx?: number | undefined;
  readonly maxPx?: number | undefined;
  /** Extent in px before `sizes` knows the pane. */
  readonly startPx?: number | undefined;
  /** Keeps its px when the whole grows or shrinks; at least one pane must not. */
  readonly keepsPx?: boolean | undefined;
  readonly content: ReactNode;
}

export interface SplitPanesProps {
  /** Spoken name of the whole. */
  readonly label: string;
  readonly panes: readonly SplitPane[];
  readonly orientation?: "horizontal" | "vertical" | undefined;
  /** Percent by pane id, adding up to 100. Ignored while it does not name exactly the panes shown. */
  readonly sizes?: Readonly<Record<string, number>> | undefined;
  /** After the reader has resized, once per drag or key. */
  onSizes?(sizes: Readonly<Record<string, number>>): void;
}

const fallbackMinPx = 160;

function fits(
  sizes: Readonly<Record<string, number>> | undefined,
  panes: readonly SplitPane[],
): sizes is Readonly<Record<string, number>> {
  return (
    sizes !== undefined &&
    Object.keys(sizes).length === panes.length &&
    panes.every((pane) => sizes[pane.id] !== undefined)
  );
}

/**
 * Panes side by side, resized with the mouse or, on a focused separator, with arrows, Home and End; a double click makes the
 * panes that do not keep their px equal. When the least extents do not fit, the row scrolls.
 */
export function SplitPanes({ label, panes, orientation = "horizontal", sizes, onSizes }: SplitPanesProps) {
  const group = useRef<GroupImperativeHandle>(null);
  const known = fits(sizes, panes) ? sizes : undefined;

  useEffect(() => {
    if (!known) return;
    const apply = () => {
      const now = group.current?.getLayout() ?? {};
      if (Object.keys(now).length !== Object.keys(known).length) return false;
      const differs = Object.entries(known).some(([id, size]) => Math.abs((now[id] ?? 0) - size) > 0.05);
      if (differs) group.current?.setLayout({ ...known });
      return true;
    };
    if (apply()) return;
    // The library learns of panes that came or went only with its own next render, and refuses their layout before that.
    const frame = requestAnimationFrame(apply);
    return () => cancelAnimationFrame(frame);
  }, [known]);

  const evenOut = () => {
    const now = group.current?.getLayout();
    if (!now) return;
    const free = panes.filter((pane) => !pane.keepsPx);
    const share = free.reduce((sum, pane) => sum + (now[pane.id] ?? 0), 0) / free.length;
    const even = { ...now, ...Object.fromEntries(free.map((pane) => [pane.id, share])) };
    const applied = group.current?.setLayout(even);
    if (applied) onSizes?.(applied);
  };

  const leastPx = panes.reduce((sum, pane) => sum + (pane.minPx ?? fallbackMinPx), 0) + panes.length - 1;
  return (
    <div className={`split split-${orientation}`}>
      <Group
        groupRef={group}
        orientation={orientation}
        role="group"
        aria-label={label}
        style={orientation === "horizontal" ? { minWidth: leastPx } : { minHeight: leastPx }}
        {...(known ? { defaultLayout: { ...known } } : {})}
        onLayoutChanged={(layout, meta) => {
          if (meta.isUserInteraction) onSizes?.(meta.requestedLayout ?? layout);
        }}
      >
        {panes.map((pane, index) => {
          const before = panes[index - 1];
          return (
            <Fragment key={pane.id}>
              {before ? (
                <Separator
                  id={`${before.id}|${pane.id}`}
                  className="split-separator"
                  aria-label={`Resize ${before.label} and ${pane.label}`}
                  disableDoubleClick
                  onDoubleClick={evenOut}
                />
              ) : null}
              <Panel
                id={pane.id}
                className="split-pane"
                style={{ overflow: "hidden" }}
                minSize={pane.minPx ?? fallbackMinPx}
                maxSize={pane.maxPx}
                defaultSize={pane.startPx}
                groupResizeBehavior={pane.keepsPx ? "preserve-pixel-size" : "preserve-relative-size"}
              >
                {pane.content}
              </Panel>
            </Fragment>
          );
        })}
      </Group>
    </div>
  );
}
