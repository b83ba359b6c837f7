import { useEffect, useRef, useState } from "react";
import { useEditions } from "#features/editions/editions-context.ts";
import { TagList } from "#features/highlights/TagList.tsx";
import { Rail } from "#features/library/Rail.tsx";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { carriesPassage } from "#state/passage-drag.ts";
import { useDialogs } from "./dialogs.tsx";

/** The rail: a list where there is room; else a strip of sigla, over which the list can be opened. */
export function RailPanel({ form, isWide }: { readonly form: "list" | "strip"; readonly isWide: boolean }) {
  const dialogs = useDialogs();
  const desk = useDesk();
  const editions = useEditions();
  const isRailOpen = useDeskState((desk) => desk.isRailOpen);
  const [isFloating, setFloating] = useFloating(isRailOpen, isWide);
  const rail = (shown: "list" | "strip") => (
    <Rail
      form={shown}
      onAll={() => desk.showView("reports")}
      onAdd={() => dialogs.show({ kind: "add-report" })}
      onDescribe={(report) => dialogs.show({ kind: "describe-report", report })}
      onNewEdition={editions.bringIn}
      onRepair={(report) => editions.repair({ report })}
      tags={<TagList />}
    />
  );
  const [isUnderDrag, setUnderDrag] = useUnderDrag();
  return (
    <>
      <nav
        className="workspace-rail"
        aria-label="Library"
        // The strip has no tags: a passage that is held over it unfolds the list that has them.
        onDragEnter={(event) => {
          if (form === "strip" && carriesPassage(event.dataTransfer)) setUnderDrag(true);
        }}
      >
        {rail(form)}
      </nav>
      {isFloating || (isUnderDrag && form === "strip") ? (
        <FloatingRail takesFocus={!isUnderDrag} close={() => setFloating(false)}>
          {rail("list")}
        </FloatingRail>
      ) : null}
    </>
  );
}

/** On a narrow window the list opens over the panes when the rail is asked for, and not by itself. */
function useFloating(isRailOpen: boolean, isWide: boolean): [boolean, (isFloating: boolean) => void] {
  const [isFloating, setFloating] = useState(false);
  const before = useRef(isRailOpen);
  useEffect(() => {
    if (before.current !== isRailOpen && !isWide) setFloating((now) => !now);
    before.current = isRailOpen;
  }, [isRailOpen, isWide]);
  return [isFloating && !isWide, setFloating];
}

/** Whether the list is unfolded for what is being dragged; it folds when that is let go of. */
function useUnderDrag(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const fold = () => setOn(false);
    window.addEventListener("dragend", fold);
    window.addEventListener("drop", fold);
    // The browser sends nothing of the pointer while something is dragged, so this says that it no longer is.
    window.addEventListener("pointermove", fold);
    return () => {
      window.removeEventListener("dragend", fold);
      window.removeEventListener("drop", fold);
      window.removeEventListener("pointermove", fold);
    };
  }, [isOn]);
  return [isOn, setOn];
}

interface FloatingRailProps {
  readonly takesFocus: boolean;
  readonly close: () => void;
  readonly children: React.ReactNode;
}

function FloatingRail({ takesFocus, close, children }: FloatingRailProps) {
  const panel = useRef<HTMLDivElement>(null);
  // Once: later renders must leave the focus where it has gone.
  useEffect(() => {
    if (!takesFocus) return;
    (panel.current?.querySelector<HTMLElement>("li button") ?? panel.current?.querySelector("button"))?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (
        event.target instanceof Element &&
        !panel.current?.contains(event.target) &&
        event.target.closest(".title-bar, [role='menu'], [role='dialog']") === null
      )
        close();
    };
    window.addEventListener("pointerdown", onPointer);
    return () => window.removeEventListener("pointerdown", onPointer);
  }, [close]);
  return (
    <nav
      ref={panel}
      className="workspace-rail-float"
      aria-label="Library, unfolded"
      onKeyDown={(event) => {
        // React hands on the keys of menus and popovers that were opened from here; their Escape is their own.
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== "Escape" || event.defaultPrevented || !isHere) return;
        // Folding is all that it means here.
        event.preventDefault();
        close();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Element && to.closest(".workspace-main, .inspector") !== null) close();
      }}
    >
      {children}
    </nav>
  );
}
