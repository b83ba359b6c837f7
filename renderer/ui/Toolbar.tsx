import { Toolbar as Base } from "@base-ui/react/toolbar";
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import { Kbd } from "./Kbd.tsx";
import { ariaKeys } from "./key-names.ts";
import { usePlatform } from "./platform.ts";
import { Tooltip } from "./Tooltip.tsx";
import type { Keys } from "./types.ts";
import "./button.css";
import "./toolbar.css";

export interface ToolbarProps {
  /** Spoken name. */
  readonly label: string;
  readonly children: ReactNode;
  /** Pressing the bar takes neither focus nor the text selection away. */
  readonly keepsSelection?: boolean | undefined;
  readonly orientation?: "horizontal" | "vertical" | undefined;
}

const stay = (event: MouseEvent) => event.preventDefault();

/** Controls with one tab stop between them; arrows move. */
export function Toolbar({ label, children, keepsSelection, orientation = "horizontal" }: ToolbarProps) {
  return (
    <Base.Root
      className="toolbar"
      aria-label={label}
      orientation={orientation}
      {...(keepsSelection ? { onMouseDown: stay } : {})}
    >
      {children}
    </Base.Root>
  );
}

export interface ToolbarButtonProps extends Omit<ComponentPropsWithRef<"button">, "aria-label" | "children"> {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shows the icon alone, with the label as name and tooltip. */
  readonly iconOnly?: boolean | undefined;
  readonly keys?: Keys | undefined;
  /** Given, the button is a toggle and this is its state. */
  readonly pressed?: boolean | undefined;
}

/** A button in a Toolbar; disabled ones can still be reached, so that they can be heard. */
export function ToolbarButton({
  label,
  icon,
  iconOnly,
  keys,
  pressed,
  className,
  disabled,
  ...rest
}: ToolbarButtonProps) {
  const platform = usePlatform();
  const button = (
    <Base.Button
      {...rest}
      className={`button button-quiet ${iconOnly ? "icon-button" : "toolbar-button"} ${className ?? ""}`}
      disabled={disabled ?? false}
      aria-pressed={pressed}
      {...(iconOnly ? { "aria-label": label } : {})}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys, platform) })}
    >
      {icon}
      {iconOnly ? null : <span className="toolbar-button-label">{label}</span>}
      {keys === undefined || iconOnly ? null : (
        <span aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </Base.Button>
  );
  return iconOnly ? (
    <Tooltip label={label} keys={keys}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

/** A hairline between groups of a Toolbar. */
export function ToolbarSeparator() {
  return <Base.Separator className="toolbar-separator" />;
}
