import { describe, expect, test } from "vitest";
import { CommandRefused, emptyLibrary, namePerson, type PersonId, personColour } from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";

describe("naming a person", () => {
  test("makes the person at the first use, with the colour that follows from the id", () => {
    const ana = new Replica("ana", 1_000);
    ana.run((library) => namePerson(library, { person: ana.person, name: "  Ana \t Lovelace\n" }));
    const [person] = ana.library.people.values();
    expect(person).toMatchObject({ id: ana.person, name: "Ana Lovelace", colour: personColour(ana.person) });
  });

  test("keeps a colour that was chosen", () => {
    const ana = new Replica("ana", 1_000);
    ana.join([{ collection: "people", records: [{ id: ana.person, colour: "teal", stamp: ana.header().stamp }] }]);
    ana.run((library) => namePerson(library, { person: ana.person, name: "Ana" }));
    expect(ana.library.people.get(ana.person)).toMatchObject({ name: "Ana", colour: "teal" });
  });

  test("takes a name of 120 characters and refuses a longer or an empty one", () => {
    const name = (text: string) => namePerson(emptyLibrary, { person: "ana" as PersonId, name: text });
    expect(name("a".repeat(120)).writes[0]?.fields.name).toHaveLength(120);
    expect(() => name("a".repeat(121))).toThrow(CommandRefused);
    expect(() => name(" \n ")).toThrow("Type a name");
  });
});
