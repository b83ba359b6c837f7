import { useEffect, useRef } from "react";
import { Skeleton } from "#ui/Skeleton.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";

/** Stands where the editor will be. It holds the focus, so that what is typed too early runs no command. */
export function OpeningEditor({ takesFocus }: { readonly takesFocus: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <>
      <Skeleton label="Opening the editor" lines={2} />
      <VisuallyHidden>
        <textarea ref={field} readOnly aria-label="The editor is opening" />
      </VisuallyHidden>
    </>
  );
}
