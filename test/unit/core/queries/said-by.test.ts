import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf, saidBy, sentencesOf, viewOf } from "#core/index.ts";
import { saidAround } from "#core/queries/said-by.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const ana = new Replica("ana", 1_000);
ana.join(samples());
const reports = viewOf(ana.library).reports;

/** The speaker and the words that attribute, for words that stand once in one of the four samples. */
function saidOf(words: string) {
  const report = reports.find(({ edition }) => edition.text.includes(words));
  if (report === undefined) throw new Error(`“${words}” stands in no sample`);
  const { text } = report.edition;
  const start = text.indexOf(words);
  const said = saidBy(report, { start, end: start + words.length });
  if (said === null) return null;
  return [said.speaker?.printed ?? null, text.slice(said.cue.start, said.cue.end)];
}

/** The same for words of a text that is made up. */
function madeUp(text: string, words: string, language?: string) {
  const start = text.indexOf(words);
  const said = saidAround(text, paragraphsOf(text), { start, end: start + words.length }, language);
  return said === null ? null : (said.speaker?.printed ?? "nobody");
}

describe("who says a passage, by the sentence around it", () => {
  it.each([
    // before it
    [
      "his country's military had made",
      "Ukrainian President Volodymyr Zelensky",
      "Ukrainian President Volodymyr Zelensky said",
    ],
    ["Russia has largely ceded territory", "senior US military official", "A senior US military official said"],
    ["helped limit Russian gains", "Kyiv", "Kyiv says"],
    ["Ukraine and the West must", "Zelensky", "Zelensky said"],
    ["Ukrainian forces have made", "US Secretary of State Antony Blinken", "US Secretary of State Antony Blinken said"],
    ["a sliver of Ukraine's overall land mass", "Zelensky", "Zelensky said"],
    ["they had entered Kupiansk", "Ukrainian forces", "Ukrainian forces said"],
    ["regrouping", "Moscow", "Moscow insisted"],
    ["would not end", "Kremlin", "The Kremlin said"],
    ["neither side was in control", null, "He said"],
    ["Russia was holding up well", null, "he said"],
    [
      "the Russian army was doing the right thing",
      "President Volodymyr Zelensky",
      "President Volodymyr Zelensky announced",
    ],
    ["there was also fighting", "Denis Pushilin", "Denis Pushilin, the rebel official, said"],
    // behind it
    [
      "retook several villages in an advance",
      "Ukrainian officials and a Russian-backed leader in the area",
      "Ukrainian officials and a Russian-backed leader in the area said",
    ],
    ["destroying their reserves of ammunition", "UAF", "the UAF said"],
    [
      "it was possible to extend the area we hold",
      "southern Operational Command of the Ukrainian Armed Forces (UAF)",
      "the southern Operational Command of the Ukrainian Armed Forces (UAF) said",
    ],
    ["sparked fires in the city", "regional emergency services", "regional emergency services said"],
    ["around 2,000-km has been liberated", "Zelensky", "said Zelensky"],
    ["Russia had lost 31 servicemen", null, "it said"],
    ["was and will always be Ukrainian", null, "their statement said"],
    [
      "retook several villages along",
      "Ukrainian officials and a Russian-backed leader in the area",
      "according to Ukrainian officials and a Russian-backed leader in the area",
    ],
    // behind the end of a quotation that goes over several sentences
    ["The special military operation continues.", "Peskov", "Peskov said"],
    ["people are joyful", "retired English teacher Zoya", "said retired English teacher Zoya"],
    [
      "liberating more cities and villages",
      "foreign ministry spokesman Oleg Nikolenko",
      "foreign ministry spokesman Oleg Nikolenko said",
    ],
  ])("is told of “%s”", (words, speaker, cue) => {
    expect(saidOf(words)).toEqual([speaker, cue]);
  });

  it.each([
    // nobody is said to say it
    "widely condemned by the West as rigged",
    "Reuters could not independently verify his statements",
    "to have been filmed on Tuesday",
    "Russia has taken control of around a fifth",
    "Washington and its allies have provided Ukraine",
    // when, where and how it was said
    "a Tuesday nighttime address",
    "in a video on Telegram",
    "in its daily report",
    "on Facebook",
    // the attribution is in it
    "Zelensky said Ukraine had recaptured",
    "a Russian-backed leader in the area said",
    // more than the rules can tell
    "there were initial reports",
    "Observers of the conflict expect",
    "leaving the door open to talks",
    // two sentences without a quotation
    "as rigged.\n\nZelensky cited eight",
  ])("is not guessed at for “%s”", (words) => {
    expect(saidOf(words)).toBeNull();
  });

  it("is the one outside of quotation marks, not one of whom is quoted", () => {
    const text = "“He said no and the minister said yes,” Ana Horvat told reporters.";
    expect(madeUp(text, "said yes")).toBe("Ana Horvat");
    expect(madeUp("The mayor said “the army said nothing” was untrue.", "was untrue")).toBe("mayor");
  });

  it("is left alone in another language", () => {
    expect(madeUp("Zelensky said Kyiv was calm.", "Kyiv was calm", "de")).toBeNull();
    expect(madeUp("Zelensky said Kyiv was calm.", "Kyiv was calm", "en-GB")).toBe("Zelensky");
  });

  it("goes with the whole sentence, or with all sentences of the quotation", () => {
    const text = "First. “One thing. Another thing,” Peskov said. Last.";
    const start = text.indexOf("One");
    const said = saidAround(text, paragraphsOf(text), { start, end: start + 9 });
    expect(text.slice(said?.whole.start, said?.whole.end)).toBe("“One thing. Another thing,” Peskov said.");
  });

  it("never lies in the passage, and its ranges are of the text, for any passage of any sample", () => {
    const places = reports.flatMap((report) =>
      sentencesOf(report.edition.text, report.paragraphs).map((sentence) => ({ report, ...sentence })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(), ({ report, start, end }, a, b) => {
        const from = start + (a % (end - start));
        const passage = { start: from, end: from + 1 + (b % (end - from)) };
        const said = saidBy(report, passage);
        if (said === null) return;
        const { speaker, cue, whole } = said;
        expect(cue.end <= passage.start || cue.start >= passage.end).toBe(true);
        expect(whole.start <= Math.min(cue.start, passage.start)).toBe(true);
        expect(whole.end >= Math.max(cue.end, passage.end)).toBe(true);
        if (speaker === null) return;
        expect(report.edition.text.slice(speaker.start, speaker.end)).toBe(speaker.printed);
        expect(cue.start <= speaker.start && speaker.end <= cue.end).toBe(true);
        expect(speaker.printed.trim()).toBe(speaker.printed);
        expect(speaker.printed.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 2_000 },
    );
  });
});

it.each([
  ["The line held, according to U.S. officials.", "The line held", "U.S. officials"],
  ["The line held, said Gen. Mark Milley.", "The line held", "Gen. Mark Milley"],
])("a full stop inside a name does not end it: %s", (text, passage, speaker) => {
  expect(madeUp(text, passage)).toBe(speaker);
});
