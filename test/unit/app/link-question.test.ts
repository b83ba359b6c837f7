import { expect, test, vi } from "vitest";
import { LinkQuestions } from "#app/link-question.ts";

test("a link waits for the answer, and its asker hears it", async () => {
  const questions = new LinkQuestions();
  const heard = vi.fn<() => void>();
  const stop = questions.subscribe(heard);
  const asked = questions.ask("https://example.org/");
  expect(questions.open?.url).toBe("https://example.org/");
  questions.open?.answer(true);
  await expect(asked).resolves.toBe(true);
  expect(questions.open).toBeNull();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  void questions.ask("https://example.org/");
  expect(heard).toHaveBeenCalledTimes(2);
});

test("a second link answers the first with no", async () => {
  const questions = new LinkQuestions();
  const first = questions.ask("https://one.example/");
  const second = questions.ask("https://two.example/");
  await expect(first).resolves.toBe(false);
  questions.open?.answer(true);
  await expect(second).resolves.toBe(true);
});

test("a late answer to an earlier link leaves the open question open", async () => {
  const questions = new LinkQuestions();
  const first = questions.ask("https://one.example/");
  const late = questions.open;
  const second = questions.ask("https://two.example/");
  late?.answer(true);
  await expect(first).resolves.toBe(false);
  expect(questions.open?.url).toBe("https://two.example/");
  questions.open?.answer(false);
  await expect(second).resolves.toBe(false);
});
