// The servers of a host without Node: workers of the browser, which only the runner that holds it can count and end.

import { ask } from "../suite/page";
import type { Servers } from "../suite/servers";

export const workers: Servers = {
  running: () => ask<string[]>("servers"),
  end: (server) => ask<void>("failServer", server),
  hang: (server) => ask<void>("hangServer", server),
};
