import { type ReactNode, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";

export interface AttributionFieldProps {
  readonly label: string;
  /** The value in words; undefined where it is not set. */
  readonly value: string | undefined;
  readonly isInferred?: boolean;
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
              aria-label={`${label}: ${value ?? "not set"}`}
            >
              <span className={isInferred ? "inferred" : undefined}>{value ?? "not set"}</span>
            </button>
          }
        >
          <div className={isList ? "attribution-form attribution-form-list" : "attribution-form"}>
            {children(done)}
            {unset === null ? null : <div className="attribution-unset">{unset}</div>}
          </div>
        </Popover>
      </dd>
    </div>
  );
}
