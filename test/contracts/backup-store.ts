import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BackupStore, largestBackup } from "#core/index.ts";

export interface BackupsUnderTest {
  /** A window or a start of its own. */
  open(): BackupStore;
  /** Puts a file into the folder without asking the store. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Names of all files in the folder. */
  files(): Promise<readonly string[]>;
  dispose(): Promise<void>;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const [one, two] = ["variorum-one.variorum-backup", "variorum-two.variorum-backup"];
/** A failure says in a sentence what, where and what to do. */
const failure = { name: "BackupFailed", message: expect.stringMatching(/^[A-Z“].+\.$/) };

/** What every keeper of backups keeps to. */
export function describeBackupStore(name: string, make: () => BackupsUnderTest): void {
  describe(`${name} as a keeper of backups`, () => {
    let folder: BackupsUnderTest;
    let backups: BackupStore;

    beforeEach(() => {
      folder = make();
      backups = folder.open();
    });

    afterEach(() => folder.dispose());

    test("says where it keeps them, and has none at first", async () => {
      expect((await backups.place()).label).not.toBe("");
      expect(await backups.list()).toEqual([]);
    });

    test("R4: what was written comes back byte for byte, also at another start, and leaves no other file", async () => {
      const bytes = Uint8Array.from({ length: 300_000 }, (_, n) => (n * 7) % 256);
      await backups.write(one, bytes);
      await backups.write(two, new Uint8Array());
      expect(await folder.open().read(one)).toEqual(bytes);
      expect(await folder.open().read(two)).toEqual(new Uint8Array());
      expect([...(await folder.files())].sort()).toEqual([one, two]);
    });

    test("the list gives names, sizes and first lines", async () => {
      await backups.write(one, utf8('{"format":"zwölf 🙂"}\nsecond\n'));
      await backups.write(two, utf8(`${"ä".repeat(5_000)}\nsecond\n`));
      expect([...(await backups.list())].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
        { name: one, size: 32, firstLine: '{"format":"zwölf 🙂"}' },
        { name: two, size: 10_008, firstLine: "ä".repeat(4_096) },
      ]);
    });

    test("files that are no backups by name are left out, and left alone", async () => {
      await backups.write(one, utf8("x"));
      for (const foreign of ["notes.txt", "Upper.variorum-backup", "a b.variorum-backup"])
        await folder.put(foreign, utf8("y"));
      expect((await backups.list()).map((backup) => backup.name)).toEqual([one]);
      expect(await folder.files()).toHaveLength(4);
    });

    test("R4: one too large to be read again is refused with what to do, and leaves no file", async () => {
      await expect(backups.write(one, new Uint8Array(largestBackup + 1))).rejects.toMatchObject({
        name: "BackupFailed",
        message:
          "The backup is larger than 512 MB, the most that can be kept. Export your notes as well, and keep the export in a safe place.",
      });
      expect(await folder.files()).toEqual([]);
    });

    test("R4: a name that is there already is refused, and the old file stays", async () => {
      await backups.write(one, utf8("first"));
      await expect(backups.write(one, utf8("second"))).rejects.toMatchObject(failure);
      expect(await backups.read(one)).toEqual(utf8("first"));
    });

    test.each([
      "../escape.variorum-backup",
      "a/b.variorum-backup",
      "a\\b.variorum-backup",
      ".variorum-backup",
      "a.txt",
      "",
      `${"a".repeat(200)}.variorum-backup`,
    ])("S13: a name that is none of a backup's is refused: %s", async (wrong) => {
      await expect(backups.write(wrong, utf8("x"))).rejects.toMatchObject(failure);
      await expect(backups.read(wrong)).rejects.toMatchObject(failure);
      await expect(backups.remove(wrong)).rejects.toMatchObject(failure);
      expect(await folder.files()).toEqual([]);
    });

    test("one that was removed is gone, and what is not there can be neither read nor removed", async () => {
      await backups.write(one, utf8("x"));
      await backups.write(two, utf8("y"));
      await backups.remove(one);
      expect(await folder.files()).toEqual([two]);
      await expect(backups.read(one)).rejects.toMatchObject(failure);
    });

    test("R4: two windows that write the same name at once leave one whole file", async () => {
      const tries = await Promise.allSettled([
        backups.write(one, utf8("first")),
        folder.open().write(one, utf8("second")),
      ]);
      expect(tries.map((tried) => tried.status).sort()).toEqual(["fulfilled", "rejected"]);
      const kept = new TextDecoder().decode(await backups.read(one));
      expect(kept).toBe(tries[0]?.status === "fulfilled" ? "first" : "second");
    });
  });
}
