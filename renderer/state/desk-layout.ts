import {
  type ChosenPassage,
  type ClaimId,
  comparedKinds,
  type EditionId,
  figureOrders,
  figureRowKinds,
  highlightCriteria,
  highlightGroupings,
  highlightSorts,
  type Json,
  type JsonObject,
  leastThreshold,
  matrixRowKinds,
  matrixSorts,
  type PersonId,
  quotationStyles,
  type ReportColumn,
  type ReportId,
  type SourceId,
  stances,
  suggestionKinds,
  type TagId,
  togethernesses,
  type VariantsAsked,
  verdicts,
  verificationKinds,
} from "#core/index.ts";
import {
  type CodebookPlace,
  type ComparePlace,
  codebookPages,
  type DeskLayout,
  emptyDesk,
  type FiguresPlace,
  type InspectorFilter,
  inspectorTabs,
  type MatrixPlace,
  type NotesPlace,
  noteOrders,
  noteStates,
  noteTargetNames,
  type Pane,
  paneLimit,
  type ReportsPlace,
  type SuggestedPlace,
  type TogetherFilter,
  textSizes,
  viewNames,
} from "./desk.ts";

const layoutKeys = Object.keys(emptyDesk) as readonly (keyof DeskLayout)[];

/** The part of a desk that is kept. */
export function layoutOf(desk: DeskLayout): DeskLayout {
  return Object.fromEntries(layoutKeys.map((name) => [name, desk[name]])) as unknown as DeskLayout;
}

export function hasSameLayout(a: DeskLayout, b: DeskLayout): boolean {
  return layoutKeys.every((name) => a[name] === b[name]);
}

/** Reads a kept layout. What is missing or of another shape, as from another version, is as on an empty desk. */
export function toLayout(kept: Json | null): DeskLayout {
  const from = asObject(kept);
  const panes = toPanes(from["panes"]);
  const has = (id: Json | undefined): string | null => panes.find((pane) => pane.id === id)?.id ?? null;
  const inspector = asObject(from["inspector"]);
  const filter = asObject(inspector["filter"]);
  const arrangement = asObject(inspector["arrangement"]);
  return {
    view: asOneOf(from["view"], viewNames, emptyDesk.view),
    codebook: toCodebookPlace(from["codebook"]),
    reports: toReportsPlace(from["reports"]),
    variants: toVariantsAsked(from["variants"]),
    compare: toComparePlace(from["compare"]),
    matrix: toMatrixPlace(from["matrix"]),
    panes,
    activePane: has(from["activePane"]) ?? panes[0]?.id ?? null,
    maximisedPane: has(from["maximisedPane"]),
    inspector: {
      isOpen: asBoolean(inspector["isOpen"], emptyDesk.inspector.isOpen),
      tab: asOneOf(inspector["tab"], inspectorTabs, emptyDesk.inspector.tab),
      filter: toFilter(filter),
      arrangement: {
        group: asOneOf(arrangement["group"], highlightGroupings, emptyDesk.inspector.arrangement.group),
        sort: asOneOf(arrangement["sort"], highlightSorts, emptyDesk.inspector.arrangement.sort),
      },
    },
    notes: toNotesPlace(from["notes"]),
    suggested: toSuggestedPlace(from["suggested"]),
    figures: toFiguresPlace(from["figures"]),
    isRailOpen: asBoolean(from["isRailOpen"], emptyDesk.isRailOpen),
    textSize: Math.min(textSizes.greatest, Math.max(textSizes.least, asNumber(from["textSize"], emptyDesk.textSize))),
    theme: asOneOf(from["theme"], ["system", "light", "dark"], emptyDesk.theme),
    stickyTag: asText(from["stickyTag"]) as TagId | null,
    quotationStyle: asOneOf(
      from["quotationStyle"],
      quotationStyles.map(({ style }) => style),
      emptyDesk.quotationStyle,
    ),
    hasSingleKeys: asBoolean(from["hasSingleKeys"], emptyDesk.hasSingleKeys),
    hasCaret: asBoolean(from["hasCaret"], emptyDesk.hasCaret),
    hasMarginNotes: asBoolean(from["hasMarginNotes"], emptyDesk.hasMarginNotes),
    parallelThreshold: Math.min(
      1,
      Math.max(leastThreshold, asNumber(from["parallelThreshold"], emptyDesk.parallelThreshold)),
    ),
    dismissed: asList(from["dismissed"]).filter((hint) => typeof hint === "string"),
  };
}

function toCodebookPlace(kept: Json | undefined): CodebookPlace {
  const from = asObject(kept);
  const { page, how, distance } = emptyDesk.codebook;
  return {
    page: asOneOf(from["page"], codebookPages, page),
    tag: asText(from["tag"]) as TagId | null,
    source: asText(from["source"]) as SourceId | null,
    how: asOneOf(from["how"], togethernesses, how),
    distance: Math.max(0, asNumber(from["distance"], distance)),
  };
}

function toVariantsAsked(kept: Json | undefined): VariantsAsked | null {
  const from = asObject(kept);
  const passage = toPassage(from["passage"]);
  return passage === null ? null : { passage, other: toPassage(from["other"]), base: toPassage(from["base"]) };
}

function toPassage(kept: Json | undefined): ChosenPassage | null {
  const from = asObject(kept);
  const edition = asText(from["edition"]) as EditionId | null;
  const [start, end] = [asNumber(from["start"], 0), asNumber(from["end"], 0)];
  return edition === null || start < 0 || end <= start ? null : { edition, start, end };
}

