import { useEffect, useRef } from "react";
import { usePorts } from "#state/ports-context.tsx";
import { useDialogs } from "../dialogs.tsx";
import { type AppCommand, toAccelerator } from "./app-command.ts";

/** Keeps a host's own menu in step with the commands, runs what is chosen there, and takes in files that the system hands over. */
export function useNativeMenu(commands: readonly AppCommand[]): void {
  const { host } = usePorts();
  const dialogs = useDialogs();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
    host.showCommands(
      commands.map(({ id, label, isEnabled, isChecked, menu, keys, startsGroup }) => ({
        id,
        label,
        isEnabled,
        menu,
        ...(isChecked === undefined ? {} : { isChecked }),
        ...(keys[0] === undefined ? {} : { accelerator: toAccelerator(keys[0]) }),
        ...(startsGroup ? { startsGroup } : {}),
      })),
    );
  }, [host, commands]);
  useEffect(
    () =>
      host.onCommand((command) => {
        if (command.kind === "file") {
          const { file } = command;
          dialogs.show(/\.json$/i.test(file.name) ? { kind: "import", file } : { kind: "add-report", file });
          return;
        }
        const chosen = latest.current.find((one) => one.id === command.id);
        if (chosen?.isEnabled) chosen.run();
      }),
    [host, dialogs],
  );
}
