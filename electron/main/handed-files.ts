import path from "node:path";

const extensions = new Set([".json", ".txt", ".md", ".markdown"]);

/**
 * The files among a command line's arguments, as absolute paths. `args` begins with the program (and, unpackaged, the app's folder):
 * switches and whatever has another extension than ours are left out.
 */
export function filesAmong(args: readonly string[], workingFolder: string): readonly string[] {
  return args
    .slice(1)
    .filter((arg) => !arg.startsWith("-") && extensions.has(path.extname(arg).toLowerCase()))
    .map((arg) => path.resolve(workingFolder, arg));
}
