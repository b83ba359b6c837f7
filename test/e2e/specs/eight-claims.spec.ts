import type { Locator } from "@playwright/test";
import { expect, test } from "../drivers/fixture.ts";
import { MatrixPage } from "../pages/matrix.ts";
import type { ReportPane } from "../pages/report-pane.ts";
import { Variorum } from "../pages/variorum.ts";

type Stance = "s" | "d" | "o";

/**
 * A matrix of eight claims with two passages each, made as a person would. The estimate is that of the keystroke-level model; what
 * machines take says nothing about people. The worked claim of the samples is the ninth row.
 */
interface Job {
  readonly text: string;
  /** By its key. */
  readonly stance: Stance;
  /** The words that are selected, and with which the sentence begins that is walked to. */
  readonly first: Passage;
  readonly second: Passage;
  /** The second passage is the counterpart of the first. */
  readonly isParallel: boolean;
}

interface Passage {
  readonly siglum: string;
  /** The sentence begins with them. */
  readonly words: string;
}

const a = (words: string): Passage => ({ siglum: "A", words });
const b = (words: string): Passage => ({ siglum: "B", words });

const jobs: readonly Job[] = [
  {
    text: "Dozens of towns were freed",
    stance: "s",
    first: a("KRAMATORSK, Ukraine - Ukrainian President"),
    second: b("STORY: There were multiple scenes"),
    isParallel: true,
  },
  {
    text: "It began with the pseudo-referendum",
    stance: "s",
    first: a('"This week alone'),
    second: b("“This week alone"),
    isParallel: true,
  },
  {
    text: "The votes on annexation were a sham",
    stance: "s",
    first: a("The vote was widely condemned"),
    second: b("Russia proclaimed the annexation"),
    isParallel: false,
  },
  {
    text: "Villages along the Dnipro were retaken",
    stance: "s",
    first: a("Ukrainian forces retook several villages"),
    second: b("Ukrainian forces retook several villages"),
    isParallel: true,
  },
  {
    text: "Lyman was captured",
    stance: "s",
    first: a("In the east, Ukrainian forces"),
    second: b("In the east, Ukrainian soldiers"),
    isParallel: true,
  },
  {
    text: "Russian forces are in retreat",
    stance: "s",
    first: a("Russian forces in the Donetsk"),
    second: b("Meanwhile, Russian forces in the Donetsk"),
    isParallel: true,
  },
];

/** From empty cells: the report is searched for the words of the claim. */
const asked: readonly Omit<Job, "isParallel">[] = [
  {
    text: "How much territory was recaptured?",
    stance: "o",
    first: { siglum: "D", words: "Meanwhile, Ukraine’s army has recaptured" },
    second: { siglum: "C", words: "Ukraine's southern command said its forces" },
  },
  {
    text: "What does Pushilin say about Lyman?",
    stance: "o",
    first: { siglum: "D", words: "Denis Pushilin, the rebel official" },
    second: { siglum: "C", words: "Denis Pushilin, leader of the pro-Russian" },
  },
];

/** A person reads the paragraph in which they mark. */
async function read(app: Variorum, pane: ReportPane, words: string): Promise<void> {
  const paragraph = (await pane.paragraphs()).find((one) => one.includes(words));
  expect(paragraph).toBeDefined();
  app.hand.effort.read(paragraph ?? "");
}

async function hasEight(matrix: MatrixPage): Promise<void> {
  await expect(matrix.grid("9 claims × 4 reports")).toBeVisible();
  for (const { text, first, second } of [...jobs, ...asked])
    for (const { siglum, words } of [first, second])
      await expect(await matrix.cell(text, siglum)).toContainText(words.split(" ")[0] ?? "");
}

/** Ties what is selected to the claim made last, which the picker offers first. */
async function tieAgain(app: Variorum, stance: string): Promise<void> {
  await expect(app.page.getByRole("combobox", { name: "Claim" })).toBeFocused();
  await expect(app.page.getByRole("option").first()).toBeVisible();
  await app.hand.press("Enter");
  await expect(app.page.getByRole("group", { name: /^How does the passage stand to/ })).toBeVisible();
  await app.hand.press(stance);
  await expect(app.page.getByRole("group", { name: /^How does the passage stand to/ })).toBeHidden();
}

const stanceNames: Readonly<Record<Stance, RegExp>> = { s: /^supports/, d: /^denies/, o: /^discusses/ };

