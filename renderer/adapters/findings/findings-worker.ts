import { extractAttributions, extractFigures } from "#core/index.ts";
import type { FindingsAnswer, FindingsRequest } from "./findings-messages.ts";
import { LearnedTexts } from "./learned-texts.ts";

/** Answers each question in turn and remembers the texts that it learned. What it throws reaches the page as an error event. */

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FindingsRequest>) => void) | null;
  postMessage(answer: FindingsAnswer): void;
};

const learned = new LearnedTexts();

scope.onmessage = ({ data }) => scope.postMessage(answerTo(data));

function answerTo(request: FindingsRequest): FindingsAnswer {
  switch (request.kind) {
    case "learn":
      learned.learn(request.texts);
      return { kind: "learned" };
    case "parallels":
      if (!learned.keep(request.ids)) return { kind: "forgotten" };
      return { kind: "parallels", all: learned.finder.find(request.threshold, request.ids) };
    case "shared":
      if (!learned.keep(request.ids)) return { kind: "forgotten" };
      return { kind: "shared", all: learned.finder.shared(request.ids) };
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
