import type { CopiedQuotation } from "#core/index.ts";

/**
 * Puts a text on the clipboard, plain and as HTML where it has both. Where the permission is refused, the copy event is used, which
 * needs none while a key or button is pressed.
 */
export async function copyText({ text, html }: CopiedQuotation): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": text, ...(html === null ? {} : { "text/html": html }) }),
    ]);
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
      if (html !== null) event.clipboardData?.setData("text/html", html);
    };
    document.addEventListener("copy", onCopy, { once: true });
    const isCopied = document.execCommand("copy");
    document.removeEventListener("copy", onCopy);
    if (!isCopied) throw new Error("The system did not let the text be copied. Select it and copy it by hand.");
  }
}
