import { type ReactNode, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";

export interface AttributionFieldProps {
  readonly label: string;
  /** The value in words; undefined where it is not set. */
  readonly value: string | undefined;
  readonly isInferred?: boolean;
  /** Confirms a value that a suggestion filled in; left out, nothing is to be confirmed. */
  readonly onConfirm?: (() => void) | undefined;
  onUnset(): void;
  /** The form is a list, which brings its own padding. */
  readonly isList?: boolean;
  readonly children: (done: () => void) => ReactNode;
}

/** One line of the attribution: its value as a button that opens the form. */
export function AttributionField({
  label,
  value,
  isInferred = false,
  onConfirm,
  onUnset,
  isList = false,
  children,
}: AttributionFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const done = () => setOpen(false);
  const unset =
    value === undefined ? null : (
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          onUnset();
          done();
        }}
      >
        Leave it not set
      </Button>
    );
  return (
    <div className="attribution-field" ref={line}>
      <dt>{label}</dt>
      <dd>
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          label={label}
          anchor={line}
          side="left"
          sideOffset={14}
          align="start"
          padded={false}
          trigger={
            <button
              type="button"
              className="attribution-value"
              data-unset={value === undefined || undefined}
              aria-label={`${label}: ${value ?? "not set"}${onConfirm === undefined ? "" : ", to confirm"}`}
            >
              <span className={onConfirm === undefined ? (isInferred ? "inferred" : undefined) : "to-confirm"}>
                {value ?? "not set"}
              </span>
            </button>
          }
        >
          <div className={isList ? "attribution-form attribution-form-list" : "attribution-form"}>
            {children(done)}
            {unset === null ? null : <div className="attribution-unset">{unset}</div>}
          </div>
        </Popover>
        {onConfirm === undefined ? null : (
          <Button size="small" aria-label={`Confirm ${label.toLowerCase()}: ${value ?? ""}`} onClick={onConfirm}>
            Confirm
          </Button>
        )}
      </dd>
    </div>
  );
}
