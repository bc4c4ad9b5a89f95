// Loaded into the editor's server, or npm, before its own code. Its standard input is a pipe from the script that
// started it: when that script is gone, however it went, the pipe closes and the program ends as well.

process.stdin.on("end", () => process.exit()).on("error", () => process.exit());
process.stdin.resume();
process.stdin.unref();
