/**
 * Remembers the text that is selected now. Returns a function that selects it again, where the focus of a menu or field has let go
 * of it meanwhile; `null` where none is selected.
 */
export function keepSelection(): (() => void) | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  return () => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
}
