import { useEffect, useRef, useState } from "react";
import { TextField } from "./TextField.tsx";

export interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly placeholder?: string;
  /** UTF-16 units at most. */
  readonly maxLength?: number;
  /** Answers false where the name can't be had; the field then stays. */
  onName(name: string): boolean;
  onDone(): void;
}

/** A name being typed in its place. Enter and leaving keep it, Escape leaves it as it was. */
export function NameField({ label, name, placeholder, maxLength = 120, onName, onDone }: NameFieldProps) {
  const [typed, setTyped] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (keeps: boolean) => {
    if (isDone.current) return;
    const wanted = typed.trim();
    if (keeps && wanted !== "" && wanted !== name && !onName(wanted)) return;
    isDone.current = true;
    onDone();
  };
  return (
    <TextField
      ref={input}
      label={label}
      hideLabel
      placeholder={placeholder}
      maxLength={maxLength}
      value={typed}
      onValue={setTyped}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(true);
        else if (event.key === "Escape") finish(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
