import { Menu as Base } from "@base-ui/react/menu";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import { MenuList } from "./MenuList.tsx";
import type { MenuEntry } from "./menu-entry.ts";
import type { Align, Anchor, Side } from "./types.ts";
import "./menu.css";

export interface MenuProps {
  readonly entries: readonly MenuEntry[];
  /** Spoken name; needed without a trigger, else the trigger names the menu. */
  readonly label?: string | undefined;
  /** A Button or IconButton. Without one, give `open` and `anchor`. */
  readonly trigger?: ReactElement | undefined;
  readonly anchor?: Anchor | undefined;
  readonly open?: boolean | undefined;
  onOpenChange?(open: boolean): void;
  readonly side?: Side | undefined;
  readonly align?: Align | undefined;
  /** Where focus goes on closing, if not to the trigger or to what had it before. */
  readonly returnFocus?: RefObject<HTMLElement | null> | undefined;
}

/**
 * A menu at its trigger or at any place. Arrows, Home, End and typing move; a key without modifiers that stands beside an entry chooses it;
 * Escape closes and gives focus back.
 */
export function Menu({
  entries,
  label,
  trigger,
  anchor,
  open,
  onOpenChange,
  side = "bottom",
  align = "start",
  returnFocus,
}: MenuProps) {
  return (
    <Base.Root {...(open === undefined ? {} : { open })} modal={false} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger === undefined ? null : <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className="menu-place"
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          anchor={anchor}
        >
          <Base.Popup className="menu" aria-label={label} finalFocus={returnFocus} onKeyDownCapture={chooseByKey}>
            <MenuList entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The key that an entry shows does in the open menu what it does outside. */
function chooseByKey(event: KeyboardEvent<HTMLElement>): void {
  const isMenusOwn = /^( |Enter|Escape|Tab|Home|End|Arrow.*)$/.test(event.key);
  if (isMenusOwn || event.ctrlKey || event.metaKey || event.altKey) return;
  const entry = event.currentTarget.querySelector<HTMLElement>(
    `[aria-keyshortcuts=${JSON.stringify(event.key)}]:not([aria-disabled="true"])`,
  );
  if (entry === null) return;
  event.preventDefault();
  event.stopPropagation();
  entry.click();
}
