import type { LocalState } from "#core/index.ts";

const key = "news";

/** Leaves a sentence for the person to be told when the library is opened next. Never rejects: without it only the word is missing. */
export async function leaveNews(local: LocalState, text: string): Promise<void> {
  await local.write(key, text).catch(() => undefined);
}

/** What was left to be told, once; `null` where there is nothing. */
export async function takeNews(local: LocalState): Promise<string | null> {
  const text = await local.read(key).catch(() => null);
  if (typeof text !== "string") return null;
  await local.remove(key).catch(() => undefined);
  return text;
}
