/**
 * The ids that stand on a cycle, or between two of them, in no order. Peels off what has nothing before it, then what has
 * nothing behind it, until only cycles are left; without recursion, whatever the depth.
 * @param before what comes directly before each id; ids that are no keys are passed over.
 */
export function cycleIds(before: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const left = new Map([...before].map(([id, ids]) => [id, ids.filter((other) => before.has(other))] as const));
  return [...peel(reversed(peel(left))).keys()];
}

type Edges = ReadonlyMap<string, readonly string[]>;

function peel(edges: Edges): Edges {
  const behind = reversed(edges);
  const waiting = new Map([...edges].map(([id, ids]) => [id, ids.length]));
  const open = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    waiting.delete(id);
    for (const other of behind.get(id) ?? []) {
      const count = (waiting.get(other) ?? 0) - 1;
      waiting.set(other, count);
      if (count === 0) open.push(other);
    }
  }
  return new Map(
    [...waiting.keys()].map((id) => [id, (edges.get(id) ?? []).filter((other) => waiting.has(other))] as const),
  );
}

function reversed(edges: Edges): Edges {
  const turned = new Map<string, string[]>([...edges.keys()].map((id) => [id, []]));
  for (const [id, ids] of edges) for (const other of ids) turned.get(other)?.push(id);
  return turned;
}
