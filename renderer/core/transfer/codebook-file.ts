import type { Library } from "../model/library.ts";
import { z } from "../model/schema.ts";
import { type TagColour, tagColours } from "../model/tag-colour.ts";
import { codebookOf } from "../queries/codebook.ts";
import { writeCsv } from "./csv.ts";

export const codebookFormat = "variorum-codebook";
export const codebookVersion = 1;

const text = z.string().max(4000).optional();

/** A tag as a codebook's file holds it. What is not said is left as it is where the tag is there already. */
export const codebookTagSchema = z.looseObject({
  name: z.string().trim().min(1).max(120),
  id: z.string().min(1).max(400).optional(),
  colour: z.enum(tagColours.map((pair) => pair.colour)).optional(),
  numberKey: z.int().min(1).max(9).optional(),
  archived: z.boolean().optional(),
  definition: text,
  include: text,
  exclude: text,
  /** The id of a tag in the file. */
  parent: z.string().min(1).max(400).optional(),
  /** The name of a tag in the file or the library; counts where `parent` says nothing. */
  parentName: z.string().min(1).max(400).optional(),
});
export type CodebookFileTag = Readonly<z.infer<typeof codebookTagSchema>>;

/** The columns of the CSV form and the keys that they stand for, in their order. The line is for readers: it follows from the colour. */
export const codebookColumns = [
  ["name", "name"],
  ["parent", "parentName"],
  ["colour", "colour"],
  ["line", "line"],
  ["number key", "numberKey"],
  ["archived", "archived"],
  ["definition", "definition"],
  ["include", "include"],
  ["exclude", "exclude"],
  ["id", "id"],
  ["parent id", "parent"],
] as const;

/** The tags of a library in the order of the codebook. Merged ones are left out: they are the one that they count as. */
function fileTags(library: Library): readonly Readonly<Record<string, string | number | true>>[] {
  const { entries, byId } = codebookOf(library);
  return entries.map(({ tag, parent }) => {
    const above = parent === null ? undefined : byId.get(parent)?.tag;
    return {
      id: tag.id,
      name: tag.name,
      ...(above === undefined ? {} : { parent: above.id, parentName: above.name }),
      colour: tag.colour,
      line: lineOf(tag.colour),
      ...given("numberKey", tag.numberKey),
      ...given("archived", tag.archived),
      ...given("definition", tag.definition),
      ...given("include", tag.include),
      ...given("exclude", tag.exclude),
    };
  });
}

/** The codebook alone as JSON. The same codebook always gives the same text. */
export function codebookJson(library: Library): string {
  const file = { format: codebookFormat, version: codebookVersion, tags: fileTags(library) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The codebook alone as CSV: a row a tag under a row of column names. */
export function codebookCsv(library: Library): string {
  const cellOf = (value: string | number | true = "") => (value === true ? "yes" : value);
  return writeCsv([
    codebookColumns.map(([column]) => column),
    ...fileTags(library).map((tag) => codebookColumns.map(([, key]) => cellOf(tag[key]))),
  ]);
}

function lineOf(colour: TagColour): string {
  return tagColours.find((pair) => pair.colour === colour)?.line ?? "";
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
