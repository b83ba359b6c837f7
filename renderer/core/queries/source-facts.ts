import type { SourceEntry } from "./sources.ts";

/** What is known of a source beside its name, in lines of a name and a value. What nobody has said is left out. */
export function sourceFacts({
  source,
  names,
}: SourceEntry): readonly { readonly name: string; readonly value: string }[] {
  const others = names.filter((name) => name !== source.name);
  return [
    { name: "Also printed", value: others.join(", ") },
    { name: "Role", value: source.role ?? "" },
    { name: "Side", value: source.side ?? "" },
  ].filter(({ value }) => value !== "");
}
