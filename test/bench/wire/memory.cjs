// Loaded into each server before its own code: tells over the channel of the process what it holds, once asked.

process.on("message", () => {
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, held: heapUsed + external });
});
process.channel?.unref();