/** Goes with arrows from the cell that has the focus to another. */
async function walkToCell(app: Variorum, cell: Locator): Promise<void> {
  const placeOf = async (at: Locator) => ((await at.getAttribute("data-at")) ?? "").split(" ").map(Number);
  const [toRow = 0, toColumn = 0] = await placeOf(cell.and(app.page.locator("[data-at]")));
  for (let steps = 0; steps < 20; steps += 1) {
    const [row = 0, column = 0] = await placeOf(app.page.locator("[data-at]:focus"));
    if (row === toRow && column === toColumn) return;
    if (row === toRow) await app.hand.press(column < toColumn ? "ArrowRight" : "ArrowLeft");
    else await app.hand.press(row < toRow ? "ArrowDown" : "ArrowUp");
  }
  throw new Error("The arrows do not lead to the cell");
}

test("a matrix of eight claims takes a person under ten minutes with keys alone, by the keystroke-level model", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const matrix = new MatrixPage(page, hand);
  const held = (siglum: string, words: string) =>
    app.pane(siglum).region.locator(`button:focus[aria-label^=${JSON.stringify(words)}]`);
  const walkIn = async ({ siglum, words }: Passage) => {
    await app.walkTo(words);
    await expect(held(siglum, words)).toBeFocused();
    await read(app, app.pane(siglum), words);
  };

  for (const { text, stance, first, second, isParallel } of jobs) {
    await walkIn(first);
    await hand.press("c");
    await app.pickClaim(text, stance);
    if (isParallel) {
      await hand.press("p");
      await expect(held(second.siglum, second.words)).toBeFocused();
      await read(app, app.pane(second.siglum), second.words);
    } else {
      await hand.press("F6");
      await expect(app.pane("B").text).toBeFocused();
      await walkIn(second);
    }
    await hand.press("c");
    await tieAgain(app, stance);
    if (isParallel) await hand.press("p");
    else await hand.press("Shift+F6");
  }
  for (const { text, stance, first, second } of asked) {
    await hand.press("ControlOrMeta+Alt+2");
    await expect(page.locator("[data-at]:focus")).toBeVisible();
    // The button stands before the table.
    await hand.press("Shift+Tab", "Enter");
    await expect(page.getByRole("textbox", { name: "New claim" })).toBeFocused();
    await hand.type(text);
    await hand.press("Enter");
    await expect(page.getByRole("button", { name: "New claim", exact: true })).toBeFocused();
    await hand.press("Tab");
    for (const passage of [first, second]) {
      const cell = await matrix.cell(text, passage.siglum);
      await walkToCell(app, cell);
      await hand.press("Enter");
      await expect(app.pane(passage.siglum).find).toBeFocused();
      await expect(app.pane(passage.siglum).findCount).toContainText(" of ");
      await hand.press("Escape");
      await expect(app.pane(passage.siglum).text).toBeFocused();
      await walkIn(passage);
      await hand.press("c");
      await tieAgain(app, stance);
      await hand.press("ControlOrMeta+Alt+2");
      await expect(cell.locator("[data-at]").first()).toBeFocused();
    }
  }
  await hasEight(matrix);
  console.log(`With keys alone: ${hand.effort.summary}`);
  expect(hand.effort.minutes).toBeLessThan(10);
});

test("a matrix of eight claims takes a person under ten minutes by mouse, by the keystroke-level model", {
  tag: "@page",
}, async ({ driver }) => {
  const app = await Variorum.on(driver);
  const { hand, page } = app;
  const matrix = new MatrixPage(page, hand);
  const select = async ({ siglum, words }: Passage) => {
    const pane = app.pane(siglum);
    await read(app, pane, words);
    await pane.select(words);
    await pane.mark("Claim");
  };
  const tieByMouse = async (text: string, stance: Stance) => {
    const asks = page.getByRole("group", { name: /^How does the passage stand to/ });
    await hand.click(page.getByRole("option", { name: text }).first());
    await hand.click(asks.getByRole("button", { name: stanceNames[stance] }));
    await expect(asks).toBeHidden();
  };
  for (const { text, stance, first, second } of jobs) {
    await select(first);
    await app.pickClaim(text, stance);
    await select(second);
    await tieByMouse(text, stance);
  }
  for (const { text, stance, first, second } of asked) {
    await matrix.open();
    await matrix.newClaim(text);
    for (const passage of [first, second]) {
      await matrix.open();
      const cell = await matrix.cell(text, passage.siglum);
      await cell.hover();
      await hand.click(cell.getByRole("button", { name: `Search ${passage.siglum}` }));
      await expect(app.pane(passage.siglum).find).toBeFocused();
      await select(passage);
      await tieByMouse(text, stance);
    }
  }
  await matrix.open();
  await hasEight(matrix);
  console.log(`By mouse: ${hand.effort.summary}`);
  expect(hand.effort.minutes).toBeLessThan(10);
});
