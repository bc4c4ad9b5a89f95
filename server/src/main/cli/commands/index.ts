import type { Command, Teller } from "../command.ts";
import { check } from "./check.ts";
import { model } from "./model.ts";
import { outline } from "./outline.ts";
import { questions } from "./questions.ts";
import { speakers } from "./speakers.ts";

const tellers: readonly Teller[] = [model, outline, questions, speakers];

/** Every command. Adding one is adding a file and its line here. */
export const commands: readonly Command[] = [check, ...tellers];

export function commandOf(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** The command of a name, where it tells what is known of each transcript. */
export function tellerOf(name: string): Teller | undefined {
  return tellers.find((command) => command.name === name);
}
