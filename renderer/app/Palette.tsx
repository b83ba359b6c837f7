import { useEffect, useMemo, useRef } from "react";
import { type HighlightView, type LibraryView, placeWords, quoted } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import type { Option, OptionGroup } from "#ui/match-options.ts";
import type { AppCommand } from "./commands/app-command.ts";

/** Its id begins with its kind: the ids of records may be any text, also that of a command. */
interface Choice extends Option {
  run(): void;
}

/** One box for commands and for going to a report, claim, tag or highlight. */
export function Palette({ commands, close }: { readonly commands: readonly AppCommand[]; readonly close: () => void }) {
  const view = useLibraryView();
  const desk = useDesk();
  useFocusBefore();
  const groups = useMemo(() => {
    const jump = (to: HighlightView) =>
      desk.jump({
        report: to.report.report.id,
        start: to.highlight.passage.start,
        end: to.highlight.passage.end,
        highlight: to.highlight.id,
      });
    return [
      {
        id: "commands",
        label: "Commands",
        options: commands.filter((command) => command.isEnabled && command.id !== "palette").map(commandChoice),
      },
      { id: "reports", label: "Reports", options: reportChoices(view, (id) => desk.bringReport(id)) },
      {
        id: "claims",
        label: "Claims",
        options: view.claims.map(({ claim }) => ({
          id: `claim:${claim.id}`,
          label: claim.text,
          run: () => {
            desk.chooseClaim(claim.id);
            desk.showInspector("claims");
          },
        })),
      },
      {
        id: "tags",
        label: "Tags",
        options: view.tags.map((tag) => ({
          id: `tag:${tag.id}`,
          label: tag.name,
          detail: "show its highlights",
          run: () => {
            desk.filterInspector({ tag: tag.id });
            desk.showInspector("highlights");
          },
        })),
      },
      {
        id: "highlights",
        label: "Highlights",
        options: view.highlights.map((one) => ({
          id: `highlight:${one.highlight.id}`,
          label: quoted(one.highlight.passage.exact),
          detail: placeWords(one),
          keywords: one.highlight.passage.exact,
          run: () => jump(one),
        })),
      },
    ] satisfies readonly (OptionGroup & { readonly options: readonly Choice[] })[];
  }, [commands, view, desk]);
  const choose = (option: Option) => {
    close();
    const choices: readonly Choice[] = groups.flatMap((group) => group.options as readonly Choice[]);
    choices.find((choice) => choice.id === option.id)?.run();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title="Commands and go to"
      hideTitle
      bare
      placement="top"
      size="medium"
    >
      <Combobox
        label="Commands, reports, claims, tags, highlights"
        placeholder="Type a command, a report, a claim or a tag"
        groups={groups}
        onChoose={choose}
        emptyText="Nothing goes by that name"
      />
    </Dialog>
  );
}

function commandChoice({ id, label, keys, run }: AppCommand): Choice {
  return { id: `command:${id}`, label, ...(keys[0] === undefined ? {} : { keys: keys[0] }), run };
}

function reportChoices(
  view: LibraryView,
  show: (id: LibraryView["reports"][number]["report"]["id"]) => void,
): readonly Choice[] {
  return view.offered.map(({ report, siglum, title }) => ({
    id: `report:${report.id}`,
    label: `${siglum} · ${title.text}`,
    detail: "go to report",
    run: () => show(report.id),
  }));
}

/** Gives focus back on leaving, unless what was chosen has put it elsewhere. The field takes focus before the dialog looks where it was. */
function useFocusBefore(): void {
  const before = useRef(document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
      });
    },
    [],
  );
}
