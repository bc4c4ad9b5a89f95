// The servers of a host with Node: processes.

import { readdirSync, readFileSync } from "node:fs";
import type { Servers } from "./servers";

export const processes: Servers = {
  async running() {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isServer(name));
  },
  async end(server) {
    process.kill(Number(server), "SIGKILL");
  },
  async hang(server) {
    process.kill(Number(server), "SIGSTOP");
  },
};

function isServer(pid: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return command.includes("dist/server.js") && !/^State:\sZ/m.test(status) && isOurs(pid);
  } catch {
    // it has ended meanwhile
    return false;
  }
}

/** Whether this extension host has started it. */
function isOurs(pid: string): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  return Number(parent) === process.pid;
}
