import { type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import "./print-sheet.css";

export interface PrintSheetProps {
  /** Under which the system would save what is printed. */
  readonly title: string;
  /** Page rules of CSS. */
  readonly rules: string;
  readonly children: ReactNode;
}

/** Pages for paper, beside the app: on screen they are not there, and on paper nothing else is. */
export function PrintSheet({ title, rules, children }: PrintSheetProps) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const before = document.title;
    document.title = title;
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      document.title = before;
    };
  }, [title, rules]);
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}
