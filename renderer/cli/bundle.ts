import { readDate, type SaidDate } from "#core/index.ts";
import { listAttributions } from "./list-attributions.ts";
import { listFigures } from "./list-figures.ts";
import { mergeFiles } from "./merge-files.ts";
import { parallelsOfFiles } from "./parallels-of-files.ts";
import { validateFile } from "./validate-file.ts";

const usage = `usage:
  bundle validate FILE            says what a bundle holds, or what is wrong with it and where
  bundle merge FILE FILE… -o OUT  merges bundles: the same in any order and any number of times; OUT may be one of them
  bundle parallels FILE… [--json] finds the passages that say the same in text files and within them
  bundle figures FILE… [--json] [--published YYYY-MM-DD]
                                  lists the numbers in English texts, with what they count, where and when
  bundle attributions FILE… [--json]
                                  lists who says what in English texts, and what is hedged
`;

/** Text files, and how what is found in them is printed. */
interface TextCall {
  readonly files: readonly string[];
  readonly isJson: boolean;
  readonly published: SaidDate | null;
}

const ofTexts = {
  parallels: ({ files, isJson }: TextCall) => parallelsOfFiles(files, isJson),
  figures: ({ files, isJson, published }: TextCall) => listFigures(files, isJson, published),
  attributions: ({ files, isJson }: TextCall) => listAttributions(files, isJson),
} as const;

/** Exit codes: 0 done, 1 a file is wrong or can't be read or written, 2 the command was called wrongly. */
async function run(words: readonly string[]): Promise<number> {
  const [verb, ...rest] = words;
  if (verb === "validate" && rest.length === 1 && rest[0] !== undefined && !rest[0].startsWith("-"))
    return validateFile(rest[0]);
  if (verb === "merge") {
    const { files, out } = mergeWords(rest);
    if (files !== null && out !== null) return mergeFiles(files, out);
  }
  if (verb === "parallels" || verb === "figures" || verb === "attributions") {
    const called = textWords(rest, verb === "figures");
    if (called !== null) return ofTexts[verb](called);
  }
  const isHelp = words.length === 1 && (verb === "--help" || verb === "-h" || verb === "help");
  (isHelp ? process.stdout : process.stderr).write(usage);
  return isHelp ? 0 : 2;
}

/** How a verb over text files was called; `null` where the words name no file, or are not understood. */
function textWords(words: readonly string[], mayHaveDay: boolean): TextCall | null {
  const files: string[] = [];
  let isJson = false;
  let published: SaidDate | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--json") isJson = true;
    else if (mayHaveDay && word === "--published" && published === null) {
      index += 1;
      const day = readDate(words[index] ?? "");
      if (day === null || day.granularity !== "day") return null;
      published = { ...day, basis: "given" };
    } else if (word.startsWith("-")) return null;
    else files.push(word);
  }
  return files.length > 0 ? { files, isJson, published } : null;
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
