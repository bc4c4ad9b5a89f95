import { isMainThread } from "node:worker_threads";
import { run } from "./cli/run.ts";
import { work } from "./cli/worker.ts";

/** The command `transcript`; and, as the same file, each of the threads that it reads files with. */
if (isMainThread) {
  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      // a mistake of the program's own: where it happened helps to mend it, and 1 would say something of the files
      console.error(error);
      process.exit(2);
    },
  );
} else {
  work();
}
