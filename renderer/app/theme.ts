import { useEffect, useState } from "react";
import type { ThemeChoice } from "#state/desk.ts";

const dark = "(prefers-color-scheme: dark)";

/** Puts the chosen theme on the page and remembers it for the first paint of the next start. */
export function useTheme(choice: ThemeChoice): void {
  const isSystemDark = useMedia(dark);
  useEffect(() => {
    const theme = choice === "system" ? (isSystemDark ? "dark" : "light") : choice;
    document.documentElement.dataset.theme = theme;
    localStorage.setItem("variorum.theme", choice);
  }, [choice, isSystemDark]);
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const onChange = () => setHolds(list.matches);
    onChange();
    list.addEventListener("change", onChange);
    return () => list.removeEventListener("change", onChange);
  }, [query]);
  return holds;
}
