import { Baseline, writeBaseline } from "./check/baseline.ts";
import { formatOf } from "./check/formats/index.ts";
import { summary, Totals } from "./check/totals.ts";
import { tellerOf } from "./commands/index.ts";
import { csv } from "./csv.ts";
import type { Input } from "./inputs.ts";
import type { Output } from "./output.ts";
import type { Outcome, Task } from "./task.ts";

/** What is printed around what is printed of each file. */
export interface Report {
  begin(): Promise<void>;
  /** Prints what became of a file. */
  take(input: Input, outcome: Outcome): Promise<void>;
  end(): Promise<void>;
}

/** The report of a command that tells what is known of each file. */
export class Telling implements Report {
  readonly #task: Task;
  readonly #output: Output;
  #printed = false;

  constructor(task: Task, output: Output) {
    this.#task = task;
    this.#output = output;
  }

  async begin(): Promise<void> {
    // one head for all files: their rows make one table
    if (this.#task.format === "csv")
      await this.#output.print(csv([tellerOf(this.#task.command)!.csv!.heads]));
  }

  async take({ name }: Input, outcome: Outcome): Promise<void> {
    if ("problem" in outcome) return this.#output.complain(`${name}: ${outcome.problem}`);
    if (this.#printed && this.#task.format === "text") await this.#output.print("\n");
    await this.#output.print(outcome.printed);
    if (outcome.warning) this.#output.warn(`${name}:${outcome.warning}`);
    this.#printed = true;
  }

  async end(): Promise<void> {}
}

/** The report of `transcript check`. */
export class Checking implements Report {
  readonly #task: Task;
  readonly #output: Output;
  readonly #totals: Totals;
  readonly #baseline: Baseline | undefined;

  constructor(task: Task, output: Output) {
    const work = task.check!;
    this.#task = task;
    this.#output = output;
    this.#totals = new Totals(work);
    if (work.writeBaseline !== undefined) this.#baseline = new Baseline(work.writeBaseline);
  }

  async begin(): Promise<void> {
    if (this.#prints) await this.#output.print(formatOf(this.#task.format).head?.() ?? "");
  }

  async take({ name }: Input, outcome: Outcome): Promise<void> {
    if ("problem" in outcome) {
      this.#totals.problems.push({ name, problem: outcome.problem });
      return this.#output.complain(`${name}: ${outcome.problem}`);
    }
    const { printed, warning, checked } = outcome;
    if (warning) this.#output.warn(`${name}: ${warning}`);
    this.#totals.add(checked!);
    this.#baseline?.set(name, checked!.fingerprints ?? []);
    if (printed.length === 0) return;
    const { between } = formatOf(this.#task.format);
    if (this.#totals.printed && between) await this.#output.print(between);
    await this.#output.print(printed);
    this.#totals.printed = true;
  }

  async end(): Promise<void> {
    const format = formatOf(this.#task.format);
    const { work, problems, counted } = this.#totals;
    if (this.#baseline) {
      if (problems.length > 0) {
        return this.#output.complain(`${work.writeBaseline} is left as it was: not all files could be read`);
      }
      await writeBaseline(work.writeBaseline!, this.#baseline);
    } else if (counted > 0) this.#output.found();
    if (this.#prints) await this.#output.print(format.tail?.(this.#totals) ?? "");
    const told = this.#prints && (format.summarises || work.fix === "no");
    if (!told) for (const line of summary(this.#totals)) this.#output.remark(line);
  }

  /** Whether findings are printed: a diff has nothing else around it, and a baseline has all of them. */
  get #prints(): boolean {
    return this.#task.check!.fix !== "show" && this.#baseline === undefined;
  }
}
