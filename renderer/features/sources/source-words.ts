import {
  counted,
  highlightsOfSource,
  type LibraryView,
  notesOn,
  quoted,
  type Source,
  type SourceEntry,
  showHidden,
  sourceUsage,
} from "#core/index.ts";

/** "president · Ukraine", or an empty text. */
export function factWords({ role, side }: Source): string {
  return [role, side]
    .filter((word) => word !== undefined && word !== "")
    .map((word) => showHidden(word as string))
    .join(" · ");
}

/** What merging one source into another does, a sentence each. */
export function mergeWords(view: LibraryView, { source, names }: SourceEntry, into: SourceEntry): readonly string[] {
  const [own, there] = [source.id, into.source.id].map((id) => highlightsOfSource(view, id)) as [[], []];
  const { rows, spellings } = sourceUsage(view, source.id);
  const sigla = rows.map(({ report }) => view.reportById.get(report)?.siglum ?? "").join(", ");
  const name = quoted(showHidden(into.source.name));
  const uses =
    own.length === 0
      ? `${quoted(showHidden(source.name))} speaks nowhere yet.`
      : `${counted(own.length, "highlight")} in ${rows.length === 1 ? "report" : "reports"} ${sigla} ${own.length === 1 ? "counts" : "count"} as spoken by ${name}, which then has ${own.length + there.length}.`;
  const printed = spellings.map((one) => `“${showHidden(one.printed)}”`).join(", ");
  const known = names.filter((one) => !into.names.includes(one)).map((one) => `“${showHidden(one)}”`);
  const notes = notesOn(view, { collection: "sources", id: source.id }).length;
  return [
    uses,
    ...(printed === "" ? [] : [`What the reports print stays: ${printed}.`]),
    ...(known.length === 0 ? [] : [`${name} is then also known as ${known.join(", ")}.`]),
    ...(["role", "side"] as const).flatMap((field) => factsWords(field, source[field], into.source[field], name)),
    ...(notes === 0 ? [] : [`${counted(notes, "note")} ${notes === 1 ? "goes" : "go"} along.`]),
  ];
}

function factsWords(field: "role" | "side", own: string | undefined, there: string | undefined, name: string) {
  if (own === undefined || own === there) return [];
  return there === undefined
    ? [`${name} takes over the ${field} ${quoted(showHidden(own))}.`]
    : [
        `${name} keeps its ${field} ${quoted(showHidden(there))}; ${quoted(showHidden(own))} comes back when they are parted.`,
      ];
}

/** What hung on a source that was deleted, or `null` where nothing did. */
export function leftWords(highlights: number, notes: number): string | null {
  const kept =
    highlights === 0
      ? ""
      : `${counted(highlights, "highlight")} ${highlights === 1 ? "keeps its" : "keep their"} speaker as printed.`;
  const gone = notes === 0 ? "" : `${counted(notes, "note")} went with it.`;
  return kept === "" && gone === "" ? null : [kept, gone].filter(Boolean).join(" ");
}
