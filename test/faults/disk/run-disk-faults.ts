import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { smallDisk } from "#test/e2e/drivers/small-disk.ts";
import type { Outcome } from "../outcome.ts";
import { FileFaults, fileFaultKinds } from "./file-faults.ts";
import { workOnFiles } from "./files-of-main.ts";

const page = 4096;
/** Bytes that the work needs at its widest: two backups, one of them twice while it is written. */
const enough = 256 * 1024;

/** An error at the n-th call to the file system, for every n, while main writes journal, witness and backups. */
export async function failFileCalls(): Promise<Outcome> {
  const faults = await FileFaults.install();
  const lost: string[] = [];
  let count = 0;
  for (const kind of fileFaultKinds) {
    for (let at = 1; ; at += 1) {
      const folder = await mkdtemp(path.join(tmpdir(), "variorum-files-"));
      faults.arm(at, kind);
      const wrong = await workOnFiles(folder, () => faults.disarm());
      const { hit } = faults;
      await rm(folder, { recursive: true, force: true });
      if (hit === null) break;
      count += 1;
      lost.push(...wrong.map((words) => `${kind} call ${at} (${hit}): ${words}`));
    }
  }
  return {
    name: "R4, R8: journal, witness and backups outlive an error at every call to the file system",
    faults: count,
    lost,
  };
}

/** A disk that is full at each step: from no free page on to so many that all the work fits. */
export async function fillDisk(): Promise<Outcome> {
  const name = "R4, R7: journal, witness and backups outlive a disk that is full at every step";
  const disk = smallDisk(2 * enough);
  if (disk === null) return { name, lost: [], skipped: "no small disk can be mounted here" };
  const lost: string[] = [];
  let count = 0;
  try {
    for (let free = 0; free < enough; free += page) {
      const folder = path.join(disk.folder, `free-${free}`);
      await mkdir(folder);
      disk.fill(free);
      const wrong = await workOnFiles(folder, () => disk.makeRoom());
      await rm(folder, { recursive: true, force: true });
      lost.push(...wrong.map((words) => `${free} bytes free: ${words}`));
      count += 1;
    }
  } finally {
    disk.unmount();
  }
  return { name, faults: count, lost };
}
