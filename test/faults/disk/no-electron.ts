/** Stands for Electron where main's file modules run alone: whoever asks it for anything has left the files. */
function absent(name: string): never {
  throw new Error(`“${name}” of Electron was asked for, and there is none here.`);
}

export const app = { getPath: () => absent("app") };
export const dialog = { showOpenDialog: () => absent("dialog") };
