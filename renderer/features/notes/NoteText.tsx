import type { KeyboardEvent } from "react";
import type { BlockNode, InlineNode, ListItemNode, ListNode, NoteContent, TextNode } from "#core/index.ts";
import { useNotify } from "#state/notices.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { Mention } from "./Mention.tsx";
import "./note-prose.css";

/** A note to read. Its links are opened by the host, which asks first. */
export function NoteText({ content }: { readonly content: NoteContent }) {
  return <div className="note-prose">{content.root.children.map(renderBlock)}</div>;
}

function renderBlock(block: BlockNode, index: number) {
  if (block.type === "list") return renderList(block, index);
  const children = block.children.map(renderInline);
  const Block = block.type === "heading" ? block.tag : block.type === "quote" ? "blockquote" : "p";
  return (
    <Block key={index} dir={block.direction ?? "auto"}>
      {children}
    </Block>
  );
}

function renderList(list: ListNode, index: number) {
  const items = list.children.map(renderItem);
  return list.listType === "number" ? (
    <ol key={index} start={list.start}>
      {items}
    </ol>
  ) : (
    <ul key={index}>{items}</ul>
  );
}

function renderItem(item: ListItemNode, index: number) {
  const isNest = item.children[0]?.type === "list";
  return (
    <li key={index} dir={item.direction ?? "auto"} {...(isNest ? { className: "note-nest" } : { value: item.value })}>
      {item.children.map((child, place) =>
        child.type === "list" ? renderList(child, place) : renderInline(child, place),
      )}
    </li>
  );
}

function renderInline(node: InlineNode, index: number) {
  if (node.type === "linebreak") return <br key={index} />;
  if (node.type === "link") return <NoteLink key={index} url={node.url} words={node.children} />;
  if (node.type === "mention") return <Mention key={index} mention={node} />;
  return <Words key={index} node={node} />;
}

const isBold = 1;
const isItalic = 2;
const isStruck = 4;
const isUnderlined = 8;
const isCode = 16;

function Words({ node }: { readonly node: TextNode }) {
  const has = (bit: number) => (node.format & bit) !== 0;
  let words = <>{node.text}</>;
  if (has(isCode)) words = <code>{words}</code>;
  if (has(isStruck)) words = <s>{words}</s>;
  if (has(isUnderlined)) words = <u>{words}</u>;
  if (has(isItalic)) words = <em>{words}</em>;
  return has(isBold) ? <strong>{words}</strong> : words;
}

/** Without `href`: hovering over or pressing an address makes a browser look its host up and connect, before anybody has said yes. */
function NoteLink({ url, words }: { readonly url: string; readonly words: readonly InlineNode[] }) {
  const { host } = usePorts();
  const notify = useNotify();
  const open = () => {
    host.openExternal(url).catch((error: unknown) => {
      notify({ text: error instanceof Error ? error.message : "The link could not be opened.", kind: "failed" });
    });
  };
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    open();
  };
  return (
    <span
      className="link"
      role="link"
      tabIndex={0}
      title={URL.parse(url)?.href ?? url}
      onClick={open}
      onKeyDown={openByKey}
    >
      {words.map(renderInline)}
    </span>
  );
}
