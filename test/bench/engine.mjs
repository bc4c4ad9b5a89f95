import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What is measured: the reading of a transcript, the rules, and the answers that an editor asks for after each key. */
const entry = `
  export { Transcript } from "./transcript/transcript.ts";
  export { Findings } from "./rules/findings.ts";
  export { diagnostics } from "./features/diagnostic.ts";
  export { documentSymbol } from "./features/document-symbol.ts";
  export { foldingRange } from "./features/folding-range.ts";
`;

/** Bundles the server's core in memory, so that what is measured is always the source as it stands, and loads it. */
export async function loadEngine() {
  const { outputFiles } = await build({
    stdin: {
      contents: entry,
      resolveDir: fileURLToPath(new URL("../../server/src", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
