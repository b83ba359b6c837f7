import { type RefObject, useEffect, useRef, useState } from "react";

export interface ShownProblems {
  /** Goes on the element around the form. */
  readonly form: RefObject<HTMLDivElement | null>;
  /** False until the first try to save. */
  readonly isOn: boolean;
  /** Shows what is wrong and puts the focus on the first wrong field. */
  show(): void;
}

/** A form that says nothing of what is wrong before the person tries to save. */
export function useShownProblems(): ShownProblems {
  const form = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [tries]);
  return { form, isOn: tries > 0, show: () => setTries((now) => now + 1) };
}
