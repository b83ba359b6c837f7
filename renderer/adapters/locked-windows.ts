import type { NodeName, OpenWindows } from "#core/index.ts";

const prefix = "variorum window ";

/** Windows that each hold a lock, which the browser lets go of when the window ends. */
export class LockedWindows implements OpenWindows {
  #leave: () => void = () => undefined;

  enter(node: NodeName): void {
    this.#leave();
    const isOver = new Promise<void>((resolve) => {
      this.#leave = resolve;
    });
    // Without it other windows take its latest steps for those of an earlier sitting, and nothing else.
    void navigator.locks.request(prefix + node, () => isOver).catch(() => undefined);
  }

  async present(): Promise<ReadonlySet<NodeName>> {
    const { held = [] } = await navigator.locks.query().catch((): LockManagerSnapshot => ({}));
    const names = held.flatMap(({ name }) => (name?.startsWith(prefix) ? name.slice(prefix.length) : []));
    return new Set(names as NodeName[]);
  }
}
