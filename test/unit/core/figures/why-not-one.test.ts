import { describe, expect, test } from "vitest";
import { extractFigures, type Figure, whyNotOneFigure } from "#core/index.ts";

const figureIn = (text: string): Figure => {
  const [figure] = extractFigures(text);
  if (figure === undefined) throw new Error(`No figure in “${text}”.`);
  return figure;
};

describe("two figures are not for one row", () => {
  test("where one is a length and the other an area, and the length is doubtful", () => {
    const area = figureIn("Zelensky said Ukraine had recaptured roughly 6000 square km of territory.");
    const length = figureIn("The army has recaptured around 2,000-km of territory.");
    expect(whyNotOneFigure(length, area)).toEqual([
      "“around 2,000-km” is a length, “roughly 6000 square km” is an area",
      "Printed as a length, though it is of territory; it stays as printed",
    ]);
    const reach = figureIn("They extended the area from between 10 to 20 km.");
    expect(whyNotOneFigure(reach, area)).toEqual([
      "“from between 10 to 20 km” is a length, “roughly 6000 square km” is an area",
    ]);
  });

  test("where scope, time or money differ", () => {
    const south = figureIn("The army took 20 villages in the south in June.");
    const north = figureIn("The army took 30 villages in the north in July.");
    expect(whyNotOneFigure(south, north)).toEqual([
      "One is “in the south”, the other “in the north”",
      "One is of “in June”, the other of “in July”",
    ]);
    expect(
      whyNotOneFigure(figureIn("It cost the state $5 million."), figureIn("It cost the state £5 million.")),
    ).toHaveLength(1);
  });

  test("tells what else one counts, and where only one names a place", () => {
    const retaken = figureIn("Ukraine has recaptured roughly 6000 square km of territory.");
    const whole = figureIn("Ukraine's overall land mass of around 600,000 square km is larger.");
    const south = figureIn("It has retaken 500 square km of territory in the south.");
    const bare = figureIn("It has retaken 500 square km.");
    expect(whyNotOneFigure(retaken, south)).toEqual(["One is “in the south”, the other names no place"]);
    expect(whyNotOneFigure(retaken, bare)).toEqual([]);
    expect(whyNotOneFigure(whole, retaken)).toEqual([
      "“around 600,000 square km” counts Ukraine's overall land mass, “roughly 6000 square km” territory",
    ]);
  });

  test("and nothing is said against two that may be the same", () => {
    const kilometres = figureIn("The army took 100 square km of land.");
    const miles = figureIn("The army took 40 square miles of land.");
    expect(whyNotOneFigure(kilometres, miles)).toEqual([]);
    const [centres, centers] = ["centres", "centers"].map((word) =>
      figureIn(`Dozens of population ${word} were freed.`),
    );
    expect(whyNotOneFigure(centres as Figure, centers as Figure)).toEqual([]);
    expect(
      whyNotOneFigure(figureIn("The shelling killed 12 people."), figureIn("At least 10 people were killed.")),
    ).toEqual([]);
  });
});
