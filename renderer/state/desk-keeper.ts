import type { Json, LocalState } from "#core/index.ts";
import type { DeskLayout } from "./desk.ts";
import { layoutOf } from "./desk-layout.ts";

/** The key of the local state under which a layout is kept. */
export const deskKey = "desk";

/** In ms, after the last change. */
const writePause = 250;

/** Keeps a desk's layout in the local state, a moment after it has changed. */
export class DeskKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUnwritten = false;
  #writing: Promise<void> = Promise.resolve();

  /** @param layout as it stands when it is written. */
  constructor(
    private readonly local: LocalState,
    private readonly layout: () => DeskLayout,
  ) {}

  keepSoon(): void {
    this.#isUnwritten = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), writePause);
  }

  /** Writes now, if anything waits. Rejects when the write failed; then it waits on. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isUnwritten) {
      this.#isUnwritten = false;
      this.#writing = this.local.write(deskKey, layoutOf(this.layout()) as unknown as Json).catch((error: unknown) => {
        this.#isUnwritten = true;
        throw error;
      });
    }
    return this.#writing;
  }
}
