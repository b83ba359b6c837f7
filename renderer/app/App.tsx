import { type ReactNode, useCallback, useEffect, useState } from "react";
import { ClaimPicker } from "#features/claims/ClaimPicker.tsx";
import { MarkingProvider } from "#features/highlights/MarkingProvider.tsx";
import { TransferProvider } from "#features/transfer/TransferProvider.tsx";
import { DeskProvider } from "#state/desk-context.tsx";
import type { DeskStore } from "#state/desk-store.ts";
import type { LibrarySession } from "#state/library-session.ts";
import { type Notice, NoticeProvider } from "#state/notices.tsx";
import type { Opened } from "#state/open-library.ts";
import { type Ports, PortsProvider } from "#state/ports-context.tsx";
import { SessionProvider } from "#state/session-context.tsx";
import { useToasts } from "#ui/Toasts.tsx";
import { UiProvider } from "#ui/UiProvider.tsx";
import { Closing } from "./Closing.tsx";
import { CrashGuard } from "./CrashGuard.tsx";
import { ReaderCommandsProvider } from "./commands/reader-commands-context.tsx";
import { DialogsProvider } from "./dialogs.tsx";
import { FailedScreen, type Failure, type GoOn } from "./FailedScreen.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import type { LinkQuestions } from "./link-question.ts";
import { RecoveryScreen } from "./RecoveryScreen.tsx";
import { ThemeOfDesk } from "./ThemeOfDesk.tsx";
import { Workspace } from "./Workspace.tsx";

export interface Started {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
}

export interface AppProps {
  readonly ports: Ports;
  readonly links: LinkQuestions;
  /** Opens the library; called once. */
  open(): Promise<Opened>;
  /** What follows once a library is open: samples at a first start, and the desk. */
  start(opened: Extract<Opened, { kind: "ready" }>): Promise<Started>;
}

type Stage =
  | { readonly kind: "opening" }
  | { readonly kind: "recovery"; readonly opened: Extract<Opened, { kind: "recovery" }> }
  | { readonly kind: "ready"; readonly started: Started }
  | { readonly kind: "failed"; readonly failure: Failure };

/** From opening the library to the window at work. */
export function App({ ports, links, open, start }: AppProps) {
  const [stage, setStage] = useState<Stage>({ kind: "opening" });
  const goOn: GoOn = async (opening, during) => {
    let step = during;
    try {
      const opened = await opening;
      step = "starting";
      setStage(
        opened.kind === "recovery" ? { kind: "recovery", opened } : { kind: "ready", started: await start(opened) },
      );
    } catch (error) {
      setStage({ kind: "failed", failure: { step, why: error instanceof Error ? error.message : String(error) } });
    }
  };
  useEffect(() => {
    void goOn(open(), "opening");
    // The library is opened once, whatever renders again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const platform = ports.host.capabilities.platform === "mac" ? "apple" : "other";
  return (
    <UiProvider platform={platform}>
      <PortsProvider ports={ports}>
        <CrashGuard>{contentOf(stage, goOn)}</CrashGuard>
        <LinkDialog questions={links} />
      </PortsProvider>
    </UiProvider>
  );
}

function contentOf(stage: Stage, goOn: GoOn): ReactNode {
  switch (stage.kind) {
    case "opening":
      return <div className="opening" role="status" aria-label="Opening the library" />;
    case "recovery":
      return <RecoveryScreen opened={stage.opened} goOn={goOn} />;
    case "failed":
      return <FailedScreen failure={stage.failure} />;
    case "ready":
      return <Ready {...stage.started} />;
  }
}

function Ready({ session, desk }: Started) {
  const toasts = useToasts();
  const notify = useCallback(
    ({ text, kind, action, whileShown }: Notice) =>
      void toasts.show({
        text,
        urgent: kind === "failed",
        whileShown,
        ...(action ? { action: { label: action.label, onAction: action.run } } : {}),
      }),
    [toasts],
  );
  return (
    <SessionProvider session={session}>
      <DeskProvider desk={desk}>
        <NoticeProvider notify={notify}>
          <DialogsProvider>
            <ThemeOfDesk />
            <Closing />
            <MarkingProvider claimPicker={(props) => <ClaimPicker {...props} />}>
              <TransferProvider>
                <ReaderCommandsProvider>
                  <Workspace />
                </ReaderCommandsProvider>
              </TransferProvider>
            </MarkingProvider>
          </DialogsProvider>
        </NoticeProvider>
      </DeskProvider>
    </SessionProvider>
  );
}
