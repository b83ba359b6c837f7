/**
 * A stamp says when a field was written and where: a hybrid logical clock (Kulkarni et al., 2014) and a node.
 * Twelve hex digits of milliseconds, four of a counter, sixteen characters of node; sorts by UTF-16 units as it sorts in time.
 */
export type Stamp = string & { readonly __stamp: true };

/** Sixteen characters `0-9a-z`: ten name the device, six the window, so that two windows never make one stamp. */
export type NodeName = string & { readonly __node: true };

/** Times until the year 2527: with a later one the clock that goes on from it could leave the format. */
export const stampPattern = /^0[0-9a-f]{11}-[0-9a-f]{4}-[0-9a-z]{16}$/;

/** Carried by samples and import defaults: any person's correction beats it. */
export const lowestStamp = "000000000000-0000-0000000000000000" as Stamp;

const maximumCounter = 0xffff;

export function isStamp(value: unknown): value is Stamp {
  return typeof value === "string" && stampPattern.test(value);
}

/** @param ms integer milliseconds since 1970. @param counter integer up to 65,535. */
export function toStamp(ms: number, counter: number, node: NodeName): Stamp {
  return `${ms.toString(16).padStart(12, "0")}-${counter.toString(16).padStart(4, "0")}-${node}` as Stamp;
}

/** Milliseconds since 1970. */
export function msOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

export function nodeOf(stamp: Stamp): NodeName {
  return stamp.slice(18) as NodeName;
}

/** The ten characters that name the device. */
export function deviceOf(stamp: Stamp): string {
  return nodeOf(stamp).slice(0, 10);
}

/**
 * The next stamp of `node`: greater than `last` whatever the clock does.
 * @param now wall-clock milliseconds; may stand still or jump back.
 */
export function nextStamp(last: Stamp, now: number, node: NodeName): Stamp {
  const lastMs = msOf(last);
  if (now > lastMs) return toStamp(Math.floor(now), 0, node);
  const counter = Number.parseInt(last.slice(13, 17), 16) + 1;
  return counter > maximumCounter ? toStamp(lastMs + 1, 0, node) : toStamp(lastMs, counter, node);
}

export function laterOf(a: Stamp, b: Stamp): Stamp {
  return a > b ? a : b;
}
