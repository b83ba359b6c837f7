import { type JoinedRecords, samplesFrom } from "#core/index.ts";
import manifest from "#seeds/manifest.json";

const files = import.meta.glob<string>("../../../seeds/*.txt", { query: "?raw", import: "default", eager: true });

/** The reports that a library begins with, as the app puts them in at its first start. */
export function samples(): readonly JoinedRecords[] {
  return samplesFrom(
    manifest,
    new Map(Object.entries(files).map(([path, text]) => [path.split("/").at(-1) ?? "", text])),
  );
}
