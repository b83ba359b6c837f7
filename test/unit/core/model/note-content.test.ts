import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type NoteContent,
  noteContentSchema,
  type TextNode,
} from "#core/index.ts";
import { fromContent } from "#features/notes/editor/from-content.ts";
import { toContent } from "#features/notes/editor/to-content.ts";

const layout = { version: 1, direction: null, format: "", indent: 0 } as const;

const layouts = fc.record({
  version: fc.constant(1 as const),
  direction: fc.constantFrom("ltr" as const, "rtl" as const, null),
  format: fc.constantFrom(
    "" as const,
    "left" as const,
    "start" as const,
    "center" as const,
    "right" as const,
    "end" as const,
    "justify" as const,
  ),
  indent: fc.nat(20),
});
const texts: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant("text"),
  version: fc.constant(1),
  format: fc.nat(31),
  text: fc.string({ unit: "grapheme" }),
});
const breaks = fc.constant<InlineNode>({ type: "linebreak", version: 1 });
const urls = fc.oneof(
  fc.webUrl({ validSchemes: ["https"] }),
  fc.emailAddress().map((address) => `mailto:${address}`),
);
const links: fc.Arbitrary<InlineNode> = fc
  .tuple(layouts, urls, fc.array(texts, { maxLength: 3 }))
  .map(([own, url, children]) => ({ type: "link", ...own, url, children }));
const inline = fc.array(fc.oneof(texts, breaks, links), { maxLength: 5 });
const lists = (depth: number): fc.Arbitrary<ListNode> => {
  const child: fc.Arbitrary<InlineNode | ListNode> = depth === 0 ? texts : fc.oneof(texts, links, lists(depth - 1));
  const items: fc.Arbitrary<ListItemNode> = fc
    .tuple(layouts, fc.nat(), fc.array(child, { maxLength: 3 }))
    .map(([own, value, children]) => ({ type: "listitem", ...own, value, children }));
  return fc
    .tuple(layouts, fc.constantFrom("bullet" as const, "number" as const), fc.nat(), fc.array(items, { maxLength: 3 }))
    .map(([own, listType, start, children]) => ({ type: "list", ...own, listType, start, children }));
};
const blocks: fc.Arbitrary<BlockNode> = fc.oneof(
  fc.tuple(layouts, inline).map(([own, children]): BlockNode => ({ type: "paragraph", ...own, children })),
  fc.tuple(layouts, inline).map(([own, children]): BlockNode => ({ type: "quote", ...own, children })),
  fc
    .tuple(layouts, fc.constantFrom("h2" as const, "h3" as const, "h4" as const), inline)
    .map(([own, tag, children]): BlockNode => ({ type: "heading", ...own, tag, children })),
  lists(2),
);
const contents: fc.Arbitrary<NoteContent> = fc
  .tuple(layouts, fc.array(blocks, { maxLength: 6 }))
  .map(([own, children]) => ({ root: { type: "root", ...own, children } }));

const paragraph = (child: object) => ({
  root: { type: "root", ...layout, children: [{ type: "paragraph", ...layout, children: [child] }] },
});
const text = { type: "text", version: 1, format: 0, text: "x" };
const link = { type: "link", ...layout, url: "https://example.org", children: [text] };

describe("the content of a note", () => {
  it("is the same after a way through Lexical's form, whatever it is", () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(noteContentSchema.safeParse(content).error).toBeUndefined();
        expect(toContent(fromContent(content))).toEqual(content);
      }),
    );
  });

  it("is always valid when it comes out of the editor, whatever Lexical's form holds", () => {
    const nodes = fc.letrec((tie) => ({
      node: fc.record({
        type: fc.constantFrom(
          "text",
          "tab",
          "linebreak",
          "link",
          "autolink",
          "paragraph",
          "heading",
          "quote",
          "list",
          "listitem",
          "image",
          "table",
          "code",
        ),
        text: fc.oneof(fc.string(), fc.constant("\ud800"), fc.integer()),
        format: fc.oneof(fc.integer(), fc.string(), fc.constant("center")),
        indent: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
        direction: fc.constantFrom("ltr", "rtl", null, "up"),
        tag: fc.constantFrom("h1", "h2", "h6", "ul", 7),
        url: fc.oneof(fc.constantFrom("javascript:alert(1)", "https://example.org", "http://example.org"), fc.string()),
        listType: fc.constantFrom("bullet", "number", "check"),
        start: fc.oneof(fc.integer(), fc.double()),
        value: fc.oneof(fc.integer(), fc.double()),
        style: fc.constant("background:url(https://evil.example)"),
        children: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.array(tie("node"), { maxLength: 4 })),
      }),
    })).node;
    fc.assert(
      fc.property(fc.array(nodes, { maxLength: 5 }), (children) => {
        const content = toContent({ root: { type: "root", children } } as never);
        expect(noteContentSchema.safeParse(content).error).toBeUndefined();
        expect(JSON.stringify(content)).not.toMatch(/style|evil|javascript:alert/);
        expect(JSON.stringify(content).isWellFormed()).toBe(true);
      }),
    );
  });

  it.each([
    ["a style", { ...text, style: "color:red" }],
    ["Lexical's mode", { ...text, mode: "token" }],
    ["an unknown format", { ...text, format: 32 }],
    ["an image", { type: "image", version: 1, src: "https://example.org/x.png" }],
    ["a javascript: link", { ...link, url: "javascript:alert(1)" }],
    ["an http: link", { ...link, url: "http://example.org" }],
    ["a link that hides its scheme", { ...link, url: " https://example.org" }],
    ["a link with a target", { ...link, target: "_top" }],
    ["a link in a link", { ...link, children: [link] }],
    ["a paragraph in a paragraph", { type: "paragraph", ...layout, children: [] }],
  ])("is refused with %s", (_what, child) => {
    expect(noteContentSchema.safeParse(paragraph(child)).success).toBe(false);
  });

  it("is taken with what the schema knows", () => {
    expect(noteContentSchema.safeParse(paragraph(link)).success).toBe(true);
  });
});
