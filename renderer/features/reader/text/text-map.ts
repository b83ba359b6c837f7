import { type Paragraph, paragraphAt } from "#core/index.ts";

/** A place between two characters of a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** A stretch of one paragraph: a text node and the units in it, end exclusive. */
export interface TextPiece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Ties UTF-16 offsets of an edition to the text nodes that show it. Each paragraph is shown by exactly one text node which
 * holds its characters and nothing else; what stands between two paragraphs (line breaks, blank lines) is in no node.
 */
export class TextMap {
  readonly paragraphs: readonly Paragraph[];
  readonly nodes: readonly Text[];
  readonly #indexByNode: ReadonlyMap<Node, number>;

  /** @param nodes one for each paragraph, in order. */
  constructor(paragraphs: readonly Paragraph[], nodes: readonly Text[]) {
    if (paragraphs.length !== nodes.length)
      throw new Error(`${paragraphs.length} paragraphs but ${nodes.length} text nodes`);
    this.paragraphs = paragraphs;
    this.nodes = nodes;
    this.#indexByNode = new Map(nodes.map((node, index) => [node, index]));
  }

  /** The index of the paragraph in which `offset` stands or which it follows; 0 before the first. -1 in an empty text. */
  indexAt(offset: number): number {
    const paragraph = paragraphAt(this.paragraphs, offset);
    if (paragraph === null) return this.paragraphs.length > 0 ? 0 : -1;
    return this.#lowerBound((other) => other.start >= paragraph.start);
  }

  /** The DOM place of an offset. Between paragraphs, "forward" goes to the next one's start, "backward" to the last one's end. */
  pointAt(offset: number, lean: "forward" | "backward"): TextPoint | null {
    const index = this.indexAt(offset);
    const paragraph = this.paragraphs[index];
    const node = this.nodes[index];
    if (paragraph === undefined || node === undefined) return null;
    if (offset <= paragraph.end) return { node, offset: Math.max(0, offset - paragraph.start) };
    const next = this.nodes[index + 1];
    if (lean === "forward" && next !== undefined) return { node: next, offset: 0 };
    return { node, offset: paragraph.end - paragraph.start };
  }

  /** The offset of a place in one of the text nodes; `null` for any other node. */
  offsetOf(node: Node, offset: number): number | null {
    const index = this.#indexByNode.get(node);
    const paragraph = index === undefined ? undefined : this.paragraphs[index];
    return paragraph === undefined ? null : Math.min(paragraph.start + offset, paragraph.end);
  }

  /**
   * The offset of any boundary point of the document: one outside the text nodes counts as the start of the first paragraph
   * after it ("forward") or the end of the last one before it ("backward"). `null` where there is none on that side.
   */
  nearestOffset(node: Node, offset: number, lean: "forward" | "backward"): number | null {
    const exact = this.offsetOf(node, offset);
    if (exact !== null) return exact;
    const probe = document.createRange();
    probe.setStart(node, offset);
    const after = this.#lowerBound((_, text) => probe.comparePoint(text, 0) >= 0);
    const paragraph = this.paragraphs[lean === "forward" ? after : after - 1];
    if (paragraph === undefined) return null;
    return lean === "forward" ? paragraph.start : paragraph.end;
  }

  /** A stretch of the edition as pieces of text nodes, in order; what stands between paragraphs has none. */
  piecesOf(start: number, end: number): TextPiece[] {
    const pieces: TextPiece[] = [];
    for (let index = Math.max(0, this.indexAt(start)); index < this.paragraphs.length; index++) {
      const paragraph = this.paragraphs[index];
      const node = this.nodes[index];
      if (paragraph === undefined || node === undefined || paragraph.start >= end) break;
      const from = Math.max(start, paragraph.start);
      const to = Math.min(end, paragraph.end);
      if (from < to) pieces.push({ node, start: from - paragraph.start, end: to - paragraph.start });
    }
    return pieces;
  }

  #lowerBound(isAtOrAfter: (paragraph: Paragraph, node: Text) => boolean): number {
    let low = 0;
    let high = this.paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const paragraph = this.paragraphs[middle];
      const node = this.nodes[middle];
      if (paragraph !== undefined && node !== undefined && isAtOrAfter(paragraph, node)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
