import { useSyncExternalStore } from "react";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import type { LinkQuestions } from "./link-question.ts";

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
      <bdi>{question.url}</bdi>
    </ConfirmDialog>
  );
}

function placeOf(url: string): string {
  const parsed = new URL(url);
  return parsed.protocol === "mailto:" ? `a message to ${decodeURIComponent(parsed.pathname)}` : parsed.host;
}
