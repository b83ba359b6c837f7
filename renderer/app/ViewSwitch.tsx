import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { ariaKeys } from "#ui/key-names.ts";
import { usePlatform } from "#ui/platform.ts";
import { viewKeys } from "./commands/view-keys.ts";
import "./view-switch.css";

const views: readonly { readonly name: keyof typeof viewKeys; readonly label: string }[] = [
  { name: "read", label: "Read" },
  { name: "matrix", label: "Matrix" },
  { name: "figures", label: "Figures" },
  { name: "codebook", label: "Codebook" },
  { name: "reports", label: "Reports" },
];

/** The views that stand in the middle of the window, side by side. */
export function ViewSwitch() {
  const desk = useDesk();
  const platform = usePlatform();
  const present = useDeskState((state) => state.view);
  return (
    <nav className="view-switch" aria-label="Views">
      {views.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className="view-switch-name"
          aria-current={name === present ? "page" : undefined}
          aria-keyshortcuts={ariaKeys(viewKeys[name], platform)}
          onClick={() => desk.showView(name)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
