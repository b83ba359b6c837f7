import { beforeAll, describe, expect, test } from "vitest";
import type { AppCommand } from "#app/commands/app-command.ts";
import { claimCommands } from "#app/commands/claim-commands.ts";
import { codebookCommands } from "#app/commands/codebook-commands.ts";
import type { CommandContext } from "#app/commands/command-context.ts";
import { editCommands } from "#app/commands/edit-commands.ts";
import { repairCommands } from "#app/commands/edition-commands.ts";
import { fileCommands } from "#app/commands/file-commands.ts";
import { goCommands } from "#app/commands/go-commands.ts";
import { helpCommands } from "#app/commands/help-commands.ts";
import { manyCommands } from "#app/commands/many-commands.ts";
import { markCommands } from "#app/commands/mark-commands.ts";
import { reportCommands } from "#app/commands/report-commands.ts";
import { viewCommands } from "#app/commands/view-commands.ts";
import type { OpenDialog } from "#app/dialogs.tsx";
import {
  addTag,
  type ClaimId,
  type EditionId,
  type HighlightId,
  type ReportId,
  samplesBundle,
  type TagId,
} from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { DeskStore } from "#state/desk-store.ts";
import { samples } from "#test/fixtures/samples.ts";
import { Computer } from "../../state/a-library.ts";

const lists = [
  fileCommands,
  reportCommands,
  editCommands,
  markCommands,
  manyCommands,
  repairCommands,
  claimCommands,
  viewCommands,
  codebookCommands,
  goCommands,
  helpCommands,
];
const shown: OpenDialog[] = [];
let context: CommandContext;

/** A library at work: the samples with ten tags, two panes, a selection and something to undo, so that all is switched on. */
beforeAll(async () => {
  const computer = new Computer();
  const session = await computer.window();
  const { ids } = computer.parts();
  const { local } = computer.place();
  session.join("samples", samples(), samplesBundle);
  for (let tag = 5; tag <= 11; tag += 1)
    session.run((library) => addTag(library, { newId: ids.next() as TagId, name: `Tag ${tag}` }));
  await session.undo();
  // Its sentence says who says it.
  const words = "retook several villages in an advance";
  const edition = [...session.library.editions.values()].find(({ text }) => text.includes(words));
  const start = edition?.text.indexOf(words) ?? 0;
  const desk = await DeskStore.open(local, ids, (made) => {
    for (const report of session.library.reports.keys()) made.openReport(report as ReportId);
  });
  desk.jump({ report: [...session.library.reports.keys()][0] as ReportId, start: 9, end: 20, highlight: null });
  desk.select({
    pane: desk.state.activePane ?? "",
    edition: edition?.id as EditionId,
    start,
    end: start + words.length,
  });
  context = {
    state: session.state,
    person: session.person,
    desk,
    deskState: {
      ...desk.state,
      highlight: "mark" as HighlightId,
      claim: "sample-claim-settlements" as ClaimId,
      canGoBack: true,
      canGoForward: true,
      inspector: { ...desk.state.inspector, filter: { ...desk.state.inspector.filter, text: "Kherson" } },
    },
    dialogs: { open: null, show: (dialog) => void shown.push(dialog), queue: () => undefined, close: () => undefined },
    output: { print: () => undefined, toPdf: null },
    run: () => null,
    undoing: {} as CommandContext["undoing"],
    marking: {} as CommandContext["marking"],
    transfer: {} as CommandContext["transfer"],
    backingUp: {} as CommandContext["backingUp"],
    codebookFiles: {} as CommandContext["codebookFiles"],
    claimAbsence: () => undefined,
    search: {} as CommandContext["search"],
    reader: { current: null },
    editions: {
      waiting: 1,
      placing: "mark" as HighlightId,
      bringIn: () => undefined,
      repair: () => undefined,
      placeAtSelection: () => true,
    },
    hasExample: true,
    reportDeeds: {} as CommandContext["reportDeeds"],
    samplesAway: 1,
  };
});

