import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import { editionIdOf } from "../model/edition.ts";
import type { ReportId } from "../model/ids.ts";
import { reportIdOf } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import type { Report, ReportField } from "../model/report.ts";
import type { ReportDraft } from "../ports/report-reader.ts";
import { nextSiglum, siglaOf } from "../queries/sigla.ts";
import { visibleRecord } from "../queries/visible.ts";

export type ReportMetadata = Partial<Pick<Report, ReportField>>;

/** Takes a text in as a new report. A deleted report of the same text comes back with what hung on it. @throws CommandRefused */
export function addReport(
  library: Library,
  input: { readonly draft: ReportDraft; readonly metadata: ReportMetadata },
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
  const writes: Write[] = [
    { collection: "reports", id, fields: { deleted: null, siglum, ...input.metadata } as Record<string, Json> },
  ];
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

/** Sets or (with `null`) unsets what is known of a report. */
export function describeReport(
  library: Library,
  input: { readonly report: ReportId; readonly metadata: { readonly [F in ReportField]?: Report[F] | null } },
): Planned {
  const siglum = siglaOf(library).get(input.report) ?? "";
  return {
    label: `describe report ${siglum}`,
    writes: [{ collection: "reports", id: input.report, fields: input.metadata as Record<string, Json> }],
  };
}

export function deleteReport(library: Library, input: { readonly report: ReportId }): Planned {
  const siglum = siglaOf(library).get(input.report) ?? "";
  return { label: `delete report ${siglum}`, writes: [deletion("reports", input.report)] };
}
