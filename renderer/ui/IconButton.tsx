import type { ComponentPropsWithRef, ReactNode } from "react";
import type { ButtonSize } from "./Button.tsx";
import { ariaKeys } from "./key-names.ts";
import { usePlatform } from "./platform.ts";
import { Tooltip } from "./Tooltip.tsx";
import type { Keys, Side } from "./types.ts";
import "./button.css";

export interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "aria-label" | "children"> {
  /** The accessible name, and what the tooltip says. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: Keys | undefined;
  readonly variant?: "quiet" | "plain" | undefined;
  /** medium is 28 px square, small 24 px. */
  readonly size?: ButtonSize | undefined;
  /** Given, the button is a toggle and this is its state. */
  readonly pressed?: boolean | undefined;
  readonly tooltipSide?: Side | undefined;
}

/** A square button with an icon, a spoken name and a tooltip. */
export function IconButton({
  label,
  icon,
  keys,
  variant = "quiet",
  size = "medium",
  pressed,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  const platform = usePlatform();
  return (
    <Tooltip label={label} keys={keys} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...(keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys, platform) })}
        {...rest}
        className={`button icon-button button-${variant} button-${size} ${className ?? ""}`}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
