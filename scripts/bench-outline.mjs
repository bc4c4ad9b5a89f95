// `npm run bench:outline`: what the outline of a long transcript costs in the real editor: opening, typing, scrolling.
//
//   npm run bench:outline -- --turns 5000            of another length
//   npm run bench:outline -- --only "in sight"       rows whose name holds these words

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateCounted } from "../test/bench/generate.mjs";
import { median, quantile } from "../test/bench/measure.mjs";
import { endedBySignal, endOnSignals } from "./editor/endings.mjs";
import { runInHost } from "./editor/host-run.mjs";
import { root } from "./editor/paths.mjs";
import { makeScratch } from "./editor/scratch.mjs";
import { main } from "./editor/sorry.mjs";
import { testLimitMs } from "./editor/test-output.mjs";

/** How long nothing may be under way before something is measured, in milliseconds, and how long that is waited for. */
const QUIET_MS = 1500;
const PATIENCE_MS = 60_000;
/** How often the wheel is turned, by how many pixels, and with how many milliseconds between. */
const TURNS_OF_WHEEL = 60;
const PIXELS = 400;
const BETWEEN_MS = 33;

const { values } = parseArgs({
  options: { turns: { type: "string", default: "20000" }, only: { type: "string", default: "" } },
});
const turns = Number(values.turns);

/** What can be asked of the page beside what tests ask. */
const actions = {
  /** Begins to note each frame, and each key with the frame behind it. */
  record: (page) =>
    page.evaluate(() => {
      const noted = { keys: [], frames: [], on: true };
      globalThis.noted = noted;
      let last = performance.now();
      const frame = () => {
        if (!noted.on) return;
        const now = performance.now();
        noted.frames.push(now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const key = ({ timeStamp, isTrusted }) => {
        if (!noted.on || !isTrusted) return;
        requestAnimationFrame(() => {
          // the next task comes when this frame is drawn
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => noted.keys.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      };
      noted.end = () => {
        noted.on = false;
        removeEventListener("keydown", key, true);
      };
      addEventListener("keydown", key, true);
    }),
  recorded: (page) =>
    page.evaluate(() => {
      globalThis.noted.end();
      const { keys, frames } = globalThis.noted;
      return { keys, frames };
    }),
  /** When something was first drawn, as a time of the clock. */
  async shown(page, selector) {
    const handle = await page.waitForFunction(
      (wanted) => {
        const found = document.querySelector(wanted);
        return found?.getBoundingClientRect().height > 0 && found.textContent !== "" && Date.now();
      },
      selector,
      { polling: "raf", timeout: PATIENCE_MS },
    );
    return handle.jsonValue();
  },
  /** Waits until frames have come without a gap for a while. */
  rest: (page) =>
    page.evaluate(
      ([quiet, patience]) =>
        new Promise((resolve) => {
          const start = performance.now();
          let last = start;
          let since = start;
          const frame = () => {
            const now = performance.now();
            if (now - last > 50) since = now;
            last = now;
            if (now - since > quiet || now - start > patience) resolve();
            else requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }),
      [QUIET_MS, PATIENCE_MS],
    ),
  /** Types as a person does, with so many milliseconds from key to key. */
  async type(page, text, between) {
    for (const sign of text) {
      const next = performance.now() + between;
      await page.keyboard.press(sign === " " ? "Space" : sign);
      await wait(next - performance.now());
    }
  },
  async scroll(page, selector) {
    await page.locator(selector).first().hover({ force: true });
    for (let i = 0; i < TURNS_OF_WHEEL; i++) {
      await page.mouse.wheel(0, PIXELS);
      await wait(BETWEEN_MS);
    }
  },
};

await main(async () => {
  endOnSignals(1);
  const texts = makeScratch();
  const workspace = join(makeScratch(), "long");
  mkdirSync(workspace);
  const scenes = [
    scene("a short one", "short.transcript", 40, { short: true }),
    { ...scene("no transcript", "plain.txt", turns, { short: true }), served: false },
    { ...scene("outline out of sight", "hidden.transcript", turns, { short: true }), outline: false },
    scene("outline in sight", "long.transcript", turns, { short: true }),
    { ...scene("long turns, no transcript", "plain-long.txt", turns, {}), served: false },
    { ...scene("long turns, out of sight", "hidden-long.transcript", turns, {}), outline: false },
    scene("long turns, in sight", "very-long.transcript", turns, {}),
  ].filter(({ name }) => name.includes(values.only));

  function scene(name, file, count, wish) {
    const written = withTurns(count, wish);
    writeFileSync(join(texts, file), written.text);
    return { name, file, units: written.text.length, turns: written.turns, outline: true, served: true };
  }

  const rows = [];
  const { code, trouble, errors } = await runInHost({
    name: "outline",
    bundle: join(root, "dist", "test", "bench-outline.js"),
    workspace,
    shots: workspace,
    limitMs: testLimitMs,
    actions,
    env: { TRANSCRIPT_TEXTS: texts, TRANSCRIPT_SCENES: JSON.stringify(scenes) },
    onLine(line) {
      if (!line.startsWith("{")) return process.stdout.write(`${line}\n`);
      const told = JSON.parse(line);
      const { units, turns } = scenes.find(({ name }) => name === told.name);
      rows.push(rowOf(told, units, turns));
      process.stdout.write(".");
    },
  });
  process.stdout.write("\n");
  console.table(Object.fromEntries(rows));
  if (code === 0 || endedBySignal()) return code;
  for (const line of trouble ? [trouble] : errors) process.stderr.write(`${line}\n`);
  return 1;
});

/** A row of the table, in milliseconds. */
function rowOf(
  { name, text, rows, opening, typing, moving, pausing, asked, host, scrolling, scrollingOutline },
  units,
  turns,
) {
  const longest = ({ frames }) => Math.round(Math.max(...frames));
  return [
    name,
    {
      MB: (units / 1e6).toFixed(1),
      turns,
      "text shown": text,
      "outline shown": rows ?? "",
      "gap, opening": longest(opening),
      key: Math.round(median(typing.keys)),
      "key, 95 %": Math.round(quantile(typing.keys, 0.95)),
      "key, longest": Math.round(Math.max(...typing.keys)),
      "gap, typing": longest(typing),
      "gap, pausing": longest(pausing),
      "key, moving": Math.round(median(moving.keys)),
      "key, moving, 95 %": Math.round(quantile(moving.keys, 0.95)),
      "gap, moving": longest(moving),
      "gaps > 100, moving": moving.frames.filter((gap) => gap > 100).length,
      "gaps > 100": typing.frames.filter((gap) => gap > 100).length,
      asked,
      "host's gap": Math.round(host),
      "gap, scrolling": longest(scrolling),
      "frames/s": Math.round(
        (1000 * scrolling.frames.length) / scrolling.frames.reduce((sum, gap) => sum + gap, 0),
      ),
      "gap, outline": scrollingOutline ? longest(scrollingOutline) : "",
    },
  ];
}

/** A transcript with about so many turns. */
function withTurns(count, wish) {
  const sample = generateCounted({ ...wish, units: 300_000 });
  const units = Math.round((sample.text.length / sample.turns) * count * 1.02);
  return generateCounted({ ...wish, units });
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
