import { useLayoutEffect, useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { useToasts } from "#ui/Toasts.tsx";
import type { ToastInput } from "#ui/toast-pile.ts";
import { mount } from "./mount.tsx";

let show: (toast: ToastInput) => string;

function Bench({ lines = 0 }: { readonly lines?: number }) {
  const toasts = useToasts();
  useLayoutEffect(() => {
    ({ show } = toasts);
  }, [toasts]);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {isOpen ? (
        <Dialog
          open
          onOpenChange={setOpen}
          title="Export notes"
          size={lines > 40 ? "wide" : "medium"}
          actions={<Button onClick={() => setOpen(false)}>Export</Button>}
        >
          <p style={{ whiteSpace: "pre" }}>{"Line\n".repeat(lines)}</p>
        </Dialog>
      ) : null}
    </>
  );
}

const texts = () =>
  [...document.querySelectorAll(".toast:not([data-ending-style]) .toast-text")].map((one) => one.textContent);
const undo = (onAction: () => void) => ({ action: { label: "Undo", onAction } });

beforeEach(() => page.viewport(1000, 700));

describe("messages", () => {
  it("that say the same are one, with how often, and Undo is about the last", async () => {
    await mount(<Bench />);
    const undone: number[] = [];
    const stopped = vi.fn<() => void>();
    for (const at of [1, 2, 3])
      show({ text: "Deleted note", ...undo(() => undone.push(at)), whileShown: () => stopped });
    await expect.poll(texts).toEqual(["Deleted note · 3 times"]);
    // What was told of the first two is not listened for any more.
    expect(stopped).toHaveBeenCalledTimes(2);
    await page.getByRole("button", { name: "Undo the last" }).click();
    expect(undone).toEqual([3]);
    await expect.poll(texts).toEqual([]);
    expect(stopped).toHaveBeenCalledTimes(3);
    // One that was gone begins anew.
    show({ text: "Deleted note" });
    await expect.poll(texts).toEqual(["Deleted note"]);
  });

  it("that say another thing, or offer another, stay apart", async () => {
    await mount(<Bench />);
    show({ text: "Copied as a table" });
    show({ text: "Copied as a table", ...undo(() => undefined) });
    show({ text: "Copied as a table", urgent: true });
    await expect.poll(texts).toHaveLength(3);
  });

  it("are read out whole when one joins another, and at once where something failed", async () => {
    await mount(<Bench />);
    show({ text: "Deleted note" });
    await expect.poll(texts).toHaveLength(1);
    const region = page.getByRole("region", { name: "Messages" }).element();
    expect(region.getAttribute("aria-live")).toBe("polite");
    const before = region.querySelector(".toast-text");
    show({ text: "Deleted note" });
    await expect.poll(texts).toEqual(["Deleted note · 2 times"]);
    // New to the region, so that not the count alone is told.
    expect(region.querySelector(".toast-text")).not.toBe(before);
    show({ text: "Not saved", urgent: true });
    await expect.element(page.getByRole("alert").filter({ hasText: "Not saved" })).toBeInTheDocument();
  });

  it("are three at most: the oldest gives way, but nothing that failed before what was done", async () => {
    await mount(<Bench />);
    show({ text: "Not saved", urgent: true });
    for (const text of ["One", "Two"]) show({ text });
    await expect.poll(texts).toEqual(["Two", "One", "Not saved"]);
    // Heard of again, it is not the oldest any more.
    show({ text: "One" });
    show({ text: "Three" });
    await expect.poll(texts).toEqual(["Three", "One · 2 times", "Not saved"]);
    await expect.poll(() => document.querySelectorAll(".toast")).toHaveLength(3);
  });

  it.each([2, 14, 24, 90])("hide no button of a dialog with %i lines", async (lines) => {
    await mount(<Bench lines={lines} />);
    show({ text: "Copied with its source" });
    await page.getByRole("button", { name: "Open" }).click();
    await expect.element(page.getByRole("dialog", { name: "Export notes" })).toBeVisible();
    show({
      text: "Deleted the tag “Casualties” with all of its definitions, on 12 highlights",
      ...undo(() => undefined),
    });
    await expect.poll(texts).toHaveLength(2);
    const dialog = page.getByRole("dialog", { name: "Export notes" }).element();
    const reached = () =>
      [...dialog.querySelectorAll("button")].map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width * part, top + height / 2));
        return points.every((found) => button.contains(found));
      });
    await expect.poll(reached).toEqual([true, true]);
  });

  it("stand at the head while what has the focus is at the foot", async () => {
    const host = await mount(<Bench />);
    const button = host.querySelector("button") as HTMLElement;
    button.style.cssText = "position: fixed; bottom: 20px; left: 480px";
    button.focus();
    show({ text: "Copied with its source" });
    const top = () => document.querySelector(".toast")?.getBoundingClientRect().top ?? Number.NaN;
    await expect.poll(top).toBeLessThan(100);
    await userEvent.keyboard("{Tab}");
    (document.activeElement as HTMLElement).blur();
    show({ text: "Another" });
    await expect.poll(texts).toHaveLength(2);
    // They don't wander.
    expect(top()).toBeLessThan(150);
  });
});
