import { z } from "./schema.ts";

/**
 * The content of a note: the node types and fields of Lexical's JSON that Variorum knows, and no others. `style` is not
 * among them, because it would reach the page. Links go to `https:` or `mailto:` only.
 */
const direction = z.enum(["ltr", "rtl"]).nullable();
const block = {
  version: z.literal(1),
  direction,
  format: z.enum(["", "left", "start", "center", "right", "end", "justify"]),
  indent: z.int().min(0).max(20),
};

const textNode = z.strictObject({
  type: z.literal("text"),
  version: z.literal(1),
  /** Bit set of Lexical: 1 bold, 2 italic, 4 strikethrough, 8 underline, 16 code. */
  format: z.int().min(0).max(31),
  text: z.string(),
});
const mentionNode = z.strictObject({
  type: z.literal("mention"),
  version: z.literal(1),
  kind: z.enum(["tag", "claim", "highlight"]),
  /** Nothing need bear it: what is mentioned may be deleted, or in another library. */
  id: z.string().min(1).max(400),
  /** What it was called when it was written, for wherever its present name can't be known. */
  words: z.string().min(1).max(300),
});
const lineBreakNode = z.strictObject({ type: z.literal("linebreak"), version: z.literal(1) });
const linkNode = z.strictObject({
  type: z.literal("link"),
  ...block,
  url: z
    .string()
    .max(2048)
    .regex(/^(https:\/\/|mailto:)/i, "is not an https: or mailto: link"),
  children: z.array(z.discriminatedUnion("type", [textNode, lineBreakNode])),
});
const inlineNode = z.discriminatedUnion("type", [textNode, lineBreakNode, linkNode, mentionNode]);

const paragraphNode = z.strictObject({ type: z.literal("paragraph"), ...block, children: z.array(inlineNode) });
const headingNode = z.strictObject({
  type: z.literal("heading"),
  ...block,
  tag: z.enum(["h2", "h3", "h4"]),
  children: z.array(inlineNode),
});
const quoteNode = z.strictObject({ type: z.literal("quote"), ...block, children: z.array(inlineNode) });

export interface ListItemNode {
  readonly type: "listitem";
  readonly version: 1;
  readonly direction: "ltr" | "rtl" | null;
  readonly format: "" | "left" | "start" | "center" | "right" | "end" | "justify";
  readonly indent: number;
  readonly value: number;
  readonly children: readonly (z.infer<typeof inlineNode> | ListNode)[];
}
export interface ListNode {
  readonly type: "list";
  readonly version: 1;
  readonly direction: "ltr" | "rtl" | null;
  readonly format: "" | "left" | "start" | "center" | "right" | "end" | "justify";
  readonly indent: number;
  readonly listType: "bullet" | "number";
  readonly start: number;
  readonly children: readonly ListItemNode[];
}
type KindOfNode<T> = z.ZodType<T> & z.core.$ZodTypeDiscriminable;

const listItemNode: z.ZodType<ListItemNode> = z.strictObject({
  type: z.literal("listitem"),
  ...block,
  value: z.int().min(0),
  get children() {
    return z.array(z.discriminatedUnion("type", [textNode, lineBreakNode, linkNode, mentionNode, listNode]));
  },
});
const listNode = z.strictObject({
  type: z.literal("list"),
  ...block,
  listType: z.enum(["bullet", "number"]),
  start: z.int().min(0),
  children: z.array(listItemNode),
}) as unknown as KindOfNode<ListNode>;

const blockNode = z.discriminatedUnion("type", [paragraphNode, headingNode, quoteNode, listNode]);

export const noteContentSchema = z.strictObject({
  root: z.strictObject({ type: z.literal("root"), ...block, children: z.array(blockNode) }),
});
export type NoteContent = Readonly<z.infer<typeof noteContentSchema>>;
export type BlockNode = z.infer<typeof blockNode>;
export type InlineNode = z.infer<typeof inlineNode>;
export type TextNode = z.infer<typeof textNode>;
export type MentionNode = z.infer<typeof mentionNode>;

/** Every mention, in the order of the text. */
export function mentionsIn({ root }: NoteContent): readonly MentionNode[] {
  const found: MentionNode[] = [];
  const open: (BlockNode | InlineNode | ListItemNode)[] = root.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "mention") found.push(node);
    else if ("children" in node) open.push(...node.children.toReversed());
  }
  return found;
}
