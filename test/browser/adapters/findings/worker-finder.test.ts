import { afterEach, expect, test } from "vitest";
import { WorkerFinder } from "#adapters/findings/worker-finder.ts";
import { extractAttributions, extractFigures, FinderFailed, findParallels, ParallelFinder } from "#core/index.ts";

const seeds = import.meta.glob<string>("../../../../seeds/*.txt", { query: "?raw", import: "default", eager: true });
const texts = Object.entries(seeds).map(([path, text]) => ({ id: path.slice(path.lastIndexOf("/") + 1), text }));

let finder = new WorkerFinder();

afterEach(() => {
  finder.rest();
  finder = new WorkerFinder();
});

/** A worker that runs these words. */
function workerOf(script: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}

test("the worker finds what the core finds, also when one report is added and when the threshold moves", async () => {
  expect(await finder.findParallels(texts.slice(0, 3), 0.65)).toEqual(findParallels(texts.slice(0, 3), 0.65));
  expect(await finder.findParallels(texts, 0.65)).toEqual(findParallels(texts, 0.65));
  expect(await finder.findParallels(texts, 0.5)).toEqual(findParallels(texts, 0.5));
  expect(await finder.findParallels(texts, 0.9)).toEqual(findParallels(texts, 0.9));
});

test("a text that is gone is let go of: it is handed over again when it comes back", async () => {
  const all = findParallels(texts, 0.65);
  expect(await finder.findParallels(texts, 0.65)).toEqual(all);
  expect(await finder.findParallels(texts.slice(1), 0.65)).toEqual(findParallels(texts.slice(1), 0.65));
  expect(await finder.findParallels(texts, 0.65)).toEqual(all);
});

test("the worker finds what texts share, under their own ids", async () => {
  const core = new ParallelFinder();
  for (const text of texts) core.add(text);
  expect(core.shared()).toHaveLength(1);
  expect(await finder.findShared(texts)).toEqual(core.shared());
  expect(await finder.findShared(texts.slice(2))).toEqual([]);
});

test("the first passage stands in the text that is named first, whichever came first", async () => {
  await finder.findParallels(texts.toReversed(), 0.65);
  expect(await finder.findParallels(texts, 0.65)).toEqual(findParallels(texts, 0.65));
});

test("figures and attributions of many texts come in their order", async () => {
  const asked = texts.map(({ text }) => ({ text, language: null, published: null }));
  expect(await finder.readFindings(asked)).toEqual(
    texts.map(({ text }) => ({ figures: extractFigures(text), attributions: extractAttributions(text) })),
  );
});

test("a worker that takes too long is ended with a sentence, and the next question has a new one", async () => {
  let started = 0;
  const silent = new WorkerFinder({
    time: 50,
    start: () => {
      started += 1;
      return workerOf("onmessage = () => undefined;");
    },
  });
  const message = "Looking for parallels took longer than 1 seconds, so it was stopped.";
  await expect(silent.findParallels(texts, 0.65)).rejects.toThrow(message);
  await expect(silent.findParallels(texts, 0.65)).rejects.toThrow(FinderFailed);
  expect(started).toBe(2);
});

test("a worker that dies gives a sentence, and what it had learned is handed to the next one", async () => {
  let isDead = false;
  const real = new WorkerFinder();
  const dying = new WorkerFinder({
    time: 5000,
    start: () => workerOf("onmessage = () => { throw new Error('out of memory'); };"),
  });
  await expect(dying.readFindings([])).rejects.toThrow("Reading figures and who says what broke down.");
  // A question that is given up by rest() rejects too, and the finder goes on.
  const given = real.findParallels(texts, 0.65).catch((error: unknown) => {
    isDead = error instanceof FinderFailed;
  });
  real.rest();
  await given;
  expect(isDead).toBe(true);
  expect(await real.findParallels(texts, 0.65)).toEqual(findParallels(texts, 0.65));
  real.rest();
});
