/** Something that can't be done, said in a sentence for the person. Any other error crosses the bridge as a general one. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** The system's reason in plain words, for a sentence that ends with it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code === "" ? "of an unexpected error" : `the system answered ${code}`);
}

/** The code that the system gave an error, such as "ENOENT"; "" where it gave none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not use this place",
  EPERM: "you may not use this place",
  EBUSY: "another program is using it",
  EISDIR: "it is a folder",
  ENOTDIR: "it is not a folder",
  ELOOP: "it only points to another place",
  EMFILE: "too many files are open",
  ENOENT: "it is not there",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the disk is read-only",
  EIO: "the disk reported an error",
  ETIMEDOUT: "the network disk doesn't answer",
  EHOSTDOWN: "the network disk doesn't answer",
};
