import type { AppCommand } from "#app/commands/app-command.ts";
import { claimCommands } from "#app/commands/claim-commands.ts";
import { codebookCommands } from "#app/commands/codebook-commands.ts";
import type { CommandContext } from "#app/commands/command-context.ts";
import { editCommands } from "#app/commands/edit-commands.ts";
import { fileCommands } from "#app/commands/file-commands.ts";
import { goCommands } from "#app/commands/go-commands.ts";
import { helpCommands } from "#app/commands/help-commands.ts";
import { markCommands } from "#app/commands/mark-commands.ts";
import { matrixCommands } from "#app/commands/matrix-commands.ts";
import { reportCommands } from "#app/commands/report-commands.ts";
import { searchCommands } from "#app/commands/search-commands.ts";
import { viewCommands } from "#app/commands/view-commands.ts";
import { addTag, type TagId } from "#core/index.ts";
import type { AWindow } from "../a-window.tsx";

const lists = [
  fileCommands,
  reportCommands,
  editCommands,
  markCommands,
  claimCommands,
  viewCommands,
  matrixCommands,
  codebookCommands,
  searchCommands,
  goCommands,
  helpCommands,
];

/** Every key that the app binds in a window with nine tags, which are made if need be. For reading: none of the commands is to be run. */
export function keysOf({ session, desk }: AWindow): readonly string[] {
  for (let tag = session.library.tags.size + 1; tag <= 9; tag += 1)
    session.run((library) => addTag(library, { newId: `tag-${tag}` as TagId, name: `Tag ${tag}` }));
  const context = { session, state: session.state, desk, deskState: desk.state } as unknown as CommandContext;
  return lists.flatMap((list): readonly AppCommand[] => list(context)).flatMap(({ keys }) => keys);
}

/** A chord as `userEvent.keyboard` takes it. */
export function typed(chord: string): string {
  const parts = chord === "+" ? ["+"] : chord.split("+");
  const modifiers = parts.slice(0, -1).map((part) => (part === "Mod" ? "Control" : part));
  const last = parts.at(-1) === "Plus" ? "+" : (parts.at(-1) ?? "");
  const key = last === "[" || last === "{" ? last + last : last.length > 1 ? `{${last}}` : last.toLowerCase();
  return [...modifiers.map((name) => `{${name}>}`), key, ...modifiers.toReversed().map((name) => `{/${name}}`)].join(
    "",
  );
}
