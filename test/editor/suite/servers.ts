// What serves transcripts, which is another thing in each host.

/** The running servers of this extension, each under a name of its own. */
export interface Servers {
  running(): Promise<string[]>;

  /** Ends one that runs, as a mistake in it would. */
  end(server: string): Promise<void>;

  /** Has one do nothing any more, though it runs. */
  hang(server: string): Promise<void>;
}

let used: Servers | undefined;

/** Says what there is in this host, before the tests run. */
export function useServers(servers: Servers): void {
  used = servers;
}

export const servers: Servers = {
  running: () => here().running(),
  end: (server) => here().end(server),
  hang: (server) => here().hang(server),
};

function here(): Servers {
  if (!used) throw new Error("Nobody has said what serves transcripts here: call useServers first");
  return used;
}
