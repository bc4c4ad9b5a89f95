// This folder's packages for the scripts outside of it, from where a plain import does not find them. Each is loaded
// only when it is asked for: they may not be installed yet.

export const playwright = () => import("playwright-core");
export const sparticuz = () => import("@sparticuz/chromium");
export const testElectron = () => import("@vscode/test-electron").then((module) => module.default);
