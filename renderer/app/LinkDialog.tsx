import { useSyncExternalStore } from "react";
import { showHidden } from "#core/index.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import type { LinkQuestions } from "./link-question.ts";
import "./link-dialog.css";

/** Names the place that a link leads to, before anything is opened. */
export function LinkDialog({ questions }: { readonly questions: LinkQuestions }) {
  const question = useSyncExternalStore(
    (listener) => questions.subscribe(listener),
    () => questions.open,
  );
  if (question === null) return null;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : question.answer(false))}
      title={`Open ${placeOf(question.url)}?`}
      confirmLabel="Open outside Variorum"
      onConfirm={() => question.answer(true)}
    >
      <bdi className="link-address">{showHidden(question.url)}</bdi>
    </ConfirmDialog>
  );
}

/** A mail address stays in its percent codes: decoded it could hide signs that turn the direction of the text. */
function placeOf(url: string): string {
  const { protocol, pathname, host } = new URL(url);
  return protocol === "mailto:" ? `a message to ${pathname}` : host;
}
