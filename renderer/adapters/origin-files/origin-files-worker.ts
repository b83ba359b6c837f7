import { appendLine, replaceHead } from "./journal-file.ts";
import { writeNew } from "./new-file.ts";
import type { OriginAnswer, OriginQuestion, OriginRequest } from "./origin-messages.ts";

/** Writes in the origin private file system. Only a worker may write there synchronously and flush. */

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<OriginQuestion>) => void) | null;
  postMessage(answer: OriginAnswer): void;
};

scope.onmessage = ({ data: { id, request } }) => {
  carryOut(request).then(
    () => scope.postMessage({ id, isDone: true }),
    (error: unknown) => scope.postMessage({ id, isDone: false, ...faultIn(error) }),
  );
};

function carryOut(request: OriginRequest): Promise<void> {
  switch (request.kind) {
    case "append":
      return appendLine(request.fileName, request.line);
    case "replace head":
      return replaceHead(request);
    case "write new":
      return writeNew(request.folder, request.fileName, request.bytes);
  }
}

function faultIn(error: unknown): { readonly fault: string; readonly message: string } {
  if (error instanceof Error || error instanceof DOMException) return { fault: error.name, message: error.message };
  return { fault: "Error", message: String(error) };
}
