import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type NoteContent, noteContentSchema, toMarkdown } from "#core/index.ts";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { type Bench, openBench } from "./bench.tsx";
import { pagePolicy } from "./page-policy.ts";

const editor = () => page.getByRole("textbox", { name: /^Note on/ });

const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0;font-family:"Calibri"}</style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='color:#2F5496'>Towns<o:p></o:p></h1>
<p class=MsoNormal style='margin:0;background:yellow'><b>Dozens</b> of <i style='mso-bidi-font-style:normal'>towns</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Kherson<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span>Davydiv Brid<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Kharkiv<o:p></o:p></p>
<!--EndFragment--></body></html>`;

const docsHtml = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;text-align:center"><span style="font-size:11pt;font-family:Arial;color:#ff0000;font-weight:700;">Bold</span><span style="font-weight:400;"> plain </span><span style="font-weight:400;font-style:italic;">slanted</span></p><ol><li dir="ltr" style="list-style-type:decimal;"><p dir="ltr"><span>One</span></p></li><li><p><a href="https://example.org/a"><span style="text-decoration:underline">Two</span></a></p></li></ol></b>`;

const hostileHtml = `<p onclick="top.hacked=1" style="background:url(https://evil.example/x)">A<img src=x onerror="top.hacked=1"><script>top.hacked=1</script>
<a href="javascript:top.hacked=1">B</a><a href=" data:text/html,x">C</a><a href="http://plain.example">D</a><svg onload="top.hacked=1"><text>E</text></svg>
<iframe srcdoc="<script>top.hacked=1</script>"></iframe><math><mi>F</mi></math><form action="https://evil.example"><input value="G"><button>H</button></form><base href="https://evil.example"></p>
<table><tr><td>I</td><td>J</td></tr></table>`;

function paste(data: Readonly<Record<string, string>>): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}

/** Pastes into a new note and answers what was sealed. */
async function pasted(bench: Bench, data: Readonly<Record<string, string>>, before = ""): Promise<NoteContent> {
  bench.desk.write(bench.highlight);
  await expect.element(editor()).toHaveFocus();
  if (before !== "") await userEvent.keyboard(before);
  paste(data);
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Add note" })).toBeVisible();
  const content = [...bench.session.library.noteVersions.values()].at(-1)?.content;
  expect(noteContentSchema.safeParse(content).error).toBeUndefined();
  expect(JSON.stringify(content)).not.toContain("style");
  return content as NoteContent;
}

const violations: string[] = [];
document.addEventListener("securitypolicyviolation", (event) =>
  violations.push(`${event.violatedDirective} ${event.sample}`),
);

describe("pasting under the app's content policy", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
    await bench.render(<NotesOn target={bench.highlight} />);
    // The editor's parts are loaded first: the development server puts styles in by a way that the policy forbids.
    bench.desk.write(bench.highlight);
    await vi.waitUntil(() => document.activeElement?.getAttribute("role") === "textbox", { timeout: 10_000 });
    await userEvent.keyboard("{Escape}");
    pagePolicy();
    violations.length = 0;
  });

  it("is really under it", async () => {
    expect(() => document.createElement("div").insertAdjacentHTML("beforeend", "<b>x</b>")).toThrow(TypeError);
  });

  it("turns Word's paragraphs into headings and real lists, without its styles", async () => {
    const content = await pasted(bench, { "text/html": wordHtml, "text/plain": "Towns" });
    expect(toMarkdown(content)).toBe("## Towns\n\n**Dozens** of *towns*\n\n- Kherson\n  - Davydiv Brid\n- Kharkiv");
    expect(violations).toEqual([]);
  });

  it("keeps what Google Docs says with styles: weight and slant, and nothing else", async () => {
    const content = await pasted(bench, { "text/html": docsHtml, "text/plain": "Bold" });
    expect(toMarkdown(content)).toBe("**Bold** plain *slanted*\n\n1. One\n2. [Two](<https://example.org/a>)");
    expect(content.root.children[0]).toMatchObject({ format: "", direction: null });
    expect(violations).toEqual([]);
  });

  it("lets no script, no handler, no image and no address but https: and mailto: through", async () => {
    const content = await pasted(bench, { "text/html": hostileHtml, "text/plain": "A" });
    const json = JSON.stringify(content);
    expect(json).not.toMatch(/javascript|data:|http:|evil|hacked|img|onerror/);
    expect(toMarkdown(content)).toContain("B");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((window.top as unknown as { hacked?: number }).hacked).toBeUndefined();
    expect(violations).toEqual([]);
  });

  it("cleans Lexical's own clipboard form as well", async () => {
    const nodes = [
      {
        type: "paragraph",
        version: 1,
        format: "center",
        indent: 3,
        direction: "rtl",
        textFormat: 0,
        textStyle: "color:red",
        children: [
          {
            type: "text",
            version: 1,
            text: "loud",
            format: 127,
            mode: "token",
            detail: 1,
            style: "background:url(https://evil.example)",
          },
          {
            type: "link",
            version: 1,
            url: "javascript:alert(1)",
            rel: "x",
            target: "_top",
            title: "t",
            format: "",
            indent: 0,
            direction: null,
            children: [{ type: "text", version: 1, text: " link", format: 0, mode: "normal", detail: 0, style: "" }],
          },
        ],
      },
    ];
    const content = await pasted(bench, {
      "application/x-lexical-editor": JSON.stringify({ namespace: "variorum-note", nodes }),
      "text/plain": "loud link",
    });
    expect(JSON.stringify(content)).not.toMatch(/javascript|evil|center|rtl/);
    expect(toMarkdown(content)).toContain("loud");
  });

  it("joins pasted words to the line they are put into", async () => {
    const content = await pasted(bench, { "text/html": "<p>of <b>towns</b></p>", "text/plain": "of towns" }, "Dozens ");
    expect(toMarkdown(content)).toBe("Dozens of **towns**");
  });

  it("makes a link of an address, around what is selected or by itself", async () => {
    const alone = await pasted(bench, { "text/plain": "https://example.org/a" });
    expect(toMarkdown(alone)).toBe("[https://example.org/a](<https://example.org/a>)");
    const around = await pasted(bench, { "text/plain": "https://example.org/b" }, "map{Control>}a{/Control}");
    expect(toMarkdown(around)).toBe("[map](<https://example.org/b>)");
  });

  it("keeps the lines of plain text", async () => {
    const content = await pasted(bench, { "text/plain": "One\nTwo\n\tThree" });
    expect(content.root.children).toHaveLength(3);
  });
});
