import {
  type Highlight,
  type HighlightId,
  type JoinedRecords,
  joinInto,
  type Library,
  mergeLibraries,
  recordsOf,
  type Stamp,
  type StoredRecord,
  type TagId,
  tagHighlight,
  untagHighlight,
} from "#core/index.ts";
import { recordOf } from "#core/merge/registers.ts";
import { fieldNames, fieldStamp, fieldValue } from "#core/model/record.ts";
import { joinedFrom } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import type { Implementation } from "./laws.ts";
import { moveHighlight } from "./move-highlight.ts";

/** What the app does. */
export const own: Implementation = {
  merge: mergeLibraries,
  samples,
  tag: tagHighlight,
  untag: untagHighlight,
  move: moveHighlight,
  quotation: (library, highlight) => (library.highlights.get(highlight) as Highlight).passage,
  isTagged: (library, highlight, tag) =>
    [...library.taggings.values()].some((one) => one.highlight === highlight && one.tag === tag && !one.deleted),
};

/** Keeps its own value where stamps are equal, instead of deciding by the values. */
export const withoutTieBreak: Implementation = {
  ...own,
  merge: (a, b) => mergeWith(a, b, (mine, theirs) => theirs.stamp > mine.stamp),
};

/** Pulls stamps from the future back to what its own library has seen, while merging. */
export const clampingStamps: Implementation = {
  ...own,
  merge: (a, b) => {
    const newest = joinedFrom(a)
      .flatMap(({ records }) => records.map(({ stamp }) => stamp))
      .reduce((x, y) => (x > y ? x : y), "" as Stamp);
    const clamp = (stamp: Stamp) => (newest !== "" && stamp > newest ? newest : stamp);
    const clamped = joinedFrom(b).map(({ collection, records }) => ({
      collection,
      records: records.map((record) => ({
        ...record,
        stamp: clamp(record.stamp),
        ...(record.stamps === undefined
          ? {}
          : {
              stamps: Object.fromEntries(Object.entries(record.stamps).map(([field, stamp]) => [field, clamp(stamp)])),
            }),
      })),
    })) as readonly JoinedRecords[];
    return joinInto(a, clamped);
  },
};

/** Gives the samples ids of its own at each start. */
export const randomSampleIds: Implementation = {
  ...own,
  samples: (reader) => {
    const json = JSON.stringify(samples());
    const ids = samples().flatMap(({ collection, records }) =>
      collection === "editions" ? [] : records.map(({ id }) => id),
    );
    return JSON.parse(
      ids.reduce((text, id) => text.replaceAll(`"${id}"`, `"${reader}-${id}"`), json),
    ) as readonly JoinedRecords[];
  },
};

interface LooseHighlight {
  readonly passage: { readonly start: number; readonly end: number; readonly exact: string };
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
}

function looseQuotation(library: Library, highlight: HighlightId) {
  const { passage, ...loose } = library.highlights.get(highlight) as unknown as LooseHighlight;
  return { start: loose.start ?? passage.start, end: loose.end ?? passage.end, exact: loose.exact ?? passage.exact };
}

/** Keeps start, end and quotation as three fields. */
export const passageInThreeFields: Implementation = {
  ...own,
  move: (library, input) => {
    const planned = moveHighlight(library, input);
    const passage = planned.writes[0]?.fields.passage as unknown as LooseHighlight["passage"];
    const { start, end, exact } = passage;
    return { ...planned, writes: [{ collection: "highlights", id: input.highlight, fields: { start, end, exact } }] };
  },
  quotation: looseQuotation,
};

/** Names a tagging by highlight and tag alone. */
export const taggingsWithoutPerson: Implementation = {
  ...own,
  tag: (library, input) => {
    const planned = tagHighlight(library, input);
    return { ...planned, writes: planned.writes.map((write) => ({ ...write, id: impersonalId(input) })) };
  },
  untag: (_library, input) => ({
    label: "untag",
    writes: [{ collection: "taggings", id: impersonalId(input), fields: { deleted: true } }],
  }),
};

function impersonalId({ highlight, tag }: { readonly highlight: HighlightId; readonly tag: TagId }): string {
  return `${highlight}:${tag}`;
}

interface Held {
  readonly stamp: Stamp;
  readonly value: ReturnType<typeof fieldValue>;
}

function mergeWith(a: Library, b: Library, doesBeat: (mine: Held, theirs: Held) => boolean): Library {
  const joined = joinedFrom(b).map(({ collection, records }) => ({
    collection,
    records: records.map((theirs) => {
      const mine = recordsOf(a, collection).get(theirs.id);
      return mine === undefined ? theirs : joinTwo(mine, theirs, doesBeat);
    }),
  }));
  const replaced = new Map(
    joined.map(({ collection, records }) => [
      collection,
      new Map([...recordsOf(a, collection), ...records.map((record) => [record.id, record] as const)]),
    ]),
  );
  return { ...a, ...Object.fromEntries(replaced) } as Library;
}

function joinTwo(
  mine: StoredRecord,
  theirs: StoredRecord,
  doesBeat: (mine: Held, theirs: Held) => boolean,
): StoredRecord {
  const held = (record: StoredRecord, field: string): Held => ({
    stamp: fieldStamp(record, field) ?? record.stamp,
    value: fieldValue(record, field),
  });
  const registers = new Map([...fieldNames(mine)].map((field) => [field, held(mine, field)]));
  for (const field of fieldNames(theirs)) {
    const present = registers.get(field);
    if (present === undefined || doesBeat(present, held(theirs, field))) registers.set(field, held(theirs, field));
  }
  return recordOf(mine.id, mine.stamp > theirs.stamp ? mine.stamp : theirs.stamp, registers);
}
