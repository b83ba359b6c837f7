/**
 * For each record the one that it counts as: itself, or what it was merged into in the end. A record that is not among them,
 * because it is deleted, takes nobody in. Those that go round in a circle count as the one with the smallest id.
 * @param records the visible ones of one collection.
 */
export function mergeRoots<Id extends string>(
  records: ReadonlyMap<string, { readonly mergedInto?: Id | undefined }>,
): ReadonlyMap<Id, Id> {
  const roots = new Map<Id, Id>();
  for (const start of records.keys() as Iterable<Id>) {
    const path: Id[] = [];
    const places = new Map<Id, number>();
    let at = start;
    let root = roots.get(at);
    while (root === undefined) {
      const place = places.get(at);
      if (place !== undefined) root = smallest(path.slice(place));
      else {
        places.set(at, path.push(at) - 1);
        const into = records.get(at)?.mergedInto;
        if (into === undefined || !records.has(into)) root = at;
        else {
          at = into;
          root = roots.get(at);
        }
      }
    }
    for (const id of path) roots.set(id, root);
  }
  return roots;
}

/**
 * The records that must not be merged any more so that one stands for itself: it, and the one that it counts as where the two go
 * round in a circle, as when two people merged them into each other at once.
 * @param records the visible ones of one collection, this one among them.
 */
export function partingFrom<Id extends string>(
  records: ReadonlyMap<string, { readonly mergedInto?: Id | undefined }>,
  id: Id,
): readonly Id[] {
  const root = mergeRoots(records).get(id) ?? id;
  const into = records.get(root)?.mergedInto;
  return root === id || into === undefined || !records.has(into) ? [id] : [id, root];
}

/** The first by UTF-16 units. @param ids at least one. */
export function smallest<Id extends string>(ids: readonly Id[]): Id {
  return ids.reduce((least, id) => (id < least ? id : least));
}
