/** Puts text on the clipboard. Where the permission is refused, the copy event is used, which needs none while a key or button is pressed. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const onCopy = (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData?.setData("text/plain", text);
    };
    document.addEventListener("copy", onCopy, { once: true });
    const isCopied = document.execCommand("copy");
    document.removeEventListener("copy", onCopy);
    if (!isCopied) throw new Error("The system did not let the text be copied. Select it and copy it by hand.");
  }
}
