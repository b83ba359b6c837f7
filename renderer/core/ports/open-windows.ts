import type { NodeName } from "../model/stamp.ts";

/** The windows of one installation. Each has a node of its own. */
export interface OpenWindows {
  /** Tells the others that the window of this node is open, until it ends, however it ends, or enters as another. */
  enter(node: NodeName): void;
  /** The nodes of all windows that are open now. Never rejects: what can't be told counts as closed. */
  present(): Promise<ReadonlySet<NodeName>>;
}
