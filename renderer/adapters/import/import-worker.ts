import { ReportUnreadable, readBackup, readBundle } from "#core/index.ts";
import type { ImportAnswer, ImportRequest } from "./import-messages.ts";
import { TextReportReader } from "./text-report-reader.ts";

/** Reads one file and answers. What it throws reaches the page as an error event. */

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  postMessage(answer: ImportAnswer): void;
};

scope.onmessage = ({ data }) => {
  read(data).then(
    (answer) => scope.postMessage(answer),
    (error: unknown) => {
      // A rejection would be silent outside; an error that nobody catches is not.
      setTimeout(() => {
        throw error;
      });
    },
  );
};

async function read(request: ImportRequest): Promise<ImportAnswer> {
  if (request.kind === "report") return readReport(request);
  if (request.kind === "backup") return { kind: "backup", answer: readBackup(request.bytes) };
  const answer = readBundle(request.bytes);
  if (!answer.ok) return { kind: "refused", problems: answer.refused.problems };
  const { header, library, warnings } = answer;
  return { kind: "bundle", header, library, warnings };
}

async function readReport({
  name,
  bytes,
  encoding,
}: Extract<ImportRequest, { kind: "report" }>): Promise<ImportAnswer> {
  try {
    return { kind: "draft", draft: await new TextReportReader().read(name, bytes, encoding ?? undefined) };
  } catch (error) {
    if (error instanceof ReportUnreadable) return { kind: "unreadable", message: error.message };
    throw error;
  }
}
