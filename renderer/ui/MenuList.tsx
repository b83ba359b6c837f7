import { Menu as Base } from "@base-ui/react/menu";
import { CheckIcon, ChevronRightIcon } from "./icons.ts";
import { Kbd } from "./Kbd.tsx";
import { ariaKeys } from "./key-names.ts";
import type { MenuEntry } from "./menu-entry.ts";
import { usePlatform } from "./platform.ts";
import type { Keys } from "./types.ts";
import "./menu.css";

/** In ms: the kit gives the focus back in the next frame. */
const focusPause = 32;

function Hint({ keys }: { readonly keys: Keys | undefined }) {
  return keys === undefined ? null : (
    <span aria-hidden="true">
      <Kbd keys={keys} />
    </span>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const platform = usePlatform();
  const shortcut = (keys: Keys | undefined) =>
    keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys, platform) };
  switch (entry.kind) {
    case "separator":
      return <Base.Separator className="menu-separator" />;
    case "check":
      return (
        <Base.CheckboxItem
          className="menu-item"
          checked={entry.checked}
          disabled={entry.disabled ?? false}
          onCheckedChange={(next) => entry.onChecked(next)}
          {...shortcut(entry.keys)}
        >
          <span className="menu-mark">
            <Base.CheckboxItemIndicator>
              <CheckIcon />
            </Base.CheckboxItemIndicator>
          </span>
          <span className="menu-label">{entry.label}</span>
          <Hint keys={entry.keys} />
        </Base.CheckboxItem>
      );
    case "radio":
      return (
        <Base.RadioGroup
          value={entry.value}
          onValueChange={(next: string) => entry.onValue(next)}
          aria-label={entry.label}
        >
          <div className="menu-heading" aria-hidden="true">
            {entry.label}
          </div>
          {entry.options.map((option) => (
            <Base.RadioItem
              key={option.value}
              className="menu-item"
              value={option.value}
              closeOnClick
              {...shortcut(option.keys)}
            >
              <span className="menu-mark">
                <Base.RadioItemIndicator>
                  <CheckIcon />
                </Base.RadioItemIndicator>
              </span>
              <span className="menu-label">{option.label}</span>
              <Hint keys={option.keys} />
            </Base.RadioItem>
          ))}
        </Base.RadioGroup>
      );
    case "group":
      return (
        <Base.Group>
          <Base.GroupLabel className="menu-heading">{entry.label}</Base.GroupLabel>
          <MenuList entries={entry.entries} />
        </Base.Group>
      );
    case "sub":
      return (
        <Base.SubmenuRoot>
          <Base.SubmenuTrigger className="menu-item">
            {entry.icon}
            <span className="menu-label">{entry.label}</span>
            <ChevronRightIcon />
          </Base.SubmenuTrigger>
          <Base.Portal>
            <Base.Positioner className="menu-place" sideOffset={2} alignOffset={-5} collisionPadding={8}>
              <Base.Popup className="menu">
                <MenuList entries={entry.entries} />
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.SubmenuRoot>
      );
    default:
      return (
        <Base.Item
          className="menu-item"
          disabled={entry.disabled ?? false}
          onClick={() => {
            if (entry.opens) setTimeout(() => entry.onSelect(), focusPause);
            else entry.onSelect();
          }}
          {...shortcut(entry.keys)}
        >
          {entry.icon}
          <span className="menu-label">{entry.label}</span>
          {entry.detail === undefined ? null : <span className="menu-detail">{entry.detail}</span>}
          <Hint keys={entry.keys} />
        </Base.Item>
      );
  }
}

/** The entries of a menu or context menu, in order. */
export function MenuList({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />);
}
