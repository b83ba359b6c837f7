import { type JoinedRecords, samplesFrom } from "#core/index.ts";
import manifest from "#seeds/manifest.json";

const files = import.meta.glob<string>("../seeds/*.txt", { query: "?raw", import: "default", eager: true });

let made: readonly JoinedRecords[] | null = null;

/** The four reports of `seeds/` with what is known of them, the starter tags and the worked claim. */
export function samples(): readonly JoinedRecords[] {
  if (made !== null) return made;
  const texts = new Map(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]));
  made = samplesFrom(manifest, texts);
  return made;
}