const commands = (): readonly AppCommand[] => lists.flatMap((list) => list(context));

describe("the commands", () => {
  test("are all switched on where there is something for each to do", () => {
    expect(
      commands()
        .filter(({ isEnabled }) => !isEnabled)
        .map(({ id }) => id),
      // While words are selected what is chosen in the list waits. The reader was not come to from the matrix.
    ).toEqual(["tag-chosen", "untag-chosen", "tie-chosen", "delete-chosen", "back-to-matrix"]);
    const { deskState } = context;
    const chosen = ["sample-highlight-centres", "gone"] as HighlightId[];
    // The filter would leave them out, and what is not listed is not acted on.
    const { inspector } = context.desk.state;
    const choosing = { ...context, deskState: { ...deskState, inspector, selection: null, chosen } };
    expect(manyCommands(choosing).filter(({ isEnabled }) => !isEnabled)).toEqual([]);
    expect(commands().length).toBeGreaterThan(40);
  });

  test("have an id each", () => {
    const all = commands().map(({ id }) => id);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test("never share a key", () => {
    const keys = commands().flatMap((command) => command.keys.map((one) => one.toLowerCase()));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("have names as people write them, and keys that are on a keyboard", () => {
    for (const { label, keys } of commands()) {
      expect(label).toMatch(/^\p{Lu}/u);
      for (const key of keys)
        expect(key).toMatch(/^(Mod\+)?(Alt\+)?(Shift\+)?(.|F\d\d?|Plus|Delete|Enter|Arrow(Left|Right|Up|Down))$/);
    }
  });

  test("name the tag that each digit puts on, nine at most", () => {
    const tags = commands().filter(({ id }) => /^tag-\d/.test(id));
    expect(tags.map(({ keys }) => keys.join())).toEqual([..."123456789"]);
    expect(tags[0]?.label).toBe("Tag: Territory");
    expect(commands().find(({ id }) => id === "redo")?.label).toMatch(/^Redo: .*Tag 11/);
  });

  test("are off where there is nothing to act on", () => {
    const { deskState, state } = context;
    const idle: CommandContext = {
      ...context,
      hasExample: false,
      samplesAway: 0,
      state: { ...state, undo: null, redo: null },
      deskState: {
        ...deskState,
        panes: [],
        activePane: null,
        selection: null,
        highlight: null,
        claim: null,
        canGoBack: false,
        canGoForward: false,
      },
    };
    const off = lists
      .flatMap((list) => list(idle))
      .filter(({ isEnabled }) => !isEnabled)
      .map(({ id }) => id);
    expect(off).toEqual(
      expect.arrayContaining([
        "undo",
        "redo",
        "remove-example",
        "restore-samples",
        "delete-report",
        "highlight",
        "tag-1",
        "close-pane",
        "back",
        "find",
      ]),
    );
    expect(off).not.toEqual(expect.arrayContaining(["add-report"]));
  });

  test("act on what is chosen in the list and still listed, and so do the keys that mark", () => {
    shown.length = 0;
    const chosen = ["gone", "sample-highlight-centres"] as HighlightId[];
    const inspector = { ...context.deskState.inspector, filter: noFilter };
    const choosing = { ...context, deskState: { ...context.deskState, inspector, selection: null, chosen } };
    const all = [...manyCommands(choosing), ...markCommands(choosing)];
    for (const id of ["tag-chosen", "untag-chosen", "tie-chosen", "tag", "claim"])
      all.find((one) => one.id === id)?.run();
    const highlights = ["sample-highlight-centres"];
    expect(shown).toEqual(
      ["tag-many", "untag-many", "tie-many", "tag-many", "tie-many"].map((kind) => ({ kind, highlights })),
    );
    shown.length = 0;
  });

  test("open the dialog that they name", () => {
    for (const id of ["add-report", "export", "import", "settings", "palette", "keys"])
      commands()
        .find((one) => one.id === id)
        ?.run();
    expect(shown.map(({ kind }) => kind)).toEqual(["add-report", "export", "import", "settings", "palette", "keys"]);
  });
});