function toComparePlace(kept: Json | undefined): ComparePlace {
  const from = asObject(kept);
  return {
    a: asText(from["a"]) as ReportId | null,
    b: asText(from["b"]) as ReportId | null,
    only: asOneOf(from["only"], [null, ...comparedKinds], null),
  };
}

function toNotesPlace(kept: Json | undefined): NotesPlace {
  const from = asObject(kept);
  return {
    person: asText(from["person"]) as PersonId | null,
    on: asOneOf(from["on"], [null, ...noteTargetNames], null),
    mentions: asText(from["mentions"]) as TagId | null,
    state: asOneOf(from["state"], [null, ...noteStates], null),
    order: asOneOf(from["order"], noteOrders, emptyDesk.notes.order),
  };
}

function toSuggestedPlace(kept: Json | undefined): SuggestedPlace {
  const from = asObject(kept);
  return {
    kind: asOneOf(from["kind"], [null, ...suggestionKinds], null),
    report: asText(from["report"]) as ReportId | null,
  };
}

function toFiguresPlace(kept: Json | undefined): FiguresPlace {
  const from = asObject(kept);
  return {
    kind: asOneOf(from["kind"], [null, ...figureRowKinds], null),
    report: asText(from["report"]) as ReportId | null,
    text: asText(from["text"]) ?? "",
    order: asOneOf(from["order"], figureOrders, "place"),
    hasPlot: asBoolean(from["hasPlot"], false),
    series: asText(from["series"]),
  };
}

/** Columns of fields that are gone do no harm: they are passed over. */
function toReportsPlace(kept: Json | undefined): ReportsPlace {
  const from = asObject(kept);
  const sort = asObject(from["sort"]);
  const values = Object.entries(asObject(from["values"])).filter((one): one is [string, string] => {
    return typeof one[1] === "string";
  });
  return {
    text: asText(from["text"]) ?? "",
    values: Object.fromEntries(values),
    withArchived: asBoolean(from["withArchived"], false),
    sort: {
      column: (asText(sort["column"]) ?? "siglum") as ReportColumn,
      isDescending: asBoolean(sort["isDescending"], false),
    },
    hidden: asList(from["hidden"]).filter((column) => typeof column === "string") as ReportColumn[],
  };
}

function toMatrixPlace(kept: Json | undefined): MatrixPlace {
  const from = asObject(kept);
  const at = asObject(from["at"]);
  const row = asText(at["row"]);
  return {
    rows: asOneOf(from["rows"], matrixRowKinds, emptyDesk.matrix.rows),
    sort: asOneOf(from["sort"], matrixSorts, emptyDesk.matrix.sort),
    kind: asOneOf(from["kind"], [null, "statement", "question"], null),
    filter: toFilter(asObject(from["filter"])),
    at:
      row === null
        ? null
        : { row, report: asText(at["report"]) as ReportId | null, index: Math.max(0, asNumber(at["index"], 0)) },
  };
}

/** What is not in the library passes nothing, or is left out where the filter is used. */
function toFilter(from: JsonObject): InspectorFilter {
  const published = asObject(from["published"]);
  const [first, last] = [asText(published["from"]), asText(published["to"])];
  const choice = <V extends string>(name: keyof InspectorFilter) => asText(from[name]) as V | null;
  const one = <V extends string>(name: keyof InspectorFilter, choices: readonly V[]) =>
    choices.find((value) => value === from[name]) ?? null;
  return {
    report: choice<ReportId>("report"),
    outlet: choice("outlet"),
    own: null,
    withArchived: true,
    published: first === null || last === null ? null : { from: first, to: last },
    tag: choice<TagId>("tag"),
    claim: choice<ClaimId>("claim"),
    stance: one("stance", stances),
    verification: one("verification", verificationKinds),
    verdict: one("verdict", verdicts),
    source: choice<SourceId>("source"),
    person: choice<PersonId>("person"),
    noteState: one("noteState", noteStates),
    unset: highlightCriteria.filter((criterion) => asList(from["unset"]).includes(criterion)),
    text: asText(from["text"]) ?? "",
    together: toTogetherFilter(from["together"]),
  };
}

function toTogetherFilter(kept: Json | undefined): TogetherFilter | null {
  const { tag, how, distance } = toCodebookPlace(kept);
  return tag === null ? null : { tag, how, distance };
}

/** Panes with shares that add up to 100. */
function toPanes(kept: Json | undefined): readonly Pane[] {
  const panes = asList(kept).flatMap((one): Pane[] => {
    const from = asObject(one);
    const id = asText(from["id"]);
    const report = asText(from["report"]);
    if (id === null || report === null) return [];
    const scroll = asObject(from["scroll"]);
    const size = Math.max(0, asNumber(from["size"], 0));
    const place = { offset: Math.max(0, asNumber(scroll["offset"], 0)), shift: asNumber(scroll["shift"], 0) };
    const isInStep = asBoolean(from["isInStep"], true);
    return [{ id, report: report as ReportId, size, scroll: place, isInStep }];
  });
  const shown = panes
    .filter((pane, index) => panes.findIndex((other) => other.id === pane.id) === index)
    .slice(0, paneLimit);
  const sum = shown.reduce((total, pane) => total + pane.size, 0);
  return shown.map((pane) => ({ ...pane, size: sum > 0 ? (pane.size * 100) / sum : 100 / shown.length }));
}

function asObject(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function asList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: Json | undefined): string | null {
  return typeof value === "string" ? value : null;
}

function asNumber(value: Json | undefined, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

function asBoolean(value: Json | undefined, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

function asOneOf<V extends string | null>(value: Json | undefined, choices: readonly V[], otherwise: V): V {
  return choices.find((choice) => choice === value) ?? otherwise;
}
