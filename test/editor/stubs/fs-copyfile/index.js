// In place of the native copy-on-write copy, which would have to be compiled.
const { cp } = require("node:fs/promises");

exports.cp = (from, to, options) => cp(from, to, { recursive: true, ...options });
exports.copyFile = exports.cp;
