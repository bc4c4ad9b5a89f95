import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An editor that shows the transcript and nothing else: no welcome, no chat, no offers, and nothing that asks the network. */
export const calm = {
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "json.schemaDownload.enable": false,
  "remote.autoForwardPorts": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.commandCenter": false,
  "workbench.colorTheme": "Light Modern",
  "workbench.enableExperiments": false,
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/** For tests and pictures: besides, nothing that moves or saves by itself. */
export const still = {
  ...calm,
  "editor.cursorBlinking": "solid",
  "editor.cursorSmoothCaretAnimation": "off",
  "files.autoSave": "off",
  "workbench.reduceMotion": "on",
};

/** The same in a folder that nobody has said is to be trusted, without the question whether it is. */
export const untrusted = {
  ...still,
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
};

/** Writes the user settings of a server's data folder, unless a person already has some there. */
export function writeSettings(dataFolder, settings) {
  const folder = join(dataFolder, "data", "User");
  const file = join(folder, "settings.json");
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}
