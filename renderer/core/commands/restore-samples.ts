import { joinInto } from "../merge/merge-libraries.ts";
import { CommandRefused, type JoinedRecords, type Planned, type Write } from "../model/change-set.ts";
import { type ReportId, reportIdOf } from "../model/ids.ts";
import { isWhole, type Library } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";
import type { Report } from "../model/report.ts";
import { viewOf } from "../queries/library-view.ts";
import { freeSiglum, siglaOf } from "../queries/sigla.ts";

/** Sample reports that are not offered: deleted, archived, or never here. By the siglum that they had as samples. */
export function samplesAway(library: Library, samples: readonly JoinedRecords[]): readonly ReportId[] {
  const { reportById } = viewOf(library);
  return recordsIn(samples, "reports")
    .map(({ id }) => id as ReportId)
    .filter((id) => {
      const view = reportById.get(id);
      return view === undefined || view.report.archived === true;
    });
}

/**
 * Brings sample reports back that were deleted or archived, with what hung on them, and puts those that never were here. These keep
 * their lowest stamps, so that whatever a colleague said of them holds. @throws CommandRefused where all are there.
 */
export function restoreSamples(library: Library, samples: readonly JoinedRecords[]): Planned {
  const away = samplesAway(library, samples);
  if (away.length === 0) throw new CommandRefused("All sample reports are there.");
  const joined = missingRecords(library, samples, away);
  const isNew = new Set(joined.flatMap(({ records }) => records.map(({ id }) => id)));
  const after = joinInto(library, joined);
  const { reportById } = viewOf(library);
  const taken = new Set(siglaOf(library).values());
  const writes: Write[] = [];
  const sigla: string[] = [];
  for (const id of away) {
    const report = reportById.get(id)?.report.id ?? id;
    const asked = (after.reports.get(report) as Report).siglum;
    // A sample that comes in asks for its siglum with the lowest stamp, and would take it from a report that has it.
    const given = isNew.has(id)
      ? taken.has(asked)
        ? freeSiglum(taken)
        : asked
      : (siglaOf(library).get(report) ?? asked);
    taken.add(given);
    sigla.push(given);
    const siglum = isNew.has(id) && given !== asked ? { siglum: given } : {};
    writes.push({ collection: "reports", id: report, fields: { deleted: null, archived: null, ...siglum } });
    if (report === id) writes.push(...editionWrites(library, id));
  }
  const [last = "", ...others] = sigla.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).toReversed();
  const names = others.length === 0 ? `report ${last}` : `reports ${others.toReversed().join(", ")} and ${last}`;
  return { label: `restore sample ${names}`, writes, ...(isNew.size === 0 ? {} : { joined }) };
}

function missingRecords(
  library: Library,
  samples: readonly JoinedRecords[],
  away: readonly ReportId[],
): readonly JoinedRecords[] {
  const wanted: ReadonlySet<string> = new Set(away);
  return (["reports", "editions"] as const).map((collection) => ({
    collection,
    records: recordsIn(samples, collection).filter(({ id }) => {
      const here = library[collection].get(id as never);
      return wanted.has(id) && (here === undefined || !isWhole(collection, here));
    }),
  }));
}

/** The first edition of a report bears its id; it may have been taken back, or have gone to a report that is away. */
function editionWrites(library: Library, id: ReportId): readonly Write[] {
  const edition = [...library.editions.values()].find((one) => reportIdOf(one.id) === id && isWhole("editions", one));
  if (edition === undefined || (!edition.deleted && edition.report === id)) return [];
  return [{ collection: "editions", id: edition.id, fields: { deleted: null, report: id } }];
}

function recordsIn(samples: readonly JoinedRecords[], collection: string): readonly StoredRecord[] {
  return samples.flatMap((part) => (part.collection === collection ? part.records : []));
}
