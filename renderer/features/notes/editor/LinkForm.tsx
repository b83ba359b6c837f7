import { type FormEvent, type RefObject, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { TextField } from "#ui/TextField.tsx";
import { readLinkAddress } from "./link-address.ts";

export interface LinkFormProps {
  readonly open: boolean;
  /** Grows with each opening; what was typed before is not kept, even while the last one is still fading. */
  readonly turn: number;
  readonly anchor: RefObject<HTMLElement | null>;
  /** The address of the link that is changed; `null` for a new one. */
  readonly present: string | null;
  /** The address, or `null` to take the link off. */
  onLink(address: string | null): void;
  onClose(): void;
}

/** Asks for a link's address. Only `https:` and `mailto:` are taken; what has no scheme gets one. */
export function LinkForm({ open, turn, anchor, present, onLink, onClose }: LinkFormProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Popover
      open={open}
      onOpenChange={(next) => !next && onClose()}
      label={present === null ? "Add a link" : "Change the link"}
      anchor={anchor}
      align="end"
      initialFocus={input}
      // The editor takes its focus and its selection back itself.
      takesFocus
      returnFocus={nothing}
    >
      <LinkFields key={turn} input={input} present={present} onLink={onLink} />
    </Popover>
  );
}

const nothing: RefObject<HTMLElement | null> = { current: null };

interface LinkFieldsProps extends Pick<LinkFormProps, "present" | "onLink"> {
  readonly input: RefObject<HTMLInputElement | null>;
}

function LinkFields({ input, present, onLink }: LinkFieldsProps) {
  const [typed, setTyped] = useState(present ?? "");
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = readLinkAddress(typed);
    if (address === null) setError("Give an https: or mailto: address.");
    else onLink(address);
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <TextField
        ref={input}
        label="Address"
        placeholder="https://"
        inputMode="url"
        value={typed}
        error={error}
        onValue={(value) => {
          setTyped(value);
          setError(null);
        }}
      />
      <div className="link-form-actions">
        {present === null ? null : (
          <Button variant="quiet" size="small" onClick={() => onLink(null)}>
            Remove link
          </Button>
        )}
        <Button type="submit" variant="primary" size="small">
          {present === null ? "Add link" : "Change link"}
        </Button>
      </div>
    </form>
  );
}
