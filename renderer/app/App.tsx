import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { LocalState } from "#core/index.ts";
import { ClaimPicker } from "#features/claims/ClaimPicker.tsx";
import { EditionsProvider } from "#features/editions/EditionsProvider.tsx";
import { MarkingProvider } from "#features/highlights/MarkingProvider.tsx";
import { FileOrigin } from "#features/library/FileOrigin.tsx";
import { NoteText } from "#features/notes/NoteText.tsx";
import { SearchProvider } from "#features/search/SearchProvider.tsx";
import { PrintProvider } from "#features/transfer/print/PrintProvider.tsx";
import { TransferProvider } from "#features/transfer/TransferProvider.tsx";
import { DeskProvider } from "#state/desk-context.tsx";
import type { DeskStore } from "#state/desk-store.ts";
import { FindingsProvider } from "#state/findings/findings-context.tsx";
import { type Keeping, KeepingProvider } from "#state/keeping/keeping-context.tsx";
import type { LibrarySession } from "#state/library-session.ts";
import { type Notice, NoticeProvider } from "#state/notices.tsx";
import type { Opened } from "#state/open-library.ts";
import { type TakenDraft, takeOpenNotes } from "#state/open-notes.ts";
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
import { Openers } from "./Openers.tsx";
import { RecoveryScreen } from "./RecoveryScreen.tsx";
import { ReopenContext } from "./reopen.tsx";
import { ThemeOfDesk } from "./ThemeOfDesk.tsx";
import { Workspace } from "./Workspace.tsx";

export interface Started {
  readonly session: LibrarySession;
  readonly desk: DeskStore;
  readonly local: LocalState;
  readonly keeping: Keeping;
  /** What the person is told first, as a sentence: how a damaged library was put together again. */
  readonly news: string | null;
  /** Resolves when another window restored the library into another place: this one is closed then. */
  readonly removed: Promise<void>;
}

export interface AppProps {
  readonly ports: Omit<Ports, "local">;
  readonly links: LinkQuestions;
  /** Opens the library; called again where another window restored it into another place. */
  open(): Promise<Opened>;
  /**
   * What follows once a library is open: samples at a first start, and the desk.
   * @param news what this window has to tell itself; else whatever was left to be told may be taken.
   */
  start(opened: Ready, news: string | null): Promise<Started>;
}

type Ready = Extract<Opened, { kind: "ready" }>;

type Stage =
  | { readonly kind: "opening" }
  | { readonly kind: "recovery"; readonly opened: Extract<Opened, { kind: "recovery" }> }
  | { readonly kind: "ready"; readonly started: Started }
  | { readonly kind: "failed"; readonly failure: Failure };

/** From opening the library to the window at work. */
export function App({ ports, links, open, start }: AppProps) {
  const [stage, setStage] = useState<Stage>({ kind: "opening" });
  // What was being written when the library went to another place, until it is there.
  const taken = useRef<readonly TakenDraft[]>([]);
  const isMoved = useRef(false);
  const begin = async (opened: Ready): Promise<Started> => {
    for (const { key, value } of taken.current) await opened.place.local.write(key, value);
    taken.current = [];
    const news = isMoved.current ? movedNews : null;
    isMoved.current = false;
    return start(opened, news);
  };
  const goOn: GoOn = async (opening, during) => {
    let step = during;
    try {
      const opened = await opening;
      step = "starting";
      setStage(
        opened.kind === "recovery" ? { kind: "recovery", opened } : { kind: "ready", started: await begin(opened) },
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
  const move = useEffectEvent(async ({ session }: Started) => {
    isMoved.current = true;
    taken.current = takeOpenNotes();
    setStage({ kind: "opening" });
    // The old place takes nothing any more; what still waited for it is in the journal then, and comes back from there.
    await session.settled().catch(() => undefined);
    session.close();
    await goOn(open(), "opening");
  });
  const present = stage.kind === "ready" ? stage.started : null;
  useEffect(() => {
    let isCurrent = true;
    void present?.removed.then(() => (isCurrent ? move(present) : undefined));
    return () => {
      isCurrent = false;
    };
  }, [present]);
  // The window at work goes first: what listens to its closing would ask about changes of a library that is closed already.
  const reopen = useCallback(() => {
    setStage({ kind: "opening" });
    setTimeout(() => location.reload());
  }, []);
  const platform = ports.host.capabilities.platform === "mac" ? "apple" : "other";
  return (
    <UiProvider platform={platform}>
      <ReopenContext value={reopen}>
        <CrashGuard>{contentOf(stage, goOn, ports)}</CrashGuard>
      </ReopenContext>
      <LinkDialog questions={links} />
    </UiProvider>
  );
}

const movedNews =
  "This library was restored in another window, so it was opened anew here. What you were just writing is kept.";

function contentOf(stage: Stage, goOn: GoOn, ports: AppProps["ports"]): ReactNode {
  switch (stage.kind) {
    case "opening":
      return <div className="opening" role="status" aria-label="Opening the library" />;
    case "recovery":
      return <RecoveryScreen opened={stage.opened} goOn={goOn} />;
    case "failed":
      return <FailedScreen failure={stage.failure} />;
    case "ready":
      return <AtWork ports={ports} started={stage.started} />;
  }
}

function AtWork({ ports, started }: { readonly ports: AppProps["ports"]; readonly started: Started }) {
  const { session, desk, local, keeping, news } = started;
  const allPorts = useMemo(() => ({ ...ports, local }), [ports, local]);
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
  useEffect(() => keeping.keeper.start(), [keeping]);
  useEffect(() => {
    if (news !== null) toasts.show({ text: news });
  }, [news, toasts]);
  return (
    <PortsProvider ports={allPorts}>
      <SessionProvider session={session}>
        <KeepingProvider keeping={keeping}>
          <DeskProvider desk={desk}>
            <NoticeProvider notify={notify}>
              <FindingsProvider>
                <DialogsProvider>
                  <Openers>
                    <ThemeOfDesk />
                    <Closing />
                    <MarkingProvider claimPicker={(props) => <ClaimPicker {...props} />}>
                      <TransferProvider>
                        <PrintProvider renderNote={(content) => <NoteText content={content} />}>
                          <EditionsProvider renderFile={(file, draft) => <FileOrigin file={file} draft={draft} />}>
                            <ReaderCommandsProvider>
                              <SearchProvider>
                                <Workspace />
                              </SearchProvider>
                            </ReaderCommandsProvider>
                          </EditionsProvider>
                        </PrintProvider>
                      </TransferProvider>
                    </MarkingProvider>
                  </Openers>
                </DialogsProvider>
              </FindingsProvider>
            </NoticeProvider>
          </DeskProvider>
        </KeepingProvider>
      </SessionProvider>
    </PortsProvider>
  );
}
