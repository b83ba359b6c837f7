import type { ComponentPropsWithRef, ReactNode } from "react";
import { Kbd } from "./Kbd.tsx";
import { ariaKeys } from "./key-names.ts";
import { usePlatform } from "./platform.ts";
import type { Keys } from "./types.ts";
import "./button.css";

export type ButtonVariant = "plain" | "quiet" | "primary";
export type ButtonSize = "small" | "medium";

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  /** plain: hairline; quiet: nothing until hovered; primary: filled with ink, one at most in view. */
  readonly variant?: ButtonVariant | undefined;
  /** medium is 28 px high, small 24 px. */
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
  /** Shown behind the label and told to assistive technology; the caller listens for them. */
  readonly keys?: Keys | undefined;
}

/** A button with a visible label. Never submits a form unless `type="submit"` is given. */
export function Button({ variant = "plain", size = "medium", icon, keys, className, children, ...rest }: ButtonProps) {
  const platform = usePlatform();
  return (
    <button
      type="button"
      {...(keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys, platform) })}
      {...rest}
      className={`button button-${variant} button-${size} ${className ?? ""}`}
    >
      {icon}
      {children}
      {keys === undefined ? null : (
        <span className="button-keys" aria-hidden="true">
          <Kbd keys={keys} />
        </span>
      )}
    </button>
  );
}
