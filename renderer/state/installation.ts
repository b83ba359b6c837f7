import {
  type IdSource,
  type Json,
  type LocalState,
  type NodeName,
  type PersonId,
  personColour,
  type TagColour,
} from "#core/index.ts";

/** Who and what this installation is. Made once, kept in the local state, never asked for. */
export interface Installation {
  /** Ten characters `0-9a-z`. */
  readonly device: string;
  readonly person: PersonId;
  readonly colour: TagColour;
}

const key = "installation";

/** Who wrote what is known outside the database. Without a device another computer wrote it. */
export interface Writer {
  readonly person: PersonId;
  readonly device: string | null;
}

/** `null` where nothing was made yet, or it can't be read. */
export async function presentInstallation(local: LocalState): Promise<Installation | null> {
  return (await local.read(key).catch(() => null)) as unknown as Installation | null;
}

/** @param known who wrote journal or backup, where the database that knew it is lost. */
export async function readInstallation(local: LocalState, ids: IdSource, known: Writer | null): Promise<Installation> {
  const present = (await local.read(key)) as unknown as Installation | null;
  if (present !== null) return present;
  const person = known?.person ?? (ids.next() as PersonId);
  const made: Installation = { device: known?.device ?? randomPart(ids, 10), person, colour: personColour(person) };
  // Another window may start for the first time at this moment; both must be one person.
  return (await local.readOrMake(key, made as unknown as Json)) as unknown as Installation;
}

/** The node of one window: its device and six characters of its own. */
export function newNode(installation: Installation, ids: IdSource): NodeName {
  return (installation.device + randomPart(ids, 6)) as NodeName;
}

/** The random end of a UUID version 7. */
function randomPart(ids: IdSource, length: number): string {
  return ids.next().replaceAll("-", "").slice(-length);
}
