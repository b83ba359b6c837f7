import type { ReportId } from "#core/index.ts";

export interface PaneProps {
  readonly id: string;
  readonly report: ReportId;
  /** Place in the row and number of panes in it. */
  readonly index: number;
  readonly count: number;
  /** 2 for the second pane with the same report, so that each has a name of its own. */
  readonly copy: number;
  readonly isMaximised: boolean;
}
