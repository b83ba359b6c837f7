import type { JoinedRecords } from "../model/change-set.ts";
import { editionIdOf } from "../model/edition.ts";
import {
  type ClaimId,
  type EditionId,
  evidenceId,
  type HighlightId,
  reportIdOf,
  type TagId,
  taggingId,
} from "../model/ids.ts";
import { samplePerson } from "../model/person.ts";
import type { StoredRecord } from "../model/record.ts";
import type { ReportField } from "../model/report.ts";
import { lowestStamp } from "../model/stamp.ts";

/** Names the ChangeSet that puts the samples in. */
export const samplesBundle = "samples";

/** What `seeds/manifest.json` holds. */
export interface SampleManifest {
  readonly reports: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly siglum: string;
    readonly metadata: Partial<Record<ReportField, unknown>>;
  }[];
  readonly tags: readonly {
    readonly id: string;
    readonly name: string;
    readonly colour: string;
    readonly order: number;
  }[];
  readonly example: {
    readonly claim: { readonly id: string; readonly kind: string; readonly text: string };
    readonly passages: readonly {
      readonly id: string;
      readonly siglum: string;
      readonly exact: string;
      readonly tag: string;
      readonly stance: string;
    }[];
  };
}

/**
 * The samples as records with the lowest stamp and fixed ids: two people who start with them hold the same reports, and
 * anyone's correction beats them.
 * @param texts by file name, as decoded from UTF-8. @throws Error where a text is missing or an example's words are not in it.
 */
export function samplesFrom(manifest: SampleManifest, texts: ReadonlyMap<string, string>): readonly JoinedRecords[] {
  const editions = new Map<string, { readonly id: EditionId; readonly text: string }>();
  const reports: StoredRecord[] = [];
  const editionRecords: StoredRecord[] = [];
  for (const { file, siglum, metadata, sha256 } of manifest.reports) {
    const text = texts.get(file);
    if (text === undefined) throw new Error(`the sample ${file} is missing`);
    const id = editionIdOf(text);
    editions.set(siglum, { id, text });
    reports.push(record(reportIdOf(id), { siglum, ...metadata }));
    editionRecords.push(
      record(id, { report: reportIdOf(id), text, origin: { name: file, hash: sha256, encoding: "utf-8" } }),
    );
  }
  return [
    { collection: "people", records: [record(samplePerson, { name: "Variorum example", colour: "slate" })] },
    { collection: "reports", records: reports },
    { collection: "editions", records: editionRecords },
    { collection: "tags", records: manifest.tags.map(({ id, ...fields }) => record(id, fields)) },
    ...exampleRecords(manifest.example, editions),
  ];
}

function exampleRecords(
  example: SampleManifest["example"],
  editions: ReadonlyMap<string, { readonly id: EditionId; readonly text: string }>,
): readonly JoinedRecords[] {
  const { id: claimId, ...claim } = example.claim;
  const highlights: StoredRecord[] = [];
  const taggings: StoredRecord[] = [];
  const evidence: StoredRecord[] = [];
  const person = samplePerson;
  for (const { id, siglum, exact, tag, stance } of example.passages) {
    const edition = editions.get(siglum);
    const start = edition?.text.indexOf(exact) ?? -1;
    if (edition === undefined || start < 0)
      throw new Error(`the example's words “${exact}” do not stand in report ${siglum}`);
    const highlight = id as HighlightId;
    highlights.push(record(id, { passage: { edition: edition.id, start, end: start + exact.length, exact }, person }));
    taggings.push(record(taggingId(highlight, tag as TagId, person), { highlight, tag, person }));
    evidence.push(
      record(evidenceId(highlight, claimId as ClaimId, person), { highlight, claim: claimId, person, stance }),
    );
  }
  return [
    { collection: "highlights", records: highlights },
    { collection: "taggings", records: taggings },
    { collection: "claims", records: [record(claimId, { ...claim, person })] },
    { collection: "evidence", records: evidence },
  ];
}

function record(id: string, fields: object): StoredRecord {
  return { id, ...fields, stamp: lowestStamp };
}
