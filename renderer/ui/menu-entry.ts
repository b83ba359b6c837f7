import type { ReactNode } from "react";
import type { Keys } from "./types.ts";

interface Named {
  /** Unique in its menu. */
  readonly id: string;
  readonly label: string;
}

/** Does something and closes the menu. */
export interface MenuAction extends Named {
  readonly kind?: "item" | undefined;
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
  /** A quiet word behind the label. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** What it opens takes the focus, so it is done a moment later, when the closing menu has given the focus back. */
  readonly opens?: boolean | undefined;
  onSelect(): void;
}

/** On or off; the menu stays open. */
export interface MenuCheck extends Named {
  readonly kind: "check";
  readonly checked: boolean;
  readonly keys?: Keys | undefined;
  readonly disabled?: boolean | undefined;
  onChecked(checked: boolean): void;
}

/** One of several under a heading. */
export interface MenuRadio extends Named {
  readonly kind: "radio";
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly keys?: Keys | undefined }[];
  onValue(value: string): void;
}

/** Entries under a heading. */
export interface MenuGroup extends Named {
  readonly kind: "group";
  readonly entries: readonly MenuEntry[];
}

/** Entries in a menu of their own. */
export interface MenuSub extends Named {
  readonly kind: "sub";
  readonly icon?: ReactNode;
  readonly entries: readonly MenuEntry[];
}

export interface MenuRule {
  readonly kind: "separator";
  readonly id: string;
}

export type MenuEntry = MenuAction | MenuCheck | MenuRadio | MenuGroup | MenuSub | MenuRule;
