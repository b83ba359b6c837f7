import { type HighlightId, quotationStyles, tagMany, viewOf } from "#core/index.ts";
import { saidBySelection } from "#features/highlights/said-by-selection.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";
import { chosenTogether } from "./many-commands.ts";

/** With a selection these mark it; without one tags and claims go on the highlights that are chosen together, else on the current one. */
export function markCommands(context: CommandContext): readonly AppCommand[] {
  const { marking, deskState, state, dialogs, run, person, reader } = context;
  const { selection, highlight, chosen } = deskState;
  const hasSelection = selection !== null;
  const hasPassage = hasSelection || highlight !== null;
  const hasMany = hasPassage || chosen.length > 0;
  const either = (one: () => void, many: (highlights: readonly HighlightId[]) => void) => () => {
    const together = chosenTogether(context);
    if (together.length > 0) many(together);
    else one();
  };
  const onSelection = { menu: "mark", isEnabled: hasSelection } as const;
  const said = saidBySelection(viewOf(state.library), selection);
  const isReading = deskState.view === "read";
  const numbered = [...viewOf(state.library).codebook.byNumber].map(
    ([number, tag], index): AppCommand => ({
      id: `tag-${number}`,
      label: `Tag: ${tag.name}`,
      keys: [String(number)],
      menu: "mark",
      isEnabled: hasMany,
      startsGroup: index === 0,
      run: either(
        () => void marking.tagByNumber(number),
        (highlights) =>
          void run((library) => tagMany(library, { highlights, add: [tag.id], remove: [], person }), { canUndo: true }),
      ),
    }),
  );
  return [
    { ...onSelection, id: "highlight", label: "Highlight", keys: ["h"], run: () => void marking.markWithSticky() },
    {
      ...onSelection,
      id: "highlight-and-go-on",
      label: "Highlight, then the next sentence",
      keys: [";"],
      isEnabled: hasSelection && isReading,
      run: () => {
        if (marking.markWithSticky()) reader.current?.stepSentence(1);
      },
    },
    {
      ...onSelection,
      id: "tag",
      label: "Tag by name…",
      keys: ["t"],
      isEnabled: hasMany,
      run: either(
        () => void marking.openTagPicker(),
        (highlights) => dialogs.show({ kind: "tag-many", highlights }),
      ),
    },
    {
      ...onSelection,
      id: "claim",
      label: "Tie to a claim…",
      keys: ["c"],
      isEnabled: hasMany,
      run: either(
        () => void marking.openClaimPicker(),
        (highlights) => dialogs.show({ kind: "tie-many", highlights }),
      ),
    },
    {
      ...onSelection,
      id: "note",
      label: "Write a note",
      keys: ["n"],
      isEnabled: hasPassage,
      run: () => void marking.note(),
    },
    {
      ...onSelection,
      id: "copy-quotation",
      label: "Copy with its source",
      keys: ["Mod+Shift+C"],
      isEnabled: hasPassage,
      run: () => void marking.copy(),
    },
    ...quotationStyles.map(
      ({ style, name }): AppCommand => ({
        ...onSelection,
        id: `copy-as-${style}`,
        label: `Copy as: ${name}`,
        keys: [],
        isEnabled: hasPassage,
        run: () => void marking.copy(undefined, style),
      }),
    ),
    {
      ...onSelection,
      id: "said-by",
      label: said?.speaker == null ? "Said by whom the sentence names" : `Said by “${said.speaker.printed}”`,
      keys: ["s"],
      isEnabled: said?.speaker != null,
      ...(selection?.speaker === undefined ? {} : { isChecked: true }),
      startsGroup: true,
      run: () => void marking.toggleSpeaker(),
    },
    {
      ...onSelection,
      id: "take-sentence",
      label: "Take in the whole sentence",
      keys: ["w"],
      isEnabled: said !== null && isReading,
      run: () => {
        if (said !== null) reader.current?.take(said.whole);
      },
    },
    {
      id: "move-ends",
      label: "Move the ends of the highlight",
      keys: ["e", "Alt+E"],
      menu: "mark",
      isEnabled: highlight !== null && isReading,
      run: () => reader.current?.moveEnds(),
    },
    ...numbered,
    {
      id: "delete-highlight",
      label: "Delete highlight",
      keys: ["Delete"],
      menu: "mark",
      isEnabled: highlight !== null,
      isForReader: true,
      startsGroup: true,
      run: () => {
        if (highlight !== null) marking.remove(highlight);
      },
    },
  ];
}
