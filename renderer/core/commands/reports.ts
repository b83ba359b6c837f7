import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import { editionIdOf } from "../model/edition.ts";
import type { ReportId } from "../model/ids.ts";
import { reportIdOf } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import { ownKey } from "../model/own-field.ts";
import type { Report, ReportField } from "../model/report.ts";
import type { ReportDraft } from "../ports/report-reader.ts";
import { nextSiglum, siglaOf } from "../queries/sigla.ts";
import { visibleRecord } from "../queries/visible.ts";
import { usableFieldName } from "./own-fields.ts";

export type ReportMetadata = Partial<Pick<Report, ReportField>>;

/** Takes a text in as a new report. A deleted report of the same text comes back with what hung on it. @throws CommandRefused */
export function addReport(
  library: Library,
  input: {
    readonly draft: ReportDraft;
    readonly metadata: ReportMetadata;
    readonly own?: Readonly<Record<string, string | null>>;
  },
): Planned {
  const { text, origin } = input.draft;
  refuseUnfitText(text);
  const edition = editionIdOf(text);
  const id = reportIdOf(edition);
  const earlier = siglaOf(library).get(id);
  if (visibleRecord(library, "reports", id) !== null) {
    throw new CommandRefused(`This text is already in the library, as report ${earlier}.`);
  }
  const owner = visibleRecord(library, "editions", edition)?.report;
  if (owner !== undefined && owner !== id)
    throw new CommandRefused(`This text is an edition of report ${siglaOf(library).get(owner)} already.`);
  const siglum = library.reports.get(id)?.siglum ?? nextSiglum(library);
  const own = Object.entries(input.own ?? {}).map(
    ([name, value]) => [ownKey(value === null ? name : usableFieldName(library, name)), value] as const,
  );
  const fields = { deleted: null, archived: null, siglum, ...input.metadata, ...Object.fromEntries(own) };
  const writes: Write[] = [{ collection: "reports", id, fields: fields as Record<string, Json> }];
  const present = library.editions.get(edition);
  if (present !== undefined && (present.deleted || present.report !== id))
    writes.push({ collection: "editions", id: edition, fields: { deleted: null, report: id } });
  if (present === undefined) {
    const { name, hash, encoding } = origin;
    writes.push({
      collection: "editions",
      id: edition,
      fields: { report: id, text, origin: { name, hash, encoding } },
    });
  }
  return { label: `add report ${earlier ?? siglum}`, writes };
}

/** @throws CommandRefused for a text that can't be kept: an empty one, or one with half a character. */
export function refuseUnfitText(text: string): void {
  if (text.trim() === "") throw new CommandRefused("The text is empty. Paste or open a text with at least one word.");
  if (!text.isWellFormed())
    throw new CommandRefused(
      "The text holds half of a character pair, so it can't be kept to the character. Save the file as UTF-8 and open it again.",
    );
}

export interface Description {
  readonly report: ReportId;
  readonly metadata: { readonly [F in ReportField]?: Report[F] | null };
  /** The person's own fields, by name. */
  readonly own?: Readonly<Record<string, string | null>>;
}

/** Sets or (with `null`) unsets what is known of a report. @throws CommandRefused for an own field whose name can't be given. */
export function describeReport(library: Library, { report, metadata, own = {} }: Description): Planned {
  const siglum = siglaOf(library).get(report) ?? "";
  const ownFields = Object.entries(own).map(
    ([name, value]) => [ownKey(value === null ? name : usableFieldName(library, name)), value] as const,
  );
  const fields = { ...metadata, ...Object.fromEntries(ownFields) } as Record<string, Json>;
  return { label: `describe report ${siglum}`, writes: [{ collection: "reports", id: report, fields }] };
}

/** Puts a report away: it keeps what hangs on it and is offered no more. Or takes it out again. */
export function archiveReport(
  library: Library,
  input: { readonly report: ReportId; readonly isArchived: boolean },
): Planned {
  const siglum = siglaOf(library).get(input.report) ?? "";
  return {
    label: input.isArchived ? `archive report ${siglum}` : `take report ${siglum} out of the archive`,
    writes: [{ collection: "reports", id: input.report, fields: { archived: input.isArchived ? true : null } }],
  };
}

export function deleteReport(library: Library, input: { readonly report: ReportId }): Planned {
  const siglum = siglaOf(library).get(input.report) ?? "";
  return { label: `delete report ${siglum}`, writes: [deletion("reports", input.report)] };
}
