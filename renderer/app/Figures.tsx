import { lazy, Suspense } from "react";

// A view of its own, fetched when it is first gone to.
const FiguresView = lazy(async () => {
  const { FiguresView: view } = await import("#features/figures/FiguresView.tsx");
  return { default: view };
});

/** The table of figures. */
export function Figures() {
  return (
    <Suspense fallback={null}>
      <FiguresView />
    </Suspense>
  );
}
