import { colourCounts, nextColour, tagWrite } from "../commands/tags.ts";
import type { Planned, Write } from "../model/change-set.ts";
import type { TagId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import type { Tag } from "../model/tag.ts";
import type { TagColour } from "../model/tag-colour.ts";
import { type Codebook, codebookOf } from "../queries/codebook.ts";
import { counted } from "../queries/count-words.ts";
import type { CodebookFileTag } from "./codebook-file.ts";
import { type CodebookRow, plainName } from "./codebook-read.ts";
import { quotedText } from "./problem.ts";

/** What taking in a codebook would do. */
export interface CodebookPlan extends Planned {
  /** Names of tags that would be made. */
  readonly added: readonly string[];
  /** Tags that are there already and would change, with the names of what would. */
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  /** How many are there already, as the file has them. */
  readonly same: number;
  /** What of the file would not be done, and why, as sentences. */
  readonly remarks: readonly string[];
}

/**
 * Works out what a file's codebook changes. A tag of the file is the one with its id, else the one with its name, else a new one. What
 * the file does not say stays as it is, and no tag goes away.
 * @param newIds for tags without an id, as many as there are rows.
 */
export function planCodebook(
  library: Library,
  input: { readonly rows: readonly CodebookRow[]; readonly newIds: readonly TagId[] },
): CodebookPlan {
  const plan = new Planning(library);
  const tags = input.rows.map(({ tag }) => tag);
  const ids = plan.match(tags, input.newIds);
  for (const [index, tag] of tags.entries()) plan.take(tag, ids[index] as TagId);
  for (const [index, tag] of tags.entries()) plan.place(tag, ids[index] as TagId);
  return plan.result(tags.length);
}

class Planning {
  readonly #codebook: Codebook;
  readonly #byName: ReadonlyMap<string, Tag>;
  readonly #idsInFile = new Map<string, TagId>();
  readonly #namesInFile = new Map<string, TagId>();
  readonly #writes = new Map<TagId, Record<string, Json>>();
  readonly #added = new Map<TagId, string>();
  readonly #changed = new Map<TagId, Set<string>>();
  readonly #remarks: string[] = [];
  readonly #colours: Map<TagColour, number>;
  #order: number;

  constructor(readonly library: Library) {
    this.#codebook = codebookOf(library);
    const tags = this.#codebook.entries.map(({ tag }) => tag);
    this.#byName = new Map(tags.toReversed().map((tag) => [plainName(tag.name), tag]));
    this.#colours = colourCounts(tags);
    this.#order = tags.reduce((last, { order }) => Math.max(last, order), 0);
  }

  /** The ids under which the tags of the file are known here, or will be. A name finds a tag that no other's id has found. */
  match(tags: readonly CodebookFileTag[], newIds: readonly TagId[]): readonly TagId[] {
    const byId = tags.map(({ id }) => (id === undefined ? undefined : this.#codebook.byId.get(id as TagId)?.tag.id));
    const taken = new Set(byId);
    return tags.map((tag, index) => {
      const known = byId[index];
      const named = this.#byName.get(plainName(tag.name))?.id;
      const id = known ?? (named === undefined || taken.has(named) ? (tag.id ?? newIds[index]) : named);
      taken.add(id as TagId);
      if (tag.id !== undefined) this.#idsInFile.set(tag.id, id as TagId);
      if (!this.#namesInFile.has(plainName(tag.name))) this.#namesInFile.set(plainName(tag.name), id as TagId);
      return id as TagId;
    });
  }

  take(wanted: CodebookFileTag, id: TagId): void {
    const present = this.#codebook.byId.get(id)?.tag;
    const name = wanted.name.trim().replace(/\s+/gu, " ");
    if (present === undefined) this.#add(wanted, id, name);
    else if (this.#isMerged(wanted, id))
      this.#remarks.push(`${quotedText(name)} was merged into ${quotedText(present.name)} here, and stays so.`);
    else this.#change(wanted, present, name);
  }

  /** Puts a tag below the one that the file names, where that is there and not below itself. */
  place(tag: CodebookFileTag, id: TagId): void {
    const { name, parent, parentName } = tag;
    if ((parent === undefined && parentName === undefined) || this.#isMerged(tag, id)) return;
    const wanted =
      (parent === undefined ? undefined : (this.#idsInFile.get(parent) ?? this.#byIdHere(parent))) ??
      (parentName === undefined ? undefined : this.#byNameAnywhere(plainName(parentName)));
    const above = quotedText(parentName ?? parent ?? "");
    if (wanted === undefined) {
      this.#remarks.push(`${quotedText(name)} is to stand below ${above}, which is neither in the file nor here.`);
    } else if (wanted === id || this.#standsBelow(wanted, id)) {
      this.#remarks.push(`${quotedText(name)} can't stand below ${above}, because here that stands below it.`);
    } else if (wanted !== this.#parentOf(id)) this.#write(id, "parent", wanted);
  }

  result(rows: number): CodebookPlan {
    const changed = [...this.#changed].map(([id, fields]) => ({
      name: this.#codebook.byId.get(id)?.tag.name ?? "",
      fields: [...fields],
    }));
    const writes = [...this.#writes].map(([id, fields]): Write => tagWrite(id, fields));
    return {
      label: `import a codebook of ${counted(rows, "tag")}`,
      writes,
      added: [...this.#added.values()],
      changed,
      same: rows - this.#added.size - changed.length,
      remarks: this.#remarks,
    };
  }

  /** The file's tag counts as another one here. */
  #isMerged(wanted: CodebookFileTag, id: TagId): boolean {
    return wanted.id !== undefined && wanted.id !== id && this.#byIdHere(wanted.id) === id;
  }

  #byIdHere(id: string): TagId | undefined {
    return this.#codebook.byId.get(id as TagId)?.tag.id;
  }

  #byNameAnywhere(name: string): TagId | undefined {
    return this.#namesInFile.get(name) ?? this.#byName.get(name)?.id;
  }

  #add(wanted: CodebookFileTag, id: TagId, name: string): void {
    const colour = wanted.colour ?? nextColour(this.#colours);
    this.#colours.set(colour, (this.#colours.get(colour) ?? 0) + 1);
    this.#order += 1;
    // It may have been here and been deleted, with a parent and texts that the file does not have.
    const isBack = this.library.tags.has(id);
    this.#writes.set(id, {
      ...(isBack ? { deleted: null, parent: null, mergedInto: null } : {}),
      name,
      colour,
      order: this.#order,
      ...texts(wanted),
      ...(wanted.archived ? { archived: true } : {}),
      ...(wanted.numberKey !== undefined && this.#isFree(wanted.numberKey, id) ? { numberKey: wanted.numberKey } : {}),
    });
    this.#added.set(id, name);
  }

  #change(wanted: CodebookFileTag, present: Tag, name: string): void {
    const { id } = present;
    if (plainName(name) !== plainName(present.name) && this.#byName.has(plainName(name)))
      this.#remarks.push(`${quotedText(present.name)} keeps its name: another tag is called ${quotedText(name)} here.`);
    else if (name !== present.name.trim().replace(/\s+/gu, " ")) this.#write(id, "name", name);
    if (wanted.colour !== undefined && wanted.colour !== present.colour) this.#write(id, "colour", wanted.colour);
    for (const [field, text] of Object.entries(texts(wanted)))
      if (text !== present[field as keyof Tag]) this.#write(id, field, text);
    if (wanted.archived !== undefined && wanted.archived !== (present.archived ?? false))
      this.#write(id, "archived", wanted.archived ? true : null);
    const { numberKey } = wanted;
    if (numberKey !== undefined && numberKey !== present.numberKey && this.#isFree(numberKey, id))
      this.#write(id, "numberKey", numberKey);
  }

  #isFree(numberKey: number, id: TagId): boolean {
    const isTaken = this.#codebook.entries.some(({ tag }) => tag.id !== id && tag.numberKey === numberKey);
    if (isTaken) this.#remarks.push(`The key ${numberKey} stays with the tag that has it here.`);
    return !isTaken;
  }

  #write(id: TagId, field: string, value: Json): void {
    this.#writes.set(id, { ...this.#writes.get(id), [field]: value });
    if (this.#added.has(id)) return;
    const fields = this.#changed.get(id) ?? new Set();
    this.#changed.set(id, fields.add(field));
  }

  #parentOf(id: TagId): TagId | null {
    const written = this.#writes.get(id)?.["parent"];
    return written === undefined ? (this.#codebook.byId.get(id)?.parent ?? null) : (written as TagId | null);
  }

  #standsBelow(id: TagId, above: TagId): boolean {
    for (let at: TagId | null = id; at !== null; at = this.#parentOf(at)) if (at === above) return true;
    return false;
  }
}

function texts({ definition, include, exclude }: CodebookFileTag): Readonly<Record<string, string>> {
  const all = Object.entries({ definition, include, exclude });
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== ""),
  );
}
