import { createServer } from "node:net";

/** The port where the browser keeps what it remembers of the embedded editor from start to start. */
export const usualPort = 8137;

/** `port` where it is free, else any free one. */
export async function freePort(port) {
  return (await listen(port)) ?? (await listen(0));
}

function listen(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(port, "127.0.0.1", () => {
      const found = probe.address().port;
      probe.close(() => resolve(found));
    });
  });
}
