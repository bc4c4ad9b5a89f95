// In place of the native logger, which would have to be compiled: appends plain lines, so that log files appear.
const { appendFileSync } = require("node:fs");
const { EOL } = require("node:os");

const levels = ["trace", "debug", "info", "warn", "error", "critical", "off"];

class Logger {
  constructor(path, level = 2) {
    this.path = path;
    this.level = level;
    this.pattern = true;
    levels.slice(0, 6).forEach((name, index) => {
      this[name] = (message) => this.write(index, name, message);
    });
  }

  write(index, name, message) {
    if (index < this.level) return;
    const line = this.pattern
      ? `${new Date().toISOString().replace("T", " ").slice(0, 23)} [${name}] ${message}${EOL}`
      : `${message}`;
    try {
      appendFileSync(this.path, line);
    } catch {
      // A log that cannot be written must not end the editor.
    }
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.pattern = false;
  }

  setPattern() {
    this.pattern = true;
  }

  flush() {}
  drop() {}
}

exports.setFlushOn = () => {};
exports.createAsyncRotatingLogger = async (_name, path) => new Logger(path);
exports.createRotatingLogger = async (_name, path) => new Logger(path);
