// What the tests ask of the workers of the browser's page, for the tests that run in one of them.

/** The servers among the page's workers that were seen, each under a name of its own; null for a worker that is none. */
const names = new WeakMap();
let count = 0;

/** The names of the servers that run. */
export async function servers(page) {
  const found = await Promise.all(page.workers().map(nameOf));
  return found.filter(Boolean);
}

/** Has a mistake happen in a server that nothing there catches. */
export async function failServer(page, name) {
  const workers = page.workers();
  const found = await Promise.all(workers.map(nameOf));
  await workers[found.indexOf(name)].evaluate(() => {
    setTimeout(() => {
      throw new Error("This mistake was made by a test");
    });
  });
}

async function nameOf(worker) {
  if (!names.has(worker)) {
    const closed = new Promise((resolve) => worker.once("close", () => resolve("")));
    // the editor calls a worker that an extension starts after the file it runs
    const own = await Promise.race([worker.evaluate(() => self.name).catch(() => ""), closed]);
    names.set(worker, own.endsWith("server.js") ? `server ${++count}` : null);
  }
  return names.get(worker);
}
