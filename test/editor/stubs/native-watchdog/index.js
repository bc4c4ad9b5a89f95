// In place of the native watchdog, which would have to be compiled. The extension host also looks for its parent
// once a second by itself, so it still ends when the server does.
exports.start = () => {};
