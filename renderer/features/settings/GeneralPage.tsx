import { useState } from "react";
import { namePerson, personName } from "#core/index.ts";
import type { ThemeChoice } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Switch } from "#ui/Switch.tsx";
import { TextField } from "#ui/TextField.tsx";
import { ParallelsSetting } from "./ParallelsSetting.tsx";

const themes = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Name, look and keys of this installation. */
export function GeneralPage() {
  const desk = useDesk();
  const theme = useDeskState((state) => state.theme);
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  return (
    <div className="settings-page">
      <NameField />
      <div className="settings-row">
        <span className="settings-label">Theme</span>
        <Segmented<ThemeChoice>
          label="Theme"
          value={theme}
          onValue={(next) => desk.habits.setTheme(next)}
          options={themes}
        />
      </div>
      <ParallelsSetting />
      <Switch
        label="Single keys"
        hint="h, 1 to 9, t, c, n, p and the full stop mark and walk without Ctrl. Switch them off if you dictate or use a switch device."
        checked={hasSingleKeys}
        onChecked={(checked) => desk.habits.setSingleKeys(checked)}
      />
    </div>
  );
}

function NameField() {
  const session = useSession();
  const library = useLibrary();
  const run = useRun();
  const person = library.people.get(session.person);
  const [name, setName] = useState(person?.name ?? "");
  const wanted = name.trim().replace(/\s+/gu, " ");
  const isChanged = wanted !== "" && wanted !== person?.name;
  return (
    <form
      className="settings-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) run((now) => namePerson(now, { person: session.person, name }));
      }}
    >
      <TextField
        label="Your name, as colleagues see it"
        hint={
          person?.name === undefined
            ? `Until you say it, you are “${personName({ id: session.person })}” to others.`
            : undefined
        }
        value={name}
        onValue={setName}
        maxLength={120}
        autoComplete="off"
      />
      <Button type="submit" disabled={!isChanged}>
        Save name
      </Button>
    </form>
  );
}
