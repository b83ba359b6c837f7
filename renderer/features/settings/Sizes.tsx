import { useEffect, useState } from "react";
import { counted, type Space } from "#core/index.ts";
import { useBackupState, useKeeping } from "#state/keeping/keeping-context.tsx";
import { sizeWords } from "./size-words.ts";

const notRead: Space = { free: null, database: null, journal: null };

/** How much room the library and what keeps it take, and how much is left. */
export function Sizes() {
  const { list, changesSince } = useBackupState();
  const space = useSpace(changesSince);
  const inBackups = list.reduce((size, one) => size + one.size, 0);
  const rows: readonly (readonly [name: string, size: string, detail: string])[] = [
    ["Database", sizeWords(space.database), ""],
    ["Journal", sizeWords(space.journal), `${counted(changesSince, "change")} since the last backup`],
    ["Backups", sizeWords(inBackups), counted(list.length, "file")],
    ["Free space", sizeWords(space.free), ""],
  ];
  return (
    <dl className="settings-sizes">
      {rows.map(([name, size, detail]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {size}
            {detail === "" ? null : <span> · {detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** @param turn what makes it read anew. */
function useSpace(turn: number): Space {
  const { keeper } = useKeeping();
  const [space, setSpace] = useState(notRead);
  useEffect(() => {
    let isCurrent = true;
    void keeper.parts.safety.readSpace().then(
      (read) => (isCurrent ? setSpace(read) : undefined),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [keeper, turn]);
  return space;
}
