import {
  counted,
  highlightsOfSource,
  type Library,
  notesOn,
  quoted,
  type Source,
  type SourceEntry,
  showHidden,
  sourceUsage,
  usesToConfirm,
  viewOf,
} from "#core/index.ts";

/** "president · Ukraine", or an empty text. */
export function factWords({ role, side }: Source): string {
  return [role, side]
    .filter((word) => word !== undefined && word !== "")
    .map((word) => showHidden(word as string))
    .join(" · ");
}

/** What merging one source into another does, a sentence each. */
export function mergeWords(library: Library, { source, names }: SourceEntry, into: SourceEntry): readonly string[] {
  const view = viewOf(library);
  const toConfirm = usesToConfirm(library, source.id);
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
    ...(toConfirm === 0
      ? []
      : [
          `${counted(toConfirm, "highlight")} to confirm ${toConfirm === 1 ? "goes" : "go"} along, and ${toConfirm === 1 ? "stays" : "stay"} to be confirmed.`,
        ]),
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

/** "3 uses · 1 to confirm": in how many highlights a source speaks, and in how many that is to be confirmed. */
export function usesWords(uses: number, toConfirm: number): string {
  return [counted(uses, "use"), ...(toConfirm === 0 ? [] : [`${toConfirm} to confirm`])].join(" · ");
}

/** What hung on a source that was deleted, or `null` where nothing did. @param toConfirm highlights in which it was to be confirmed that it speaks. */
export function leftWords(highlights: number, toConfirm: number, notes: number): string | null {
  const kept =
    highlights === 0
      ? ""
      : `${counted(highlights, "highlight")} ${highlights === 1 ? "keeps its" : "keep their"} speaker as printed.`;
  const open =
    toConfirm === 0
      ? ""
      : `${counted(toConfirm, "highlight")} to confirm ${toConfirm === 1 ? "brings" : "bring"} it back when confirmed.`;
  const gone = notes === 0 ? "" : `${counted(notes, "note")} went with it.`;
  const words = [kept, open, gone].filter(Boolean).join(" ");
  return words === "" ? null : words;
}
