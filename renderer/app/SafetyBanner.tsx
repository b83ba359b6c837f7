import type { ReactNode } from "react";
import { counted } from "#core/index.ts";
import { useBackingUp } from "#features/settings/use-backing-up.ts";
import { useBackupState, useIsReminderDue, useKeeping } from "#state/keeping/keeping-context.tsx";
import { useSession, useSessionState } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { useDialogs } from "./dialogs.tsx";
import "./safety-banner.css";

/**
 * Says what keeps the library from being safe, and what to do: one thing at a time, the worst first. Stands at the foot of the
 * panes, so that no text moves under the pointer when it comes.
 */
export function SafetyBanner() {
  const { save } = useSessionState();
  const { failure, changesSince } = useBackupState();
  const isReminderDue = useIsReminderDue();
  if (save.kind === "failed") return <NotSaved why={save.why} />;
  if (failure !== null && changesSince > 0) return <NotBackedUp why={failure} />;
  return isReminderDue ? <Reminder /> : null;
}

function NotSaved({ why }: { readonly why: string }) {
  const session = useSession();
  const dialogs = useDialogs();
  const count = session.waiting;
  return (
    <Banner
      role="alert"
      title={count === 1 ? "1 change is not saved." : `${counted(count, "change")} are not saved.`}
      actions={
        <>
          <Button size="small" onClick={() => dialogs.show({ kind: "export" })}>
            Export notes…
          </Button>
          <Button size="small" onClick={() => session.retry()}>
            Try again
          </Button>
        </>
      }
    >
      {why}
    </Banner>
  );
}

function NotBackedUp({ why }: { readonly why: string }) {
  const dialogs = useDialogs();
  return (
    <Banner
      role="status"
      title="No backup can be made."
      actions={
        <Button size="small" onClick={() => dialogs.show({ kind: "settings", page: "backups" })}>
          Open backup settings
        </Button>
      }
    >
      {why} Your changes are saved all the same.
    </Banner>
  );
}

function Reminder() {
  const { reminder } = useKeeping();
  const backingUp = useBackingUp();
  const { stepsSince, downloadedAt } = reminder;
  return (
    <Banner
      role="status"
      title="Take a backup out of this browser."
      actions={
        <>
          <Button size="small" variant="quiet" onClick={() => void reminder.later()}>
            Later
          </Button>
          <Button size="small" onClick={() => void backingUp.download()}>
            Download a backup
          </Button>
        </>
      }
    >
      {counted(stepsSince, "change")} {stepsSince === 1 ? "is" : "are"} kept here only
      {downloadedAt === null ? "" : " since your last download"}: clearing this site’s data would delete{" "}
      {stepsSince === 1 ? "it" : "them"}.
    </Banner>
  );
}

function Banner({
  role,
  title,
  children,
  actions,
}: {
  readonly role: "alert" | "status";
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}) {
  return (
    <div className="safety-banner">
      <p role={role}>
        <strong>{title}</strong> {children}
      </p>
      <div className="safety-banner-actions">{actions}</div>
    </div>
  );
}
