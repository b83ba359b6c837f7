import { mergeFiles } from "./merge-files.ts";
import { parallelsOfFiles } from "./parallels-of-files.ts";
import { validateFile } from "./validate-file.ts";

const usage = `usage:
  bundle validate FILE            says what a bundle holds, or what is wrong with it and where
  bundle merge FILE FILE… -o OUT  merges bundles: the same in any order and any number of times; OUT may be one of them
  bundle parallels FILE… [--json] finds the passages that say the same in text files and within them
`;

/** Exit codes: 0 done, 1 a file is wrong or can't be read or written, 2 the command was called wrongly. */
async function run(words: readonly string[]): Promise<number> {
  const [verb, ...rest] = words;
  if (verb === "validate" && rest.length === 1 && rest[0] !== undefined && !rest[0].startsWith("-"))
    return validateFile(rest[0]);
  if (verb === "merge") {
    const { files, out } = mergeWords(rest);
    if (files !== null && out !== null) return mergeFiles(files, out);
  }
  const texts = filesIn(rest);
  if (verb === "parallels" && texts !== null) return parallelsOfFiles(texts.files, texts.isJson);
  const isHelp = words.length === 1 && (verb === "--help" || verb === "-h" || verb === "help");
  (isHelp ? process.stdout : process.stderr).write(usage);
  return isHelp ? 0 : 2;
}

/** Text files and whether JSON is wanted; `null` where no file is named, or something else is. */
function filesIn(words: readonly string[]): { readonly files: readonly string[]; readonly isJson: boolean } | null {
  const files = words.filter((word) => word !== "--json");
  const isUnderstood = files.length > 0 && files.every((word) => !word.startsWith("-"));
  return isUnderstood ? { files, isJson: files.length < words.length } : null;
}

/** `null` for what was not said, or not said in a way that is understood. */
function mergeWords(words: readonly string[]): {
  readonly files: readonly string[] | null;
  readonly out: string | null;
} {
  const files: string[] = [];
  const outs: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "-o" || word === "--output") {
      index += 1;
      outs.push(words[index] ?? "");
    } else if (word.startsWith("-")) return { files: null, out: null };
    else files.push(word);
  }
  const [out = ""] = outs;
  return { files: files.length > 0 ? files : null, out: outs.length === 1 && out !== "" ? out : null };
}

process.exitCode = await run(process.argv.slice(2));
