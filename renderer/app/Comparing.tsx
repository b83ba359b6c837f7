import { lazy, Suspense } from "react";
import { useDeskState } from "#state/desk-context.tsx";

// No sitting begins with them.
const VariantsView = lazy(async () => ({
  default: (await import("#features/variants/VariantsView.tsx")).VariantsView,
}));
const PairingBar = lazy(async () => ({ default: (await import("#features/variants/PairingBar.tsx")).PairingBar }));
const CompareView = lazy(async () => ({ default: (await import("#features/compare/CompareView.tsx")).CompareView }));

/** Passages or reports beside each other, in the middle of the window. */
export function Comparing({ view }: { readonly view: "variants" | "compare" }) {
  return <Suspense fallback={null}>{view === "variants" ? <VariantsView /> : <CompareView />}</Suspense>;
}

/** Below the reports, while the second of two passages is looked for. */
export function Pairing() {
  const isPairing = useDeskState((desk) => desk.firstPassage !== null);
  return isPairing ? (
    <Suspense fallback={null}>
      <PairingBar />
    </Suspense>
  ) : null;
}
