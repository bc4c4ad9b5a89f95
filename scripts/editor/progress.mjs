const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

/** Shows that something is under way and for how long: one living line on a terminal, a plain line now and then in a pipe. */
export function progress(what, out = process.stderr) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  let tick = 0;
  const draw = () => {
    tick++;
    if (out.isTTY) out.write(`\r\x1b[K${frames[tick % frames.length]} ${what} ${seconds()} s`);
    else if (tick % 100 === 0) out.write(`${what} ${seconds()} s\n`);
  };
  if (!out.isTTY) out.write(`${what}\n`);
  const timer = setInterval(draw, 100);
  return {
    /** Ends the line, with what came of it. */
    end(result) {
      clearInterval(timer);
      out.write(`${out.isTTY ? "\r\x1b[K" : ""}${what} ${result} (${seconds()} s)\n`);
    },
  };
}
