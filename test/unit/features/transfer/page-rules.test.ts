import { expect, test } from "vitest";
import type { ReportView } from "#core/index.ts";
import { pageRules, printTitle } from "#features/transfer/print/page-rules.ts";

const named = (siglum: string, text: string) => ({ siglum, title: { text, isHeadline: true } }) as ReportView;

test("a headline can't end the rule in which it stands", () => {
  const rules = pageRules([named("A", 'Say "no" \\ } @page { margin: 0 }\n')]);
  expect(rules).toContain('content: "A · Say \\22 no\\22  \\5c  } @page { margin: 0 }\\a "');
  expect(rules.match(/"/g)).toHaveLength(4);
});

test("what is printed is called after its report, or after all of them", () => {
  expect(printTitle([named("A", "Rain")])).toBe("A Rain");
  expect(printTitle([named("A", "Rain"), named("C", "Sun")])).toBe("Reports A, C");
});
