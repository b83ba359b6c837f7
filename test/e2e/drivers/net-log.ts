import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The switch that lets Chromium keep a log of all that its network does, below everything that pages, workers or a driver's routes
 * could see or hide. A file for each start.
 */
export function netLogSwitches(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  mkdirSync(folder, { recursive: true });
  return [`--log-net-log=${path.join(folder, `${readdirSync(folder).length}.json`)}`];
}

/** One thing that Chromium's network did. */
export interface NetLogEntry {
  readonly event: string;
  /** An address, or an origin whose host was looked up. */
  readonly target: string;
  /** The site that it was done for, such as "http://127.0.0.1 same_site"; Chromium's own errands are done for another, or none. */
  readonly site: string;
}

interface NetLogEvent {
  readonly type: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What the logs in a folder hold, in order; what a log lacks at its end because its Chromium was killed is left out. */
export function readNetLogs(folder: string): readonly NetLogEntry[] {
  return readdirSync(folder).flatMap((name) => readNetLog(readFileSync(path.join(folder, name), "utf8")));
}

/** The logs in a folder as they stand there. */
export function netLogText(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
}

function readNetLog(text: string): readonly NetLogEntry[] {
  const [constantsLine = "", ...lines] = text.split("\n");
  const constants = JSON.parse(`${constantsLine.replace(/,\s*$/, "")}}`) as {
    constants: { logEventTypes: Readonly<Record<string, number>> };
  };
  const names = new Map(Object.entries(constants.constants.logEventTypes).map(([name, type]) => [type, name]));
  return lines.flatMap((line) => {
    if (!line.startsWith("{") || !/\}[,\]\s}]*$/.test(line)) return [];
    const entry = toEntry(parseLine(line), names);
    return entry === null ? [] : [entry];
  });
}

function parseLine(line: string): NetLogEvent | null {
  try {
    return JSON.parse(line.replace(/[,\]\s]+$/, "")) as NetLogEvent;
  } catch {
    return null;
  }
}

function toEntry(event: NetLogEvent | null, names: ReadonlyMap<number, string>): NetLogEntry | null {
  if (event === null) return null;
  const told = (name: string) => {
    const value = event.params?.[name];
    return typeof value === "string" ? value : null;
  };
  const target = told("url") ?? told("host");
  if (target === null) return null;
  const site = told("network_anonymization_key") ?? told("network_isolation_key") ?? "";
  return { event: names.get(event.type) ?? String(event.type), target, site };
}
