import { counted, type HighlightId, viewOf } from "#core/index.ts";
import { arrangedOn } from "#features/highlights/use-arranged.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** The highlights that are chosen together, in the order of the list; none while words are selected, and none that is not listed any more. */
export function chosenTogether(context: CommandContext): readonly HighlightId[] {
  const { deskState } = context;
  if (deskState.chosen.length === 0 || deskState.selection !== null) return [];
  const wanted = new Set(deskState.chosen);
  return listed(context).filter((id) => wanted.has(id));
}

/** What is done with the highlights that are chosen together in the list; the keys that mark act on them, too. */
export function manyCommands(context: CommandContext): readonly AppCommand[] {
  const { desk, dialogs, marking, state } = context;
  const { length } = chosenTogether(context);
  const hasChosen = length > 0;
  const words = hasChosen ? counted(length, "chosen highlight") : "chosen highlights";
  const onChosen = (act: (highlights: readonly HighlightId[]) => void) => () => {
    const chosen = chosenTogether(context);
    if (chosen.length > 0) act(chosen);
  };
  return [
    {
      id: "choose-listed",
      label: "Choose all listed highlights",
      keys: [],
      menu: "mark",
      isEnabled: viewOf(state.library).highlights.length > 0,
      startsGroup: true,
      run: () => {
        desk.chooseMany(listed(context));
        desk.showInspector("highlights");
      },
    },
    {
      id: "tag-chosen",
      label: `Tags on ${words}…`,
      keys: [],
      menu: "mark",
      isEnabled: hasChosen,
      run: onChosen((highlights) => dialogs.show({ kind: "tag-many", highlights })),
    },
    {
      id: "untag-chosen",
      label: `Take tags off ${words}…`,
      keys: [],
      menu: "mark",
      isEnabled: hasChosen,
      run: onChosen((highlights) => dialogs.show({ kind: "untag-many", highlights })),
    },
    {
      id: "tie-chosen",
      label: `Tie ${words} to a claim…`,
      keys: [],
      menu: "mark",
      isEnabled: hasChosen,
      run: onChosen((highlights) => dialogs.show({ kind: "tie-many", highlights })),
    },
    {
      id: "delete-chosen",
      label: `Delete ${words}`,
      keys: [],
      menu: "mark",
      isEnabled: hasChosen,
      run: onChosen((highlights) => marking.removeMany(highlights)),
    },
  ];
}

function listed({ state, deskState, person }: CommandContext): readonly HighlightId[] {
  return arrangedOn(state.library, deskState, person).listed.map(({ highlight }) => highlight.id);
}
