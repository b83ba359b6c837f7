import { dateWords, type Report } from "#core/index.ts";

/** When a report was published, with the sign of what is inferred. */
export function PublishedDate({ published }: { readonly published: Report["published"] }) {
  if (published === undefined || published.basis === "unknown") return <>date unknown</>;
  const words = dateWords(published);
  if (published.basis !== "inferred") return <>{words}</>;
  return (
    <span className="inferred" title={`Inferred: ${published.reason ?? ""}`}>
      {words}
    </span>
  );
}
