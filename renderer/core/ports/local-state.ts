import type { Json } from "../model/json.ts";

/** Small values that belong to this installation alone (desk, drafts, settings): never merged, never exported. */
export interface LocalState {
  /** The value, or `null` if there is none. */
  read(key: string): Promise<Json | null>;
  /** Resolves when the value is on disk. */
  write(key: string, value: Json): Promise<void>;
  /** The value that stands there, or else `value`, which is then written. Of several windows that ask at once, all get one value. */
  readOrMake(key: string, value: Json): Promise<Json>;
  remove(key: string): Promise<void>;
  /** Keys that begin with `prefix`, in order. */
  keys(prefix: string): Promise<readonly string[]>;
}
