import { expect, test } from "vitest";
import originFilesWorker from "#adapters/origin-files/origin-files-worker.ts?worker&url";
import { startWorker } from "#adapters/trusted-worker.ts";

test.each(["https://example.org/worker.js", "data:text/javascript,1", "/worker.js", `${originFilesWorker}#x`])(
  "S3: a worker that is not the app's own is never started: %s",
  (address) => {
    expect(() => startWorker(address, "foreign")).toThrow(TypeError);
  },
);

test("the app's own workers are started", () => {
  const worker = startWorker(originFilesWorker, "journal");
  expect(worker).toBeInstanceOf(Worker);
  worker.terminate();
});
