import { afterEach, describe, expect, test, vi } from "vitest";
import { browserHost } from "#adapters/host/browser-host.ts";
import { type FileKind, FileRefused } from "#core/index.ts";

const host = (answer = true) => {
  const confirmLink = vi.fn(async (_url: string) => answer);
  return { host: browserHost({ confirmLink }), confirmLink };
};

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe("opening files in the browser", () => {
  let accepted = "";
  const chosen = async (kind: FileKind, canChooseSeveral: boolean, files: readonly File[]) => {
    // The chooser belongs to the browser; what stands in the page is its input.
    vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(() => undefined);
    const opened = host().host.openFiles({ kind, canChooseSeveral });
    const input = document.querySelector("input");
    if (!input) throw new Error("There is no file input.");
    expect(input.multiple).toBe(canChooseSeveral);
    accepted = input.accept;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event(files.length > 0 ? "change" : "cancel"));
    return opened;
  };

  test("gives names and bytes, and takes its input away again", async () => {
    const files = await chosen("report", true, [new File(["ä"], "a.txt"), new File([], "b.md")]);
    expect(files).toEqual([
      { name: "a.txt", bytes: new TextEncoder().encode("ä") },
      { name: "b.md", bytes: new Uint8Array() },
    ]);
    expect(document.querySelector("input")).toBeNull();
  });

  test("gives none when none was chosen", async () => {
    expect(await chosen("bundle", false, [])).toEqual([]);
  });

  test("shows backups where a backup is asked for, and takes larger ones than other files", async () => {
    const backup = new File(["x"], "a.variorum-backup");
    vi.spyOn(File.prototype, "size", "get").mockReturnValue(64 * 1024 * 1024 + 1);
    expect(await chosen("backup", false, [backup])).toHaveLength(1);
    expect(accepted).toBe(".variorum-backup");
    vi.spyOn(File.prototype, "size", "get").mockReturnValue(512 * 1024 * 1024 + 1);
    await expect(chosen("backup", false, [backup])).rejects.toThrow("“a.variorum-backup” is larger than 512 MB");
  });

  test("refuses a file that is too large, by name", async () => {
    const file = new File(["x"], "huge.json");
    vi.spyOn(File.prototype, "size", "get").mockReturnValue(64 * 1024 * 1024 + 1);
    const refused = chosen("bundle", false, [file]);
    await expect(refused).rejects.toBeInstanceOf(FileRefused);
    await expect(refused).rejects.toThrow("“huge.json” is larger than 64 MB, the most that Variorum takes.");
  });
});

describe("saving in the browser", () => {
  test.each<[FileKind, string]>([
    ["bundle", "notes.json"],
    ["backup", "mine.variorum-backup"],
    ["diagnostics", "about.json"],
  ])("puts exactly the bytes under the suggested name: %s", async (kind, suggestedName) => {
    const links: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this);
    });
    const bytes = new Uint8Array([0, 255, 10, 13]);
    expect(await host().host.saveFile({ kind, suggestedName, bytes })).toEqual({ name: suggestedName });
    const [link] = links;
    expect(link?.download).toBe(suggestedName);
    const saved = await fetch(link?.href ?? "");
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(bytes);
  });
});

describe("links in the browser", () => {
  test("are asked about and open outside, without a way back", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    const { host: asking, confirmLink } = host();
    await asking.openExternal("https://example.org/a");
    expect(confirmLink).toHaveBeenCalledExactlyOnceWith("https://example.org/a");
    expect(open).toHaveBeenCalledExactlyOnceWith("https://example.org/a", "_blank", "noopener,noreferrer");
  });

  test("stay closed when the person says no", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    await host(false).host.openExternal("https://example.org/a");
    expect(open).not.toHaveBeenCalled();
  });

  test.each([
    "javascript:alert(1)",
    "http://example.org/",
    "https://user@example.org/",
    "file:///etc/passwd",
    "data:text/html,x",
  ])("S9: are refused unasked: %s", async (url) => {
    const { host: asking, confirmLink } = host();
    await expect(asking.openExternal(url)).rejects.toBeInstanceOf(FileRefused);
    expect(confirmLink).not.toHaveBeenCalled();
  });
});

describe("leaving the page", () => {
  const leave = () => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  test("saves at once when the page is hidden or left, and no more once nobody listens", () => {
    const save = vi.fn(async () => undefined);
    const stop = host().host.onClosing(save);
    window.dispatchEvent(new Event("pagehide"));
    expect(save).toHaveBeenCalledTimes(1);
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(save).toHaveBeenCalledTimes(2);
    stop();
    window.dispatchEvent(new Event("pagehide"));
    expect(save).toHaveBeenCalledTimes(2);
  });

  test("asks while something is still being written, and after a write that failed", async () => {
    const results: (() => Promise<void>)[] = [() => new Promise(() => undefined)];
    const stop = host().host.onClosing(() => (results.shift() ?? (() => Promise.resolve()))());
    expect(leave()).toBe(true);
    stop();

    const failing = host().host.onClosing(() => Promise.reject(new Error("full")));
    leave();
    await Promise.resolve();
    expect(leave()).toBe(true);
    failing();
  });
});

test("the browser draws no menu of its own and keeps a library for itself", () => {
  expect(host().host.capabilities).toMatchObject({
    hasNativeMenu: false,
    choosesSavePlace: false,
    isLibraryPerBrowser: true,
  });
});
