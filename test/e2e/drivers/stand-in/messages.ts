/** What passes between the driver and the stand-in's process. */
export type ToStandIn =
  | {
      readonly kind: "stub";
      readonly dialog: "open" | "save" | "message";
      readonly answer: readonly string[] | string | null;
    }
  | { readonly kind: "menu"; readonly id: string }
  | { readonly kind: "close" };

export type FromStandIn =
  | { readonly kind: "ready"; readonly endpoint: string }
  | { readonly kind: "done" }
  | { readonly kind: "opened"; readonly url: string }
  | { readonly kind: "request"; readonly url: string }
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "download"; readonly wasStopped: boolean }
  | { readonly kind: "complaint"; readonly text: string };

export interface StandInSetting {
  readonly home: string;
  readonly profile: string;
  readonly userData: string;
  readonly documents: string;
  readonly chromium: string;
  readonly chromiumArgs: readonly string[];
  readonly args: readonly string[];
}
