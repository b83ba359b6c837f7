import { describe, expect, test } from "vitest";
import { CommandRefused, emptyLibrary, type Json, lowestStamp, toChangeSet } from "#core/index.ts";
import { fieldFault } from "#core/model/field-fault.ts";

describe("a value that an export could not hand on is refused before it is written:", () => {
  test.each<readonly [string, string, Json, RegExp]>([
    ["people", "name", "x".repeat(121), /“name” can have 120 characters at most/],
    ["claims", "text", "x".repeat(2001), /“text” can have 2,000 characters/],
    ["tags", "colour", "red", /“colour” can't be kept/],
    [
      "highlights",
      "verification",
      { kind: "verified", by: "x".repeat(201) },
      /“verification, by” can have 200 characters/,
    ],
    ["noteVersions", "content", { root: { type: "code" } }, /“content, root, type” can't be kept/],
  ])("%s.%s", (collection, field, value, fault) => {
    expect(fieldFault(collection, field, value)).toMatch(fault);
    const write = { collection, id: "x", fields: { [field]: value } };
    const header = { id: "c" as never, stamp: lowestStamp, person: "p" as never };
    expect(() => toChangeSet(emptyLibrary, { label: "x", writes: [write] }, header)).toThrow(CommandRefused);
  });

  test("unset, fitting and unknown values pass", () => {
    expect(fieldFault("people", "name", null)).toBeNull();
    expect(fieldFault("people", "name", "Zoë")).toBeNull();
    expect(fieldFault("tags", "weight", "x".repeat(5000))).toBeNull();
    expect(fieldFault("tags", "toString", 5)).toBeNull();
    expect(fieldFault("figures", "name", { any: ["thing"] })).toBeNull();
  });
});
