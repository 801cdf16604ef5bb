// What the tests say: each failure in full, a line a test, and at the end the one line that machines read.

export default async function* report(events) {
  let [passed, failed, skipped] = [0, 0, 0];
  for await (const { type, data } of events) {
    // A suite and a file are counted by what is in them.
    if (!["test:pass", "test:fail"].includes(type) || data.details?.type === "suite") continue;
    const seconds = (data.details.duration_ms / 1000).toFixed(1);
    if (data.skip !== undefined) {
      skipped += 1;
      yield `skipped  ${data.name}: ${data.skip}\n`;
    } else if (type === "test:pass") {
      passed += 1;
      yield `passed   ${data.name} (${seconds} s)\n`;
    } else {
      failed += 1;
      const error = data.details.error;
      yield `FAILED   ${data.name} (${seconds} s)\n${(error.cause?.message ?? error.message).replace(/^/gm, "    ")}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed, ${skipped} skipped\n`;
}
