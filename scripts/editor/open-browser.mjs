import { spawn } from "node:child_process";

/** Opens the address in a person's browser where there is a display. Never fails: the address is printed as well. */
export function openBrowser(address) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  try {
    const child = spawn("xdg-open", [address], { detached: true, stdio: "ignore" });
    child.on("error", () => {});
    child.unref();
  } catch {
    // No browser opened by itself, that is all.
  }
}
