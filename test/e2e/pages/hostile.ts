import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import canonicalize from "canonicalize";

type Json = Record<string, unknown>;
type Body = Readonly<Record<string, Json[]>>;

/** The bytes of a bundle whose body was changed and whose hash was put right again, as somebody does who means harm. */
export function tamper(bundleFile: Buffer, change: (body: Body) => void): Buffer {
  const bundle = JSON.parse(bundleFile.toString()) as { header: Json; body: Body };
  change(bundle.body);
  bundle.header["sha256"] = createHash("sha256")
    .update(canonicalize(bundle.body) ?? "")
    .digest("hex");
  return Buffer.from(JSON.stringify(bundle));
}

/** Adds blocks to the end of every note in a bundle's body. */
export function addToNotes(body: Body, ...blocks: readonly Json[]): void {
  for (const version of body["noteVersions"] ?? []) {
    (version as { content: { root: { children: Json[] } } }).content.root.children.push(...blocks);
  }
}

/** A paragraph of a note, as Lexical writes it. */
export function paragraph(...children: readonly Json[]): Json {
  return { type: "paragraph", version: 1, direction: null, format: "", indent: 0, children };
}

export function words(text: string): Json {
  return { type: "text", version: 1, format: 0, text };
}

/** @param label what the link says, which may be anything. */
export function link(url: string, label: string): Json {
  return { type: "link", version: 1, direction: null, format: "", indent: 0, url, children: [words(label)] };
}

/** HTML as a web page may put it on the clipboard: with all that must not come along. */
export const hostileHtml = `<style>@import "https://style.example/a.css"; p { background: url(https://style.example/b.png) }</style>
<link rel="preconnect" href="https://preconnect.example/"><link rel="stylesheet" href="https://sheet.example/">
<base href="https://base.example/"><meta http-equiv="refresh" content="0; url=https://refresh.example/">
<p onclick="top.hacked=1" style="background:url(https://inline.example/)">Copied <b>words</b>
<img src="https://image.example/x.png" srcset="https://set.example/ 2x" onerror="top.hacked=1"><img src=x onerror="top.hacked=1"></p>
<script>top.hacked=1</script><script src="https://script.example/"></script>
<iframe src="https://frame.example/" srcdoc="<script>top.hacked=1</script>"></iframe><object data="https://object.example/"></object>
<svg onload="top.hacked=1"><image href="https://svg.example/"/><use href="https://use.example/#a"/></svg>
<video src="https://video.example/" poster="https://poster.example/" autoplay></video><audio src="https://audio.example/"></audio>
<form action="https://form.example/"><input name="a" autofocus onfocus="top.hacked=1"></form>
<math><mi xlink:href="javascript:top.hacked=1">x</mi></math><a href="javascript:top.hacked=1">run</a> <a href="https://link.example/">see</a>`;

/** Pastes where the focus is, as from another program. */
export async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** What of foreign HTML came to life in the page: elements that load, run or style, attributes that do, and what scripts left. */
export function lively(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    const found: string[] = "hacked" in globalThis ? ["a script ran"] : [];
    for (let node = own.nextNode(); node !== null; node = own.nextNode()) {
      const element = node as Element;
      const isForeign = /^(img|script|style|link|meta|base|iframe|object|embed|video|audio|form|math)$/i.test(
        element.tagName,
      );
      if (isForeign && !(element.tagName === "FORM" && !element.hasAttribute("action")))
        found.push(element.outerHTML.slice(0, 120));
      for (const { name, value } of element.attributes) {
        const runs = /^on|^srcdoc$/i.test(name) || /javascript:|\.example/i.test(name === "title" ? "" : value);
        if (runs) found.push(`${element.tagName} ${name}=${value}`.slice(0, 120));
      }
    }
    return found;
  });
}
