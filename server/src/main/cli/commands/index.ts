import type { Command } from "../command.ts";
import { model } from "./model.ts";
import { outline } from "./outline.ts";
import { questions } from "./questions.ts";
import { speakers } from "./speakers.ts";

/** Every command. Adding one is adding a file and its line here. */
export const commands: readonly Command[] = [model, outline, questions, speakers];

export function commandOf(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
