declare const markup: unique symbol;

/** A piece of HTML that is safe to put into a page. Only `html` and `escapeText` make it. */
export type Markup = string & { readonly [markup]: true };

type Part = Markup | readonly Markup[];

/** Builds HTML from fixed markup and parts that are safe already; a plain string does not type-check, so it can't be forgotten. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return strings.reduce((text, fixed, index) => text + fixed + flat(parts[index]), "") as Markup;
}

export const nothing = "" as Markup;

/** Text for an element's content or a quoted attribute. */
export function escapeText(text: string): Markup {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`) as Markup;
}

/** Someone's own words among ours: isolated, so that their direction does not turn what stands beside them. */
export function own(text: string): Markup {
  return html`<bdi>${escapeText(text)}</bdi>`;
}

function flat(part: Part | undefined): string {
  if (part === undefined) return "";
  return typeof part === "string" ? part : part.join("");
}
