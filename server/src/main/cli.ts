import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { writeModel } from "../transcript/model.ts";
import { Transcript } from "../transcript/transcript.ts";
import { disk } from "../workspace/disk.ts";

const usage = `Usage: transcript model [--format json] FILE…

Prints what is known of each transcript: header, speakers, turns, footnotes and marks.`;

/** The command `transcript`. Ends with 0 when done and 2 when it was called wrongly or a file could not be read. */
async function main(): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    console.error(`transcript: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (command !== "model" || files.length === 0 || values.format !== "json") {
    console.error(usage);
    return 2;
  }
  let failed = 0;
  for (const file of files) {
    try {
      const text = await disk.read(pathToFileURL(resolve(file)).href);
      console.log(JSON.stringify(writeModel(new Transcript(text)), null, 2));
    } catch (error) {
      failed++;
      console.error(`transcript: ${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return failed > 0 ? 2 : 0;
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: { format: { type: "string", default: "json" }, help: { type: "boolean", short: "h" } },
  });
}

void main().then((code) => {
  process.exitCode = code;
});
