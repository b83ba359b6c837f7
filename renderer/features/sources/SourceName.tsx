import { showHidden } from "#core/index.ts";

/** A name in its own direction, with what can't be seen in it made visible. */
export function SourceName({ name }: { readonly name: string }) {
  return <bdi>{showHidden(name)}</bdi>;
}
