import { useEffect, useState } from "react";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

export type Urgency = "polite" | "assertive";

interface Announcement {
  readonly text: string;
  readonly turn: number;
}

/** Ms that an announcement can be found by reading on; then it would be something that was said long ago. */
const staysFor = 5000;

const listeners = new Set<(text: string, urgency: Urgency) => void>();

/** Has a screen reader say `text` without moving focus; the same text twice is said twice. Nothing is shown. Lost when no LiveRegion is mounted. */
export function announce(text: string, urgency: Urgency = "polite"): void {
  for (const listener of listeners) listener(text, urgency);
}

/** Where announcements are put; UiProvider mounts the only one. */
export function LiveRegion() {
  const [polite, setPolite] = useState<Announcement>({ text: "", turn: 0 });
  const [assertive, setAssertive] = useState<Announcement>({ text: "", turn: 0 });
  useEffect(() => {
    const timers = new Map<Urgency, ReturnType<typeof setTimeout>>();
    const listener = (text: string, urgency: Urgency) => {
      const put = urgency === "polite" ? setPolite : setAssertive;
      put((last) => ({ text, turn: last.turn + 1 }));
      clearTimeout(timers.get(urgency));
      timers.set(
        urgency,
        setTimeout(() => put((last) => ({ text: "", turn: last.turn })), staysFor),
      );
    };
    listeners.add(listener);
    return () => {
      for (const timer of timers.values()) clearTimeout(timer);
      listeners.delete(listener);
    };
  }, []);
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite" aria-atomic="true">
        <span key={polite.turn}>{polite.text}</span>
      </VisuallyHidden>
      <VisuallyHidden role="alert" aria-live="assertive" aria-atomic="true">
        <span key={assertive.turn}>{assertive.text}</span>
      </VisuallyHidden>
    </>
  );
}
