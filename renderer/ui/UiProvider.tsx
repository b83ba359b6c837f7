import { CSPProvider } from "@base-ui/react/csp-provider";
import { Toast } from "@base-ui/react/toast";
import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";
import { LiveRegion } from "./LiveRegion.tsx";
import { PlatformContext } from "./platform.ts";
import { Toasts } from "./Toasts.tsx";
import { mostToasts } from "./toast-pile.ts";
import type { Platform } from "./types.ts";

export interface UiProviderProps {
  /** Whose keyboard the key hints are written for. */
  readonly platform: Platform;
  readonly children: ReactNode;
}

/** Stands once around the app. The policy forbids style elements, so the kit is told to make none. */
export function UiProvider({ platform, children }: UiProviderProps) {
  return (
    <CSPProvider disableStyleElements>
      <PlatformContext value={platform}>
        <Tooltip.Provider delay={500} closeDelay={0}>
          <Toast.Provider limit={mostToasts}>
            {children}
            <LiveRegion />
            <Toasts />
          </Toast.Provider>
        </Tooltip.Provider>
      </PlatformContext>
    </CSPProvider>
  );
}
