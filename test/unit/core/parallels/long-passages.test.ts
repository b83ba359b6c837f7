import { describe, expect, it } from "vitest";
import { findParallels, ParallelFinder, type SharedText } from "#core/index.ts";

const first =
  "The agency counted eleven thousand households along the northern bank of the river before the water rose.";
const second =
  "Engineers from the ministry closed the lower gates of the dam on Tuesday evening and opened them at dawn.";
const third = "Farmers in the delta moved their cattle to the hills behind the old monastery and waited for the boats.";
const another = "Nobody in the old town could say on Sunday where the boats of the harbour master were kept.";
/** What one quotes and the other tells, with twelve words outside of the marks that both have. */
const told = [
  [
    "Captain Maria Novak said on Tuesday in the town of Split that",
    "eleven thousand households lost pumps and boilers",
  ],
  ["Doctor Peter Horvat told us on Friday at the hospital of Zadar", "four wards had neither heating nor clean linen"],
  [
    "Mayor Ana Babic wrote on Sunday in a letter to the ministry",
    "two bridges needed concrete pillars before winter storms",
  ],
  [
    "Judge Ivan Maric ruled on Monday in the old court of Pula",
    "thirty fishermen deserved full payment for ruined nets",
  ],
] as const;
const quotedText = told.map(([by, words]) => `${by} “${words}”.`).join(" ");
const toldText = told.map(([by, words]) => `${by} ${words} again.`).join(" ");

function sharedOf(a: string, b: string, c?: string): readonly SharedText[] {
  const finder = new ParallelFinder();
  finder.add({ id: "a", text: a });
  finder.add({ id: "b", text: b });
  if (c !== undefined) finder.add({ id: "c", text: c });
  return finder.shared();
}

