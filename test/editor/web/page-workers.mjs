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
  const server = await serverOf(page, name);
  await server.evaluate(() => {
    setTimeout(() => {
      throw new Error("This mistake was made by a test");
    });
  });
}

/** Has a server do something that never ends. */
export async function hangServer(page, name) {
  const server = await serverOf(page, name);
  await server.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
}

async function serverOf(page, name) {
  const workers = page.workers();
  return workers[(await Promise.all(workers.map(nameOf))).indexOf(name)];
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
