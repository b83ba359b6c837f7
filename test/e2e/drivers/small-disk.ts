import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of its own that fills up soon. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it with a file, leaving about this many bytes free; whoever else writes there may take them meanwhile. */
  fill(free: number): void;
  /** Takes that file away again. */
  makeRoom(): void;
  /** Takes the disk away with all that is on it. */
  unmount(): void;
}

/** `null` where no disk can be made: elsewhere than on Linux, or without the right to mount. */
export function smallDisk(bytes: number): SmallDisk | null {
  if (process.platform !== "linux") return null;
  const folder = mkdtempSync(path.join(tmpdir(), "variorum-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder], { stdio: "ignore" });
  if (status !== 0) {
    rmdirSync(folder);
    return null;
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill(free) {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    unmount() {
      spawnSync("umount", ["-l", folder], { stdio: "ignore" });
      rmdirSync(folder);
    },
  };
}
