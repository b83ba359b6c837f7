import type { Safety } from "#core/index.ts";
import { OriginFiles } from "../origin-files/origin-files.ts";
import { readBrowserSpace } from "./browser-space.ts";
import { journalClient } from "./journal-client.ts";
import { fromWitnessText, toWitnessText } from "./witness-text.ts";

const witnessKey = "variorum witness";

/**
 * The witness in localStorage and the journal in the origin private file system: all IndexedDB databases of an origin share one
 * store and fail together, these two outlast it.
 */
export function browserSafety(files = new OriginFiles(), fileName = "journal.ndjson"): Safety {
  const journal = journalClient(files, fileName);
  return {
    async readWitness() {
      const text = localStorage.getItem(witnessKey);
      return text === null ? null : fromWitnessText(text);
    },
    async writeWitness(witness) {
      localStorage.setItem(witnessKey, toWitnessText(witness));
    },
    appendJournal: journal.append,
    readJournal: journal.read,
    replaceJournalHead: journal.replaceHead,
    readSpace: async () => ({ ...(await readBrowserSpace()), journal: await journal.size().catch(() => null) }),
  };
}
