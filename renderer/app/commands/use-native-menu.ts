import { useEffect, useRef } from "react";
import type { CommandState } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useDialogs } from "../dialogs.tsx";
import { type AppCommand, toAccelerator } from "./app-command.ts";

/** Keeps a host's own menu in step with the commands, runs what is chosen there, and takes in files that the system hands over. */
export function useNativeMenu(commands: readonly AppCommand[]): void {
  const { host } = usePorts();
  const { queue } = useDialogs();
  const latest = useRef(commands);
  const shown = useRef("");
  useEffect(() => {
    latest.current = commands;
    if (!host.capabilities.hasNativeMenu) return;
    // The commands are made anew at every step of a selection; the host builds its whole menu from what it is told.
    const states = commands.map(toCommandState);
    const text = JSON.stringify(states);
    if (text === shown.current) return;
    shown.current = text;
    host.showCommands(states);
  }, [host, commands]);
  useEffect(
    () =>
      host.onCommand((command) => {
        if (command.kind === "file") {
          const { file } = command;
          queue(/\.json$/i.test(file.name) ? { kind: "import", file } : { kind: "add-report", file });
          return;
        }
        const chosen = latest.current.find((one) => one.id === command.id);
        if (chosen?.isEnabled) chosen.run();
      }),
    [host, queue],
  );
}

function toCommandState({ id, label, isEnabled, isChecked, menu, keys, startsGroup }: AppCommand): CommandState {
  return {
    id,
    label,
    isEnabled,
    menu,
    ...(isChecked === undefined ? {} : { isChecked }),
    ...(keys[0] === undefined ? {} : { accelerator: toAccelerator(keys[0]) }),
    ...(startsGroup ? { startsGroup } : {}),
  };
}
