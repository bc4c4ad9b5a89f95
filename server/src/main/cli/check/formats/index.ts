import type { Format } from "../../command.ts";
import type { CheckFormat } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

const formats: Partial<Record<Format, CheckFormat>> = { text, json, sarif, github };

export function formatOf(name: Format): CheckFormat {
  return formats[name] ?? text;
}
