import type { Claim, Evidence, Verdict } from "../model/claim.ts";
import type { SaidDate } from "../model/date.ts";
import type { Verification, Voice } from "../model/highlight.ts";
import type { EditionId, HighlightId, PersonId, ReportId, SourceId } from "../model/ids.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { NoteContent } from "../model/note-content.ts";
import type { Passage } from "../model/passage.ts";
import { showHidden } from "../model/show-hidden.ts";
import type { SuggestedBy } from "../model/suggested.ts";
import { verificationWords, voiceWords } from "../queries/attribution-words.ts";
import { dateWords } from "../queries/date-words.ts";
import { toPlainText } from "../transfer/note-to-text.ts";
import type { PartDifference } from "./differences.ts";
import type { Names } from "./names.ts";

/** A part of an item that is another, as a person reads it. `null` stands for nothing there. */
export interface PartWords {
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** @param before names things for `from`. @param after names them for `to`. */
export function partWords(part: PartDifference, before: Names, after: Names): PartWords {
  const words = (value: Json, names: Names) => (value === null ? null : valueWords(part, value, names));
  return {
    label: labelOf(part, part.to === null ? before : after),
    from: words(part.from, before),
    to: words(part.to, after),
  };
}

const labels: Readonly<Record<string, string>> = {
  saidOn: "Said on",
  asOf: "As of",
  voice: "Speaker",
  absentFrom: "Without a place in",
  siglum: "Siglum",
  edition: "Edition that is read",
  agency: "Agency",
  dateline: "Dateline",
  event: "Date of the event",
  adopted: "Verdict of the team",
  mergedInto: "Counts as",
  suggestedBy: "Suggested",
  order: "Place in the codebook",
  numberKey: "Number key",
  parent: "Under",
  include: "Include",
  exclude: "Exclude",
};

function labelOf({ collection, field, id, from, to }: PartDifference, names: Names): string {
  if (field !== null) return fieldLabel(field);
  const value = (to ?? from) as JsonObject;
  switch (collection) {
    case "taggings":
      return "Tag";
    case "evidence": {
      const { highlight } = value as unknown as Evidence;
      const place = names.place(highlight as HighlightId);
      return `Passage${place === null ? "" : ` ${place}`}`;
    }
    case "verdicts":
      return `Verdict of ${names.person((value as unknown as Verdict).person)}`;
    case "absences":
      return `In report ${names.siglum(value.report as ReportId)}`;
    case "editions":
      return "Edition";
    case "noteVersions":
      return "Words";
    default:
      return spaced(`${collection} ${id}`);
  }
}

/** "Voice, confirmed" of `confirmed:voice`. */
function fieldLabel(field: string): string {
  const [, about, of] = /^(suggestedBy|confirmed):(.+)$/u.exec(field) ?? [];
  if (of !== undefined) return `${labels[of] ?? spaced(of)}, ${about === "confirmed" ? "confirmed" : "suggested"}`;
  return labels[field] ?? spaced(field);
}

/** "by the finder of figures, version 1". */
function suggestedByWords({ finder, version }: SuggestedBy): string {
  return `by the finder of ${showHidden(finder)}, version ${version}`;
}

/** "include examples" of `includeExamples`, with a capital. */
function spaced(field: string): string {
  const words = field.replace(/([a-z])([A-Z])/gu, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueWords(part: PartDifference, value: Json, names: Names): string {
  return part.field === null ? recordWords(part, value, names) : fieldWords(part.collection, part.field, value, names);
}

function fieldWords(collection: string, field: string, value: Json, names: Names): string {
  if (field.startsWith("confirmed:")) return `by ${names.person(value as PersonId)}`;
  if (field.startsWith("suggestedBy")) return suggestedByWords(value as unknown as SuggestedBy);
  switch (field) {
    case "passage":
      return `“${(value as unknown as Passage).exact}”`;
    case "voice":
      return voiceWords(value as unknown as Voice);
    case "verification":
      return verificationWords(value as unknown as Verification);
    case "saidOn":
    case "asOf":
    case "event":
    case "period":
      return dateWords(value as unknown as SaidDate);
    case "published":
      return isUnknown(value) ? "unknown" : dateWords(value as unknown as SaidDate);
    case "absentFrom":
    case "edition":
      return names.edition(value as EditionId);
    case "parent":
      return names.tag(value as string);
    case "mergedInto":
      if (collection === "sources") return names.source(value as SourceId);
      return collection === "tags" ? names.tag(value as string) : `“${names.claim(value as string)}”`;
    case "resolved":
      return `by ${names.person((value as JsonObject).by as PersonId)}`;
    case "adopted": {
      const { verdict, reason, by } = value as unknown as NonNullable<Claim["adopted"]>;
      return `${verdict}, by ${names.person(by)}${reason === undefined ? "" : `: ${reason}`}`;
    }
    default:
      return plainWords(value);
  }
}

function recordWords({ collection, id }: PartDifference, value: Json, names: Names): string {
  if (collection === "noteVersions")
    return (value as unknown as readonly NoteContent[]).map((content) => toPlainText(content)).join("\n — \n");
  const record = value as JsonObject;
  const by = typeof record.person === "string" ? names.person(record.person as PersonId) : null;
  switch (collection) {
    case "taggings":
      return `${names.tag(record.tag as string)}${by === null || by === "you" ? "" : ` (${by})`}`;
    case "evidence":
      return evidenceWords(record, by, names);
    case "verdicts": {
      const { verdict, reason } = value as unknown as Verdict;
      return `${verdict}${reason === undefined ? "" : `: ${reason}`}`;
    }
    case "absences":
      return `looked, nothing found${by === null ? "" : ` (${by})`}`;
    case "editions":
      return names.edition(id as EditionId);
    default:
      return plainWords(value);
  }
}

function evidenceWords(record: JsonObject, by: string | null, names: Names): string {
  const details = ["qualifier", "value", "scope"].map((field) => record[field]).filter((one) => one !== undefined);
  const words = [
    `${(record.stance as string | undefined) ?? "tied to"} “${names.claim(record.claim as string)}”`,
    ...(details.length === 0 ? [] : [details.map((one) => plainWords(one)).join(" ")]),
    ...(record.period === undefined ? [] : [dateWords(record.period as unknown as SaidDate)]),
    ...(record.certainty === undefined ? [] : [`${plainWords(record.certainty)} certainty`]),
  ];
  return `${words.join(", ")}${by === null || by === "you" ? "" : ` (${by})`}`;
}

function isUnknown(value: Json): boolean {
  return typeof value === "object" && value !== null && (value as JsonObject).basis === "unknown";
}

/** Any value as it can be read, also of fields that this version does not know. */
function plainWords(value: Json): string {
  if (value === true) return "yes";
  if (typeof value !== "object" || value === null) return showHidden(String(value));
  if (Array.isArray(value)) return value.map((one: Json) => plainWords(one)).join(", ");
  if (isUnknown(value)) return "unknown";
  const object = value as JsonObject;
  if (typeof object.value === "string") return showHidden(object.value);
  return Object.entries(object)
    .map(([key, one]) => `${spaced(key).toLowerCase()}: ${plainWords(one)}`)
    .join(", ");
}
