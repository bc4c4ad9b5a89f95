// Runs in the web worker extension host of a real VS Code, where there is no Node: the same tests as in ../suite, across
// a reload of the window too, without those that ../suite/index.ts has for a host with Node alone.

import { files } from "../suite/files";
import { type Files, runAcrossReload, runAlone } from "../suite/run";
import { useServers } from "../suite/servers";
import { workers } from "./workers";

/**
 * In the oldest VS Code, in a window on a folder that lies on no disk: what is as in every other, and what is of its own.
 * That folder lies in the window's memory, so that window is not reloaded.
 */
const filesOfOldest: Files = [
  () => import("../suite/smoke.test"),
  () => import("../suite/moving.test"),
  () => import("../suite/outline.test"),
  () => import("../suite/folding.test"),
  () => import("../suite/hover.test"),
  () => import("../suite/problems.test"),
  () => import("../suite/config.test"),
  () => import("../suite/fixes.test"),
  () => import("../suite/definition.test"),
  () => import("../suite/questions.test"),
  () => import("../suite/questions-view.test"),
  () => import("../suite/find-question.test"),
  () => import("../suite/convention.test"),
  () => import("../suite/citation.test"),
  () => import("../suite/other-files.test"),
  () => import("../suite/editing.test"),
  () => import("../suite/recovery.test"),
  () => import("../suite/no-disk.test"),
];

/** Called by VS Code; it takes a rejection for a failed run. Runs again once the window was reloaded in between. */
export async function run(): Promise<void> {
  useServers(workers);
  if (process.env.TRANSCRIPT_OLDEST) return await runAlone(filesOfOldest);
  await runAcrossReload(files);
}
