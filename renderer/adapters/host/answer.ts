import type { Answer } from "#bridge/contract.ts";
import { FileRefused } from "#core/index.ts";

/** The value of an answer from the shell. Throws `FileRefused` with the shell's sentence if it refused. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new FileRefused(answer.message);
}
