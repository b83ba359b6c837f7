import type { TagColour } from "#core/index.ts";

/** Colour and line of a tag, as painted in the text. The name stands beside it, so it is not spoken. */
export function TagSwatch({ colour }: { readonly colour: TagColour }) {
  return <span className="tag-swatch" data-tag={colour} aria-hidden="true" />;
}
