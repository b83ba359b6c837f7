import {
  type ChangeSet,
  type ChangeSetId,
  type JoinedRecords,
  type Json,
  type NodeName,
  type PersonId,
  toStamp,
} from "#core/index.ts";

const testNode = "0123456789abcdef" as NodeName;
const person = "ana" as PersonId;

/** A step that makes the tag `tag-N`, at the millisecond N. */
export function tagStep(n: number, name = `Tag ${n}`): ChangeSet {
  const change = { collection: "tags", id: `tag-${n}` };
  return {
    ...header(n),
    label: `new tag “${name}”`,
    changes: [
      { ...change, field: "deleted", from: true, to: null, isFresh: true },
      { ...change, field: "name", from: null, to: name },
      { ...change, field: "colour", from: null, to: "plum" },
      { ...change, field: "order", from: null, to: n },
    ],
  };
}

/** A step of the millisecond N that writes one field of any record. */
export function fieldStep(n: number, collection: string, id: string, field: string, to: Json): ChangeSet {
  return { ...header(n), label: `write ${field}`, changes: [{ collection, id, field, from: null, to }] };
}

/** An import of the millisecond N with these tags, stamped as a colleague wrote them. */
export function importStep(n: number, names: readonly string[]): ChangeSet {
  const stamp = toStamp(1, 0, "colleague0000000" as NodeName);
  const joined: JoinedRecords[] = [
    {
      collection: "tags",
      records: names.map((name, order) => ({ id: `imported-${name}`, stamp, name, colour: "teal", order })),
    },
  ];
  return { ...header(n), label: "import “theirs”", changes: [], joined, bundle: `bundle-${n}` };
}

/** Takes an import back. */
export function retractStep(n: number, step: ChangeSet): ChangeSet {
  return { ...header(n), label: step.label, changes: [], undoes: step.id, retracts: step.id };
}

function header(n: number) {
  return { id: `step-${n}` as ChangeSetId, stamp: toStamp(n, 0, testNode), person };
}
