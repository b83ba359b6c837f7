import {
  type AcceptInput,
  acceptSuggestion,
  type ClaimId,
  extractAttributions,
  extractFigures,
  type Findings,
  findParallels,
  findSuggestions,
  type HighlightId,
  type Parallel,
  type SourceId,
  type Suggestion,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

/** Somebody with the four sample reports, and all that the finders find in them. */
export function openSamples(name = "ana") {
  const reader = new Replica(name, Date.UTC(2026, 0, 1));
  reader.join(samples(), "samples");
  const { reports } = viewOf(reader.library);
  const findings: Findings = new Map(
    reports.map(({ edition, report }) => {
      const published =
        report.published === undefined || report.published.basis === "unknown" ? null : report.published;
      const options = { language: "en", published };
      return [
        edition.id,
        { figures: extractFigures(edition.text, options), attributions: extractAttributions(edition.text, options) },
      ] as const;
    }),
  );
  const parallels: readonly Parallel[] = findParallels(
    reports.map(({ edition }) => ({ id: edition.id, text: edition.text, language: "en" })),
  );
  const suggestions = () => findSuggestions(reader.library, { findings, parallels }, reader.person).all;
  const wordsOf = ({ report, passage }: Suggestion) => report.edition.text.slice(passage.start, passage.end);
  const find = (siglum: string, kind: Suggestion["kind"], words: string): Suggestion => {
    const found = suggestions().find(
      (one) => one.report.siglum === siglum && one.kind === kind && wordsOf(one).includes(words),
    );
    if (found === undefined) throw new Error(`no ${kind} in ${siglum} with “${words}”`);
    return found;
  };
  const accept = (suggestion: Suggestion, more: Partial<AcceptInput> = {}) =>
    reader.run((library) =>
      acceptSuggestion(library, {
        suggestion,
        person: reader.person,
        newHighlight: reader.nextId<HighlightId>(),
        newClaim: reader.nextId<ClaimId>(),
        newSource: reader.nextId<SourceId>(),
        ...more,
      }),
    );
  return { reader, findings, parallels, suggestions, find, accept, wordsOf };
}
