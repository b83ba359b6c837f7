import { useEffect } from "react";
import { useDeskState } from "#state/desk-context.tsx";
import { useTheme } from "./theme.ts";

/** Puts theme and text size of the desk on the page. */
export function ThemeOfDesk() {
  useTheme(useDeskState((desk) => desk.theme));
  const textSize = useDeskState((desk) => desk.textSize);
  useEffect(() => {
    document.documentElement.style.setProperty("--size-read", `${textSize}px`);
  }, [textSize]);
  return null;
}
