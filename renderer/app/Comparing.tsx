import { useDeskState } from "#state/desk-context.tsx";
import { later } from "./later.tsx";

const VariantsView = later(async () => (await import("#features/variants/VariantsView.tsx")).VariantsView);
const PairingBar = later(async () => (await import("#features/variants/PairingBar.tsx")).PairingBar);
const CompareView = later(async () => (await import("#features/compare/CompareView.tsx")).CompareView);

/** Passages or reports beside each other, in the middle of the window. */
export function Comparing({ view }: { readonly view: "variants" | "compare" }) {
  return view === "variants" ? <VariantsView /> : <CompareView />;
}

/** Below the reports, while the second of two passages is looked for. */
export function Pairing() {
  const isPairing = useDeskState((desk) => desk.firstPassage !== null);
  return isPairing ? <PairingBar /> : null;
}
