import type { ComponentPropsWithRef } from "react";

/** Text for assistive technology only. Its class stands in the base styles. */
export function VisuallyHidden({ className, ...rest }: ComponentPropsWithRef<"span">) {
  return <span {...rest} className={`visually-hidden ${className ?? ""}`} />;
}
