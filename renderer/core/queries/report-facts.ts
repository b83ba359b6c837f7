import type { Report, ReportField } from "../model/report.ts";
import { reportFields } from "../model/report.ts";
import { intervalWords } from "./date-words.ts";
import { ownValues } from "./own-fields.ts";

/** One line of what is known of a report, for readers. */
export interface ReportFact {
  /** "Outlet", or the name of an own field, which may be any text. */
  readonly name: string;
  /** As people write it; "unknown" where somebody said so. */
  readonly value: string;
  /** Why it is held so, of what is inferred; else `null`. */
  readonly inferredFrom: string | null;
}

const names: Readonly<Record<ReportField, string>> = {
  headline: "Headline",
  outlet: "Outlet",
  agency: "Agency",
  byline: "Byline",
  dateline: "Dateline",
  published: "Published",
  language: "Language",
};

/** What has been said of a report, the headline apart, in the order of the form, own fields last. What nobody has said is left out. */
export function reportFacts(report: Report): readonly ReportFact[] {
  const own = ownValues(report).map(([name, value]) => ({ name, value, inferredFrom: null }));
  const given = reportFields.flatMap((field): readonly ReportFact[] => {
    const stated = report[field];
    if (stated === undefined || field === "headline") return [];
    const value = stated.basis === "unknown" ? "unknown" : "value" in stated ? stated.value : intervalWords(stated);
    const isInferred = stated.basis === "inferred";
    return [{ name: names[field], value, inferredFrom: isInferred ? (stated.reason ?? "") : null }];
  });
  const archived = report.archived ? [{ name: "Archived", value: "yes", inferredFrom: null }] : [];
  return [...given, ...own, ...archived];
}
