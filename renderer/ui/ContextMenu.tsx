import { ContextMenu as Base } from "@base-ui/react/context-menu";
import type { ReactElement } from "react";
import { MenuList } from "./MenuList.tsx";
import type { MenuEntry } from "./menu-entry.ts";
import "./menu.css";

export interface ContextMenuProps {
  readonly entries: readonly MenuEntry[];
  readonly label?: string | undefined;
  /** The area, an element that takes props and a ref. */
  readonly children: ReactElement;
}

/** A menu at the pointer on the secondary button, and at what is focused on Shift+F10 or the menu key. Every entry must also stand elsewhere. */
export function ContextMenu({ entries, label, children }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="menu-place" collisionPadding={8}>
          <Base.Popup className="menu" aria-label={label}>
            <MenuList entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
