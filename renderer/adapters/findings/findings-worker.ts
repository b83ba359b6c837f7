import { extractAttributions, extractFigures, leastThreshold, ParallelFinder } from "#core/index.ts";
import type { FindingsAnswer, FindingsRequest } from "./findings-messages.ts";

/** Answers each question in turn and remembers the texts that it learned. What it throws reaches the page as an error event. */

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FindingsRequest>) => void) | null;
  postMessage(answer: FindingsAnswer): void;
};

const finder = new ParallelFinder(leastThreshold);
const learned = new Set<string>();

scope.onmessage = ({ data }) => scope.postMessage(answerTo(data));

function answerTo(request: FindingsRequest): FindingsAnswer {
  switch (request.kind) {
    case "learn":
      for (const text of request.texts) {
        finder.add(text);
        learned.add(text.id);
      }
      return { kind: "learned" };
    case "parallels":
      if (request.ids.some((id) => !learned.has(id))) return { kind: "forgotten" };
      return { kind: "parallels", all: finder.find(request.threshold, request.ids) };
    case "shared":
      if (request.ids.some((id) => !learned.has(id))) return { kind: "forgotten" };
      return { kind: "shared", all: finder.shared(request.ids) };
    case "findings":
      return {
        kind: "findings",
        all: request.texts.map(({ text, language, published }) => ({
          figures: extractFigures(text, { language, published }),
          attributions: extractAttributions(text, { language }),
        })),
      };
  }
}
