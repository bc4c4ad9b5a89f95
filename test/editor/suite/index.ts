// Runs in the extension host of a real VS Code, whichever way that was started: in a browser or on a desktop.

import { files } from "./files";
import { processes } from "./processes";
import { type Files, runAcrossReload, runAlone } from "./run";
import { useServers } from "./servers";

/** What only a host with Node can do. */
const filesWithNode: Files = [() => import("./recording-links.test")];

const filesWithoutTrust: Files = [() => import("./untrusted.test")];

/** Called by VS Code; it takes a rejection for a failed run. Runs again once the window was reloaded in between. */
export async function run(): Promise<void> {
  useServers(processes);
  if (process.env.TRANSCRIPT_UNTRUSTED) return await runAlone(filesWithoutTrust);
  await runAcrossReload([...files, ...filesWithNode]);
}
