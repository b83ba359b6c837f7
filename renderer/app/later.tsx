import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

const fetches: (() => Promise<unknown>)[] = [];

/**
 * A view or dialog that no sitting begins with: its code is fetched when it is first shown, or before, by `fetchTheRest`.
 * @param fallback stands in its place meanwhile
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> {
  fetches.push(fetch);
  const Part = lazy(async () => ({ default: await fetch() }));
  return (props) => (
    <Suspense fallback={fallback}>
      <Part {...props} />
    </Suspense>
  );
}

/** Fetches what has not been shown yet, one after the other, so that it opens at once. */
export async function fetchTheRest(): Promise<void> {
  for (const fetch of fetches) await fetch();
}
