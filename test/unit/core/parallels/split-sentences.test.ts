import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "#core/parallels/split-sentences.ts";

const sentencesIn = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each<readonly [string, readonly string[]]>([
  ["He met Gen. Mark Milley. They spoke.", ["He met Gen. Mark Milley.", "They spoke."]],
  ["U.S. President Joe Biden told him.", ["U.S. President Joe Biden told him."]],
  ["They flew to the U.S. The talks failed.", ["They flew to the U.S.", "The talks failed."]],
  ["J. K. Rowling wrote it. It sold.", ["J. K. Rowling wrote it.", "It sold."]],
  ["It fell on Sept. 9. Rain came.", ["It fell on Sept. 9.", "Rain came."]],
  ["Acme Inc. Chairman Li left. He smiled.", ["Acme Inc. Chairman Li left.", "He smiled."]],
  ["At 9 p.m. The doors closed.", ["At 9 p.m.", "The doors closed."]],
  ['"How could they not be joyful!" said Zoya. She left.', ['"How could they not be joyful!" said Zoya.', "She left."]],
  ["“Is it over?” he asked. “No.”", ["“Is it over?” he asked.", "“No.”"]],
  ["One.\n\nTwo.", ["One.", "Two."]],
  ["KRAMATORSK, Ukraine - Forces advanced. More came.", ["Forces advanced.", "More came."]],
  ["- Reuters date 2022-09-11 KHARKIV, Ukraine: Forces said so.", ["Forces said so."]],
  ["KYIV/WARSAW, Oct 4 (Reuters) - Forces said so.", ["Forces said so."]],
  ["STORY: There were scenes.", ["There were scenes."]],
  ["NATO said so.", ["NATO said so."]],
  ["It is 6000 square km. Russia lost 31 men.", ["It is 6000 square km.", "Russia lost 31 men."]],
  ["US Secretary of State Antony Blinken said: it holds.", ["US Secretary of State Antony Blinken said: it holds."]],
])("%s", (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences);
});

test("sentences stand in order, don't overlap and leave out nothing but white space and a dateline", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "B", ".", "!", " ", "\n", '"', "Mr", "U.S.", "é", "🙂")), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        if (last > 0) expect(text.slice(last, start).trim()).toBe("");
        last = end;
      }
    }),
  );
});

test("a paragraph of any length is cut as a short one is, and never in the middle of a sentence", () => {
  const sentence = "Officials of the U.S. said on Monday that dozens of settlements were retaken in a week.";
  const text = Array.from({ length: 400 }, () => sentence).join(" ");
  expect(sentencesIn(text)).toEqual(Array.from({ length: 400 }, () => sentence));
});