describe("what two texts share", () => {
  it("is counted in words and passages, by pairs of texts, the lesser id first", () => {
    const text = [first, second, third].join(" ");
    expect(sharedOf(text, text)).toEqual([{ a: "a", b: "b", words: 55, passages: 3 }]);
    expect(sharedOf(text, "Nothing of the kind was printed here on that day.", text)).toEqual([
      { a: "a", b: "c", words: 55, passages: 3 },
    ]);
  });

  it("is not one sentence, however long", () => {
    const long = [first, second, third].map((sentence) => sentence.slice(0, -1)).join(", and ");
    expect(sharedOf(`${long}.`, `${long}.`)).toEqual([]);
    expect(sharedOf(`${long}. ${another}`, `${another} It rained. ${long}.`)).toEqual([
      { a: "a", b: "b", words: 75, passages: 2 },
    ]);
  });

  it("is not fewer than forty words", () => {
    const rest = "Nobody in the town could say where the boats were.";
    expect(sharedOf(`${first} ${second}`, `${second} ${rest} ${first}`)).toEqual([]);
    expect(sharedOf(`${first} ${second} ${rest}`, `${second} ${rest} ${first}`)).toEqual([
      { a: "a", b: "b", words: 46, passages: 3 },
    ]);
  });

  it("counts once what a text repeats, in either and in both", () => {
    const line = [first.slice(0, -1), second].join(", while ");
    const own = ["The mayor of Zadar opened a school for sailors.", "Four bakers in Split went on strike over flour."];
    expect(sharedOf(`${line} ${own[0]} ${line}`, `${own[1]} ${line}`)).toEqual([]);
    expect(sharedOf(`${line} ${own[0]}`, `${line} ${own[1]} ${line}`)).toEqual([]);
    expect(sharedOf(`${line} ${own[0]} ${line}`, `${line} ${own[1]} ${line}`)).toEqual([]);
    const story = [first, second, third].join(" ");
    expect(sharedOf(`${story} ${first}`, `${story} ${own[0]} ${story}`)).toEqual([
      { a: "a", b: "b", words: 55, passages: 3 },
    ]);
    expect(sharedOf(`${story} ${own[0]} ${story}`, "Nothing of the kind.")).toEqual([]);
  });

  it("is not what both quote, nor what one of them quotes", () => {
    const quoted = [first, second, third].map((sentence) => `"${sentence.slice(0, -1)}," the mayor said.`).join(" ");
    const plain = [first, second, third].join(" ");
    expect(sharedOf(quoted, quoted)).toEqual([]);
    expect(sharedOf(quoted, plain)).toEqual([]);
    expect(sharedOf(plain, quoted)).toEqual([]);
  });

  it("is nothing amid a quotation of several sentences or paragraphs, which bears no mark itself", () => {
    const statement = ["We are tired.", first, second, third, "We will wait."].join(" ");
    const [one, other] = ["The ministry’s answer was short.", "In a letter to this paper the company wrote:"];
    const inMarks = `“${statement}”`;
    expect(sharedOf(`${one} ${inMarks}`, `${other} ${inMarks}`)).toEqual([]);
    expect(sharedOf(`${one} ${statement}`, `${other} ${inMarks}`)).toEqual([]);
    expect(sharedOf(`${one} ${inMarks}`, `${other} ${statement}`)).toEqual([]);
    expect(sharedOf(`${one} ${statement}`, `${other} ${statement}`)).not.toEqual([]);
    const inParagraphs = `“We are tired. ${first} ${second}\n“${third} ${first} ${second}”`;
    expect(sharedOf(`${one}\n${inParagraphs}`, `${other}\n${inParagraphs}`)).toEqual([]);
    // A mark that nothing closes or goes on with says nothing of where a quotation ends.
    const unclosed = `“We are tired. ${first} ${second}\n${third}`;
    expect(sharedOf(`${one}\n${unclosed}`, `${other}\n${unclosed}`)).toHaveLength(1);
  });

  it("is no paraphrase", () => {
    const found = findParallels([
      { id: "a", text: quotedText },
      { id: "b", text: toldText },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(["paraphrase", "paraphrase", "paraphrase", "paraphrase"]);
    expect(sharedOf(quotedText, toldText)).toEqual([]);
    expect(sharedOf(toldText, quotedText)).toEqual([]);
  });

  it("hangs on the two alone, whatever threshold was asked for and whoever came before", () => {
    const loose = "Farmers in the delta moved their cattle to the valley behind the new school and waited for help.";
    const [one, other] = [
      [first, second, another, third].join(" "),
      [second, "It rained.", first, another, loose].join(" "),
    ];
    expect(
      findParallels(
        [
          { id: "a", text: third },
          { id: "b", text: loose },
        ],
        0.5,
      ),
    ).toHaveLength(1);
    expect(
      findParallels([
        { id: "a", text: third },
        { id: "b", text: loose },
      ]),
    ).toEqual([]);
    const finder = new ParallelFinder(0.5);
    for (const [id, text] of Object.entries({ c: third, b: other, a: one })) finder.add({ id, text });
    for (const threshold of [0.99, 0.5]) {
      finder.find(threshold);
      expect(finder.shared(["a", "b"])).toEqual([{ a: "a", b: "b", words: 54, passages: 3 }]);
    }
    expect(finder.shared(["a"])).toEqual([]);
  });

  it("is counted between any two of many copies of one story", () => {
    const word = (number: number) =>
      `${"bcdfghjklmnprst"[number % 15]}${"aeiou"[number % 5]}rv${"aeiou"[(number * 3) % 5]}${number}`;
    const wordsOf = (at: number) => Array.from({ length: 16 }, (_, place) => word(at * 16 + place)).map(spelled);
    const story = Array.from({ length: 20 }, (_, at) => `The ${wordsOf(at).join(" ")}.`).join(" ");
    const finder = new ParallelFinder();
    for (let copy = 10; copy < 26; copy += 1) finder.add({ id: `copy ${copy}`, text: story });
    expect(finder.find()).toHaveLength(120 * 20);
    const shared = finder.shared();
    expect(shared).toHaveLength(120);
    expect(new Set(shared.map(({ words, passages }) => `${words} in ${passages}`))).toEqual(new Set(["340 in 20"]));
  });
});

/** Digits as letters: a number would be a figure. */
function spelled(word: string): string {
  return word.replace(/\d/gu, (digit) => "klmnoprstu"[Number(digit)] ?? "");
}
