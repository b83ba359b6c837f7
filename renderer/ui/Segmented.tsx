import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";
import { Kbd } from "./Kbd.tsx";
import { ariaKeys } from "./key-names.ts";
import { usePlatform } from "./platform.ts";
import { Tooltip } from "./Tooltip.tsx";
import type { Keys } from "./types.ts";
import "./choice.css";

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shows the icon alone; the label becomes its spoken name and its tooltip. */
  readonly iconOnly?: boolean | undefined;
  readonly keys?: Keys | undefined;
  readonly disabled?: boolean | undefined;
}

export interface SegmentedProps<V extends string> {
  /** Spoken name of the group. */
  readonly label: string;
  readonly value: V | null;
  onValue(value: NoInfer<V>): void;
  readonly options: readonly Segment<V>[];
}

/** One of a few on one line; a radio group to assistive technology. */
export function Segmented<V extends string>({ label, value, onValue, options }: SegmentedProps<V>) {
  const platform = usePlatform();
  return (
    <Base className="segmented" aria-label={label} value={value} onValueChange={(next) => onValue(next as V)}>
      {options.map(({ value: option, label: name, icon, iconOnly, keys, disabled }) => {
        const segment = (
          <Radio.Root
            key={option}
            className={iconOnly ? "segment segment-icon" : "segment"}
            value={option}
            disabled={disabled ?? false}
            aria-label={name}
            {...(keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(keys, platform) })}
          >
            {icon}
            {iconOnly ? null : name}
            {keys === undefined || iconOnly ? null : <Kbd keys={keys} />}
          </Radio.Root>
        );
        return iconOnly ? (
          <Tooltip key={option} label={name} keys={keys}>
            {segment}
          </Tooltip>
        ) : (
          segment
        );
      })}
    </Base>
  );
}
