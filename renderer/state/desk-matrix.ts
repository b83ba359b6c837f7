import { type DeskState, type MatrixPlace, type MatrixSpot, noFilter } from "./desk.ts";
import { withPart } from "./desk-filter.ts";

/** The desk's part for the matrix. */
export class DeskMatrix {
  constructor(
    private readonly read: () => DeskState,
    private readonly set: (part: Pick<DeskState, "matrix">) => void,
  ) {}

  /** Other rows, another order; how they are narrowed stays where it is not said. */
  arrange(part: Partial<Omit<MatrixPlace, "filter" | "at">>): void {
    this.set({ matrix: { ...this.read().matrix, ...part } });
  }

  filter(part: Partial<MatrixPlace["filter"]>): void {
    const { matrix } = this.read();
    this.set({ matrix: { ...matrix, filter: withPart(matrix.filter, part) } });
  }

  /** Takes back all narrowing. */
  widen(): void {
    this.set({ matrix: { ...this.read().matrix, kind: null, filter: noFilter } });
  }

  /** Remembers where in the matrix the person is, so that coming back leads there. */
  stand(at: MatrixSpot): void {
    const { matrix } = this.read();
    const { at: last } = matrix;
    if (last?.row === at.row && last.report === at.report && last.index === at.index) return;
    this.set({ matrix: { ...matrix, at } });
  }
}
