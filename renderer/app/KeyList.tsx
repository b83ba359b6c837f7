import { useDeskState } from "#state/desk-context.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import type { Keys } from "#ui/types.ts";
import type { AppCommand } from "./commands/app-command.ts";
import { menuEntries } from "./commands/menu-entries.ts";
import "./key-list.css";

/** All keys, by menu. */
export function KeyList({ commands, close }: { readonly commands: readonly AppCommand[]; readonly close: () => void }) {
  const hasSingleKeys = useDeskState((desk) => desk.hasSingleKeys);
  const groups = menuEntries(commands).map(({ name, label }) => ({
    label,
    rows: commands.filter((command) => command.menu === name && command.keys.length > 0),
  }));
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : close())} title="Keys" size="large" isForReading>
      {hasSingleKeys ? null : (
        <p className="key-list-note">
          Single keys are switched off in the settings. Every command is in the palette too.
        </p>
      )}
      <div className="key-list">
        {groups.map(({ label, rows }) => (
          <section key={label} className="key-list-group">
            <h3 className="eyebrow">{label}</h3>
            <dl>
              {rows.map((command) => (
                <KeyRow key={command.id} label={command.label} keys={command.keys} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyRow({ label, keys }: { readonly label: string; readonly keys: readonly Keys[] }) {
  return (
    <div className="key-list-row">
      <dt>{label}</dt>
      <dd>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
      </dd>
    </div>
  );
}
