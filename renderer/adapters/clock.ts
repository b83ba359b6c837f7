import type { Clock } from "#core/index.ts";

/** The computer's clock. It may stand still or jump; stamps bear that. */
export const systemClock: Clock = { now: () => Date.now() };
