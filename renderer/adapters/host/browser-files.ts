import {
  type FileKind,
  FileRefused,
  largestBackup,
  largestFile,
  type OpenedFile,
  type OpenFilesRequest,
  type SavedFile,
  type SaveFileRequest,
} from "#core/index.ts";

const megabyte = 1024 * 1024;

const accepted: Readonly<Record<FileKind, string>> = {
  report: ".txt,.md,.markdown,text/plain,text/markdown",
  bundle: ".json,application/json",
  page: ".html,text/html",
  backup: ".variorum-backup",
  diagnostics: ".json,application/json",
  codebook: ".json,.csv,application/json,text/csv",
  table: ".csv,text/csv",
  markdown: ".md,text/markdown",
  pdf: ".pdf,application/pdf",
};

// A backup is no JSON for the browser: it would put another ending to the name.
const contentTypes: Readonly<Record<FileKind, string>> = {
  report: "text/plain",
  bundle: "application/json",
  page: "text/html",
  backup: "application/octet-stream",
  diagnostics: "application/json",
  codebook: "application/json",
  table: "text/csv",
  markdown: "text/markdown",
  pdf: "application/pdf",
};

/** Opens the browser's file chooser. Rejects with `FileRefused`, naming the file, for one too large or unreadable. */
export async function chooseFiles(request: OpenFilesRequest): Promise<readonly OpenedFile[]> {
  const files = await pick(request);
  const limit = request.kind === "backup" ? largestBackup : largestFile;
  for (const file of files) {
    if (file.size > limit)
      throw new FileRefused(`“${file.name}” is larger than ${limit / megabyte} MB, the most that Variorum takes.`);
  }
  return Promise.all(files.map(read));
}

/** Puts the bytes into the downloads folder. The browser may add a number to the name and doesn't tell. */
export async function downloadFile(request: SaveFileRequest): Promise<SavedFile> {
  const blob = new Blob([new Uint8Array(request.bytes)], { type: contentTypes[request.kind] });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = request.suggestedName;
  link.click();
  // The download reads the blob after this call; the address is given back long after it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { name: request.suggestedName };
}

function pick(request: OpenFilesRequest): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accepted[request.kind];
    input.multiple = request.canChooseSeveral;
    input.hidden = true;
    const finish = () => {
      input.remove();
      resolve(Array.from(input.files ?? []));
    };
    input.addEventListener("change", finish, { once: true });
    input.addEventListener("cancel", finish, { once: true });
    // Some browsers forget an input that is not in the page while its chooser is open.
    document.body.append(input);
    input.click();
  });
}

async function read(file: File): Promise<OpenedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw new FileRefused(`“${file.name}” can't be read. It may have been moved or changed; choose it again.`);
  }
}
