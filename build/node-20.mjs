// What Vitest 5 uses and Node 20 has not: without it a failed run cannot print its failures.

/**
 * @template K, V
 * @param {Iterable<V>} items
 * @param {(item: V, index: number) => K} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<K, V[]>} */
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

if (!("groupBy" in Map)) Object.defineProperty(Map, "groupBy", { value: groupBy, writable: true, configurable: true });
