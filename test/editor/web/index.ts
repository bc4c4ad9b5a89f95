// Runs in the web worker extension host of a real VS Code, where there is no Node: the same tests as in ../suite, without
// those that look at processes and disks.

import Mocha from "mocha";
import { page } from "../suite/page";

const files = [
  () => import("../suite/smoke.test"),
  () => import("../suite/moving.test"),
  () => import("../suite/colours.test"),
  () => import("../suite/outline.test"),
  () => import("../suite/breadcrumbs.test"),
  () => import("../suite/sticky-scroll.test"),
  () => import("../suite/folding.test"),
  () => import("../suite/hover.test"),
  () => import("../suite/problems.test"),
  () => import("../suite/config.test"),
  () => import("../suite/fixes.test"),
  () => import("../suite/definition.test"),
  () => import("../suite/questions.test"),
  () => import("../suite/menus.test"),
  () => import("../suite/find-question.test"),
  () => import("../suite/questions-view.test"),
  () => import("../suite/convention.test"),
  () => import("../suite/citation.test"),
  () => import("../suite/markdown.test"),
  () => import("../suite/other-files.test"),
  () => import("../suite/editing.test"),
];

/** In the oldest VS Code, in a window on a folder that lies on no disk: what is as in every other, and what is of its own. */
const filesOfOldest: typeof files = [
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
  () => import("../suite/no-disk.test"),
];

/** Called by VS Code; it takes a rejection for a failed run. */
export async function run(): Promise<void> {
  const prefix = process.env.TRANSCRIPT_LINE_PREFIX ?? "";
  Mocha.reporters.Base.consoleLog = (format: string = "", ...values: unknown[]) => {
    let next = 0;
    const text = String(format).replace(/%[sdjo%]/g, (sign) =>
      sign === "%%" ? "%" : String(values[next++]),
    );
    for (const line of [text, ...values.slice(next)].join(" ").split("\n")) console.log(prefix + line);
  };
  const mocha = new Mocha({ ui: "bdd", reporter: Mocha.reporters.Spec, color: false, timeout: 90_000 });
  if (process.env.TRANSCRIPT_TEST_GREP) mocha.grep(new RegExp(process.env.TRANSCRIPT_TEST_GREP));
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const file of process.env.TRANSCRIPT_OLDEST ? filesOfOldest : files) await file();
  mocha.rootHooks({
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (test?.state === "failed")
        await page.screenshot(`web failed ${test.fullTitle()}`.replace(/[^\w]+/g, "-"));
    },
  });
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  console.log(`${prefix}SUMMARY ${JSON.stringify({ passes, failures })}`);
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed, ${passes} passed`);
}
