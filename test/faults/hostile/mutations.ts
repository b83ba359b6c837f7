import { hashOf } from "#core/index.ts";
import { utf8 } from "#core/model/edition.ts";
import type { Loose } from "./bases.ts";
import { naughtyStrings, oddNames, oddStamps, oddTexts, oddValues } from "./hostile-values.ts";
import { noteMutations } from "./note-mutations.ts";
import { type Choice, type Mutation, placesIn, recordOf, records } from "./places.ts";

/** Texts that people wrote or that a report prints: no ids, stamps, kinds or hashes. */
const textKeys: ReadonlySet<string> = new Set([
  "name",
  "text",
  "definition",
  "include",
  "exclude",
  "role",
  "side",
  "printed",
  "by",
  "about",
  "words",
  "reason",
  "value",
  "qualifier",
  "scope",
  "url",
]);

function putText(bundle: Loose, choice: Choice, text: string): void {
  const places = placesIn(bundle.body, (value, key) => typeof value === "string" && textKeys.has(key)).filter(
    ([container]) => container.origin === undefined,
  );
  if (places.length === 0) return;
  const [container, key] = choice.of(places);
  container[key] = text;
}

/** Changes an id everywhere, so that references and derived ids go along. */
function renameId(bundle: Loose, from: string, to: string): void {
  for (const [container, key] of placesIn(bundle.body, (value) => typeof value === "string"))
    container[key] = container[key]
      .split(":")
      .map((part: string) => (part === from ? to : part))
      .join(":");
}

/** Another text for an edition, with ids and hashes as they should be. Passages keep their offsets. */
function retell(bundle: Loose, choice: Choice, text: string): void {
  const edition = recordOf(bundle, choice, "editions");
  if (edition.id === undefined) return;
  edition.text = text;
  renameId(bundle, edition.id, hashOf(utf8(text)));
  for (const { passage } of bundle.body.highlights ?? []) {
    if (passage?.edition !== edition.id) continue;
    passage.start = Math.min(passage.start, Math.max(0, text.length - 1));
    passage.end = Math.min(passage.end, text.length);
    passage.exact = text.slice(passage.start, passage.end);
  }
}

