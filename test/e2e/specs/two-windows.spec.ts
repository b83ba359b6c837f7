import { expect, test } from "../drivers/fixture.ts";
import { Settings } from "../pages/settings.ts";
import { Variorum } from "../pages/variorum.ts";

// A shell has one window: a second start brings that one to the front. Two windows are two tabs of a browser.

/** Waits until a window shows this in its status line, frame by frame, and answers when. */
async function seen(app: Variorum, words: string): Promise<number> {
  await app.page.waitForFunction((wanted) => document.querySelector("footer")?.textContent?.includes(wanted), words, {
    timeout: 4_000,
  });
  return Date.now();
}

test("what one window does is seen in the other, while both write and a note stands open, and each undoes its own", {
  tag: "@page",
}, async ({ driver }) => {
  const one = await Variorum.on(driver);
  await one.pane("A").select("increasingly Western-equipped");
  await one.hand.press("3");
  await one.isSaved();
  const two = await one.beside();
  await expect(two.status).toContainText("4 highlights");
  await expect(two.page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();

  await one.pane("A").select("freed dozens of towns");
  const pressed = Date.now();
  await one.hand.press("2");
  const after = (await seen(two, "5 highlights")) - pressed;
  console.log(`a highlight of one window stood in the other after ${after} ms`);

  await two.inspector.show("Notes");
  await two.hand.click(two.inspector.region.getByRole("button", { name: "Note on the library" }));
  await expect(two.inspector.noteEditor).toBeFocused();
  await two.hand.type("Half a ");
  await one.pane("A").select("Moscow used the overwhelming vote");
  const begun = Date.now();
  await Promise.all([one.hand.press("1"), two.hand.type("thought")]);
  console.log(`and after ${(await seen(two, "6 highlights")) - begun} ms while the other wrote a note`);
  await expect(two.inspector.noteEditor).toHaveText("Half a thought");
  await expect(two.inspector.noteEditor).toBeFocused();
  await two.hand.press("Escape");
  await seen(one, "1 note");

  await two.hand.press("ControlOrMeta+Z");
  await seen(one, "0 notes");
  await expect(one.status).toContainText("6 highlights");
  await expect(two.page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await one.hand.press("ControlOrMeta+Z");
  await seen(two, "5 highlights");
});

test("a backup restored in one window opens the other anew, with the note that is being written there", {
  tag: "@page",
}, async ({ driver }) => {
  const one = await Variorum.on(driver);
  const settings = new Settings(one);
  await settings.backUp();
  await one.pane("A").select("freed dozens of towns");
  await one.hand.press("2");
  await one.isSaved();
  const two = await one.beside();
  await two.inspector.show("Notes");
  await two.hand.click(two.inspector.region.getByRole("button", { name: "Note on the library" }));
  await expect(two.inspector.noteEditor).toBeFocused();
  await two.hand.type("Not yet said");
  await settings.show("Backups");
  await settings.preview(0);
  const typing = two.hand.type(" and said");
  await settings.restore("On this computer only");
  await typing;
  await expect(two.message("was restored in another window")).toBeVisible();
  await expect(two.status).toContainText("3 highlights");
  await expect(two.inspector.noteEditor).toHaveText("Not yet said and said");
  await two.hand.click(two.inspector.noteEditor);
  await two.hand.press("Escape");
  await seen(one, "1 note");
});
