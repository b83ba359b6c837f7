import { findParallels, type Parallel, type ParallelPassage } from "#core/index.ts";
import { readTextFile } from "./read-text.ts";

/**
 * Prints the passages that say the same in text files and within them: as JSON
 * `[{ "a": {"file","start","end"}, "b": …, "kind", "score" }]` with offsets in UTF-16 units of the decoded text, else to be read.
 * @returns the exit code
 */
export async function parallelsOfFiles(files: readonly string[], isJson: boolean): Promise<number> {
  const texts = new Map<string, string>();
  for (const file of new Set(files)) {
    const text = await readTextFile(file);
    if (text === null) return 1;
    texts.set(file, text);
  }
  const found = findParallels([...texts].map(([id, text]) => ({ id, text })));
  const words = isJson
    ? JSON.stringify(found.map(toJson), null, 2)
    : found.map((one) => toLines(one, texts)).join("\n");
  process.stdout.write(words === "" ? "No parallels were found.\n" : `${words}\n`);
  return 0;
}

function toJson({ a, b, kind, score }: Parallel) {
  return { a: placeOf(a), b: placeOf(b), kind, score: Number(score.toFixed(4)) };
}

function placeOf({ text, start, end }: ParallelPassage) {
  return { file: text, start, end };
}

function toLines({ a, b, kind, score }: Parallel, texts: ReadonlyMap<string, string>): string {
  const line = ({ text, start, end }: ParallelPassage) =>
    `  ${text} ${start}–${end}: ${texts.get(text)?.slice(start, end).replace(/\s+/g, " ")}`;
  return `${kind}, ${score.toFixed(2)}\n${line(a)}\n${line(b)}`;
}