/** Every way in which a bundle is broken, by its name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  ...noteMutations,
  "another value": (bundle, choice) => {
    const [container, key] = choice.of(placesIn(bundle, () => true));
    container[key] = structuredClone(choice.of([...oddValues, ...oddTexts, ...oddStamps]));
  },
  "a key gone": (bundle, choice) => {
    const [container, key] = choice.of(placesIn(bundle, () => true));
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  },
  "a key too many": (bundle, choice) => {
    const [container, key] = choice.of(placesIn(bundle, (value) => value !== null && typeof value === "object"));
    const name = choice.of(oddNames);
    Object.defineProperty(container[key], name, {
      value: structuredClone(choice.of(oddValues)),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  },
  "a text that is naughty": (bundle, choice) => putText(bundle, choice, choice.of(naughtyStrings)),
  "a text that is odd": (bundle, choice) => putText(bundle, choice, choice.of(oddTexts)),
  "a text that is long": (bundle, choice) =>
    putText(bundle, choice, choice.of(["\u202e", "語", "a ", "\\"]).repeat(200_000)),
  "a report that is naughty": (bundle, choice) => retell(bundle, choice, choice.of(naughtyStrings)),
  "a report that is odd": (bundle, choice) => retell(bundle, choice, choice.of(oddTexts) + choice.of(["", "\n\nEnd."])),
  "a record twice": (bundle, choice) => {
    const list = choice.of(Object.values<Loose>(bundle.body));
    if (!Array.isArray(list) || list.length === 0) return;
    list.push({
      ...structuredClone(choice.of(list)),
      ...choice.of([{}, { id: "copy" }, { deleted: true }, { stamp: choice.of(oddStamps) }]),
    });
  },
  "a reference to nothing": (bundle, choice) => {
    const keys = new Set(["edition", "report", "person", "tag", "highlight", "claim", "source", "note", "parent"]);
    const places = placesIn(bundle.body, (value, key) => typeof value === "string" && keys.has(key));
    if (places.length === 0) return;
    const [container, key] = choice.of(places);
    container[key] = choice.of(["nowhere", "toString", "", recordOf(bundle, choice).id ?? "x"]);
  },
  "a record gone": (bundle, choice) => {
    const list = choice.of(Object.values<Loose>(bundle.body));
    if (Array.isArray(list)) list.splice(choice.below(list.length + 1), 1 + choice.below(3));
  },
  "an id that every object answers to": (bundle, choice) => {
    const { id } = recordOf(
      bundle,
      choice,
      "tags",
      "highlights",
      "claims",
      "people",
      "notes",
      "noteVersions",
      "sources",
    );
    if (typeof id === "string") renameId(bundle, id, choice.of([...oddNames, ...oddTexts]));
  },
  "an id with colons": (bundle, choice) => {
    const { id } = recordOf(bundle, choice, "tags", "claims", "people");
    if (typeof id === "string") renameId(bundle, id, `${id}:${choice.of(["", "a", ":"])}`);
  },
  "an id that is forged": (bundle, choice) => {
    const record = recordOf(bundle, choice, "taggings", "evidence", "absences", "verdicts", "editions", "reports");
    record.id = choice.of(["forged", "a:b:c", "0".repeat(64), recordOf(bundle, choice).id ?? "x"]);
  },
  "a passage elsewhere": (bundle, choice) => {
    const { passage } = recordOf(bundle, choice, "highlights");
    if (passage === null || typeof passage !== "object") return;
    const field = choice.of(["start", "end"]);
    passage[field] = choice.of([passage[field] + 1, passage[field] - 1, 0, -1, 1e9, 2 ** 53, 0.5, passage.start]);
    const text: unknown = bundle.body.editions?.find((one: Loose) => one?.id === passage.edition)?.text;
    if (typeof text === "string" && choice.below(2) === 0) passage.exact = text.slice(passage.start, passage.end);
  },
  "a number beyond reason": (bundle, choice) => {
    const [container, key] = choice.of(placesIn(bundle, (value) => typeof value === "number"));
    container[key] = choice.of([1e308, -1e308, 2 ** 53, -0, 5e-324, 0.1, 1e21]);
  },
  "stamps that are forged": (bundle, choice) => {
    const record = recordOf(bundle, choice);
    if (choice.below(2) === 0) record.stamp = choice.of(oddStamps);
    else
      record.stamps = {
        ...record.stamps,
        [choice.of([...Object.keys(record), "deleted", ...oddNames])]: choice.of(oddStamps),
      };
  },
  "records that are deleted": (bundle, choice) => {
    for (const record of records(bundle)) if (choice.below(4) === 0) record.deleted = true;
  },
  "a circle of tags": (bundle, choice) => {
    const tags: Loose[] = bundle.body.tags ?? [];
    const field = choice.of(["parent", "mergedInto"]);
    for (const [index, tag] of tags.entries()) tag[field] = tags[(index + 1) % tags.length].id;
  },
  "a circle of sources": (bundle) => {
    const sources: Loose[] = bundle.body.sources ?? [];
    for (const [index, source] of sources.entries()) source.mergedInto = sources[(index + 1) % sources.length].id;
  },
  "a circle of records that nobody knows": (bundle) => {
    bundle.body.replies = ["a", "b"].map((id, index, all) => ({
      id,
      parent: all[1 - index],
      on: id,
      stamp: "01a07b188680-0001-zoe0000000000000",
    }));
  },
  "a collection that nobody knows": (bundle, choice) => {
    const name = choice.of(oddNames);
    const value = choice.of<unknown>([
      [],
      [{}],
      {},
      null,
      [{ id: "a", stamp: oddStamps[0] }],
      [{ id: "toString", stamp: oddStamps[0], valueOf: 1 }],
    ]);
    Object.defineProperty(bundle.body, name, { value, enumerable: true, writable: true, configurable: true });
  },
  "collections that changed places": (bundle, choice) => {
    const [a, b] = [choice.of(Object.keys(bundle.body)), choice.of(Object.keys(bundle.body))];
    [bundle.body[a], bundle.body[b]] = [bundle.body[b], bundle.body[a]];
  },
  "many collections": (bundle) => {
    for (let index = 0; index < 2000; index += 1) bundle.body[`c${index}`] = [];
  },
  "many records": (bundle, choice) => {
    const record = recordOf(bundle, choice);
    const list = Object.values<Loose>(bundle.body).find((one) => Array.isArray(one) && one.includes(record));
    const count = Math.min(3000, Math.ceil(2_000_000 / JSON.stringify(record).length));
    for (let index = 0; index < count; index += 1)
      list?.push({ ...structuredClone(record), id: choice.below(2) === 0 ? `${index}` : record.id });
  },
  "words for readers that lie": (bundle, choice) => {
    recordOf(bundle, choice).reading = choice.of<unknown>([
      null,
      1,
      [],
      {},
      { tag: "x" },
      { quote: "x".repeat(10_000) },
      "text",
    ]);
  },
  "a header that lies": (bundle, choice) => {
    const { header } = bundle;
    if (header === null || typeof header !== "object") return;
    header[choice.of(Object.keys(header))] = structuredClone(choice.of([...oddValues, ...oddTexts]));
  },
};
