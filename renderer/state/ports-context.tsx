import { createContext, type ReactNode, useContext } from "react";
import type {
  BundleReader,
  Clock,
  Finder,
  Host,
  JoinedRecords,
  LocalState,
  Output,
  ReportReader,
} from "#core/index.ts";

/** The ports that features use directly. */
export interface Ports {
  readonly host: Host;
  readonly output: Output;
  readonly local: LocalState;
  readonly reader: ReportReader;
  readonly bundles: BundleReader;
  readonly finder: Finder;
  readonly clock: Clock;
  /** What a first start puts in. */
  samples(): readonly JoinedRecords[];
  /** As package.json says it. */
  readonly appVersion: string;
}

const PortsContext = createContext<Ports | null>(null);

export function PortsProvider({ ports, children }: { readonly ports: Ports; readonly children: ReactNode }) {
  return <PortsContext value={ports}>{children}</PortsContext>;
}

export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (ports === null) throw new Error("no PortsProvider above");
  return ports;
}
