import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** Mocha's usual list of tests, which also leaves its numbers in the file that TRANSCRIPT_TEST_SUMMARY names. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const file = process.env.TRANSCRIPT_TEST_SUMMARY;
      const { passes, failures } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passes, failures }));
    });
  }
}
