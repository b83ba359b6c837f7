import type { IdSource, LocalState, NodeName, PersonId, TagColour } from "#core/index.ts";
import { tagColours } from "#core/index.ts";

/** Who and what this installation is. Made once, kept in the local state, never asked for. */
export interface Installation {
  /** Ten characters `0-9a-z`. */
  readonly device: string;
  readonly person: PersonId;
  readonly colour: TagColour;
}

/** @param known the person of a journal, where the database that knew them is lost. */
export async function readInstallation(local: LocalState, ids: IdSource, known: PersonId | null): Promise<Installation> {
  const present = (await local.read("installation")) as unknown as Installation | null;
  if (present !== null) return present;
  const colour = tagColours[Number.parseInt(ids.next().slice(-2), 16) % tagColours.length]?.colour ?? "plum";
  const made = { device: randomPart(ids, 10), person: known ?? (ids.next() as PersonId), colour };
  await local.write("installation", made);
  return made;
}

/** The node of one window: its device and six characters of its own. */
export function newNode(installation: Installation, ids: IdSource): NodeName {
  return (installation.device + randomPart(ids, 6)) as NodeName;
}

/** The random end of a UUID version 7. */
function randomPart(ids: IdSource, length: number): string {
  return ids.next().replaceAll("-", "").slice(-length);
}
