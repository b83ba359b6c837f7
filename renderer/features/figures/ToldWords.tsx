import { showHidden } from "#core/index.ts";
import type { ToldCell } from "./figure-words.ts";

interface ToldWordsProps {
  readonly cell: ToldCell;
  /** In a line of another cell: it says what it is, and nothing where there is nothing to say. */
  readonly isFolded?: boolean;
}

/** One thing that is said of a figure: dotted where it is to be confirmed, muted where the report's own date stands in for it. */
export function ToldWords({ cell: { name, told, words, assumed }, isFolded = false }: ToldWordsProps) {
  if (told === null && assumed === "") return isFolded ? null : <Unset />;
  const whole = told === null ? `${assumed}: the text does not say` : words;
  const head = isFolded && name !== "verification" ? `${name} ` : "";
  return (
    <span className={isFolded ? "figure-clamp figure-folded" : "figure-clamp"} title={`${head}${whole}`}>
      {told === null ? (
        <span className="figure-assumed">
          {assumed}
          <span className="visually-hidden">, {name} not stated</span>
        </span>
      ) : (
        <>
          {head}
          <span className={told.isToConfirm ? "to-confirm" : undefined}>{showHidden(words)}</span>
          {told.isToConfirm ? <span className="visually-hidden">, to confirm</span> : null}
        </>
      )}
    </span>
  );
}

export function Unset({ words = "not stated" }: { readonly words?: string }) {
  return (
    <span className="figure-unset">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
