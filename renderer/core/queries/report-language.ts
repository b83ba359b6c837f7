import type { Report } from "../model/report.ts";
import { statedValue } from "../model/stated.ts";

/** The report's language as a BCP 47 tag, where it names one that is known; English else. */
export function reportLanguage(report: Report): string {
  try {
    return Intl.getCanonicalLocales(statedValue(report.language) ?? "en")[0] ?? "en";
  } catch {
    return "en";
  }
}
