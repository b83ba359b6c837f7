import { useCallback, useEffect, useRef, useState } from "react";
import { FileRefused, type OpenedFile, type ReportDraft, ReportUnreadable } from "#core/index.ts";
import { usePorts } from "./ports-context.tsx";

export interface ReportFile {
  /** What was read, or `null` where no file was chosen. */
  readonly draft: ReportDraft | null;
  /** A sentence about what went wrong. */
  readonly problem: string | null;
  /** True until a handed file was read: what will be there is not known yet. */
  readonly isOpening: boolean;
  choose(): void;
  /** Reads the same bytes in another encoding. @param encoding WHATWG label. */
  readAs(encoding: string): void;
  clear(): void;
}

/** A report from a file: chosen, read, and read again in another encoding. @param handed a file that the system gave. */
export function useReportFile(handed: OpenedFile | undefined): ReportFile {
  const { host, reader } = usePorts();
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [draft, setDraft] = useState<ReportDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(handed !== undefined);
  const latest = useRef(0);
  const read = useCallback(
    async (source: OpenedFile, encoding?: string) => {
      latest.current += 1;
      const own = latest.current;
      try {
        const read = await reader.read(source.name, source.bytes, encoding);
        // What was chosen later counts, whichever is read first.
        if (latest.current !== own) return;
        setDraft(read);
        setFile(source);
        setProblem(null);
      } catch (error) {
        if (latest.current === own) setProblem(sentenceOf(error));
      }
    },
    [reader],
  );
  useEffect(() => {
    if (handed !== undefined) void read(handed).finally(() => setOpening(false));
  }, [handed, read]);
  const choose = async () => {
    try {
      const [chosen] = await host.openFiles({ kind: "report", canChooseSeveral: false });
      if (chosen !== undefined) await read(chosen);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return {
    draft,
    problem,
    isOpening,
    choose: () => void choose(),
    readAs: (encoding) => {
      if (file !== null) void read(file, encoding);
    },
    clear: () => {
      latest.current += 1;
      setDraft(null);
      setFile(null);
      setProblem(null);
    },
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ReportUnreadable || error instanceof FileRefused) return error.message;
  throw error;
}
