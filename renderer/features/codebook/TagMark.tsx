import type { Tag } from "#core/index.ts";
import "./tag-mark.css";

/** Colour and line of a tag with its name beside them. */
export function TagMark({ tag }: { readonly tag: Pick<Tag, "colour" | "name"> }) {
  return (
    <span className="tag-mark">
      <span className="tag-swatch" data-tag={tag.colour} aria-hidden="true" />
      <bdi className="tag-mark-name" title={tag.name}>
        {tag.name}
      </bdi>
    </span>
  );
}
