import { createContext, useContext } from "react";
import type { Platform } from "./types.ts";

/** Filled by UiProvider. */
export const PlatformContext = createContext<Platform>("other");

/** The keyboard that key hints are written for; "other" outside a UiProvider. */
export function usePlatform(): Platform {
  return useContext(PlatformContext);
}
