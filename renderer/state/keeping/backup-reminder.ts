import type { Clock, Json, LocalState } from "#core/index.ts";
import type { BackupKeeper } from "./backup-keeper.ts";

interface Memory {
  /** Milliseconds since 1970. */
  readonly firstSeenAt: number;
  /** `null` before the first. */
  readonly downloadedAt: number | null;
  /** Steps in the log at the last download. */
  readonly stepsThen: number;
  readonly quietUntil: number;
}

const key = "backup-reminder";
const hour = 60 * 60_000;
const day = 24 * hour;
const longEnough = 7 * day;
const manySteps = 50;

/**
 * Knows when it is time for the person to take a backup out of a profile that holds library and backups alike. Where backups lie
 * outside the profile it never is.
 */
export class BackupReminder {
  readonly #listeners = new Set<() => void>();

  private constructor(
    private readonly keeper: BackupKeeper,
    private readonly local: LocalState,
    private readonly clock: Clock,
    private memory: Memory,
  ) {}

  static async open(keeper: BackupKeeper, local: LocalState, clock: Clock): Promise<BackupReminder> {
    const fresh: Memory = { firstSeenAt: clock.now(), downloadedAt: null, stepsThen: 0, quietUntil: 0 };
    const kept = await local.readOrMake(key, fresh as unknown as Json).catch(() => null);
    return new BackupReminder(keeper, local, clock, toMemory(kept) ?? fresh);
  }

  /** Time alone can make it due, so listeners also hear once an hour. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    const stop = this.keeper.subscribe(listener);
    const timer = setInterval(listener, hour);
    return () => {
      this.#listeners.delete(listener);
      stop();
      clearInterval(timer);
    };
  }

  /** Many steps since the last download, or some and a week. */
  get isDue(): boolean {
    const { place } = this.keeper.state;
    if (place === null || place.isOutsideProfile) return false;
    const { downloadedAt, firstSeenAt, quietUntil } = this.memory;
    const now = this.clock.now();
    if (now < quietUntil) return false;
    const steps = this.stepsSince;
    return steps >= manySteps || (steps > 0 && now - (downloadedAt ?? firstSeenAt) >= longEnough);
  }

  /** Steps that no downloaded backup holds. A library that was restored to fewer steps goes on from what the download held. */
  get stepsSince(): number {
    return Math.max(0, this.#steps - this.memory.stepsThen);
  }

  /** When the last one was downloaded, in milliseconds since 1970; `null` before the first. */
  get downloadedAt(): number | null {
    return this.memory.downloadedAt;
  }

  /** Everything that is saved now was taken out. */
  downloaded(): Promise<void> {
    return this.#remember({ downloadedAt: this.clock.now(), stepsThen: this.#steps });
  }

  /** Says no more for a day. */
  later(): Promise<void> {
    return this.#remember({ quietUntil: this.clock.now() + day });
  }

  get #steps(): number {
    const { verified, changesSince } = this.keeper.state;
    return (verified?.header?.steps ?? 0) + changesSince;
  }

  /** Where it can't be written the word holds for as long as the window is open. */
  async #remember(part: Partial<Memory>): Promise<void> {
    this.memory = { ...this.memory, ...part };
    for (const listener of this.#listeners) listener();
    await this.local.write(key, this.memory as unknown as Json).catch(() => undefined);
  }
}

function toMemory(value: Json | null): Memory | null {
  if (typeof value !== "object" || value === null) return null;
  const { firstSeenAt, downloadedAt, stepsThen, quietUntil } = value as unknown as Partial<Memory>;
  const isTime = downloadedAt === null || typeof downloadedAt === "number";
  const isWhole = [firstSeenAt, stepsThen, quietUntil].every((one) => typeof one === "number");
  return isTime && isWhole ? (value as unknown as Memory) : null;
}
