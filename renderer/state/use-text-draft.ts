import { useEffect, useRef, useState } from "react";
import { holdOpenNote } from "./open-notes.ts";
import { useSession } from "./session-context.tsx";

/** Milliseconds of rest after which what was typed is kept. */
const rest = 2000;

export interface TextDraft {
  readonly text: string;
  onValue(text: string): void;
  /** On leaving the field. */
  onBlur(): void;
}

/**
 * A text as it is being typed: kept after a rest, on leaving, on closing and before an export. While nothing is being typed, it follows
 * what others write. @param keep writes it down.
 */
export function useTextDraft(kept: string, keep: (text: string) => void): TextDraft {
  const session = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, keep });
  useEffect(() => {
    latest.current = { typed, keep };
  });
  const seal = useRef(() => {
    const { typed: text, keep: write } = latest.current;
    if (text === null) return;
    latest.current = { ...latest.current, typed: null };
    write(text);
    setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => seal.current(), rest);
    const letGo = holdOpenNote(() => {
      seal.current();
      return session.settled();
    });
    return () => {
      clearTimeout(timer);
      letGo();
    };
  }, [typed, session]);
  useEffect(() => () => seal.current(), []);
  return { text: typed ?? kept, onValue: setTyped, onBlur: () => seal.current() };
}
