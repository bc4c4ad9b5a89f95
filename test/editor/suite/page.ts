// The window as a person sees it: what is drawn, and real keys. Answered by the runner that holds the browser.

interface Answer {
  value?: unknown;
  error?: string;
}

const address = process.env.TRANSCRIPT_PAGE;

/** Asks the runner to do something with the page. */
export async function ask<T>(action: string, ...args: string[]): Promise<T> {
  if (!address) throw new Error("There is no page to look at: check page.available first");
  const response = await fetch(address, { method: "POST", body: JSON.stringify({ action, args }) });
  const { value, error } = (await response.json()) as Answer;
  if (error !== undefined) throw new Error(`page.${action}(${args.join(", ")}): ${error}`);
  return value as T;
}

export const page = {
  /** False in a desktop VS Code, where nothing holds the window: skip with `requirePage`. */
  available: address !== undefined,

  /** Writes a picture of the whole window, and returns its path. */
  screenshot: (name: string) => ask<string>("screenshot", name),

  /** Presses a key or a chord, as `Enter`, `Control+Shift+O`. */
  press: (keys: string) => ask<void>("press", keys),

  /** Types the text, key by key, wherever the focus is. */
  type: (text: string) => ask<void>("type", text),

  /** The visible text of each element that matches the CSS selector; an empty list where none does. */
  text: (selector: string) => ask<string[]>("text", selector),

  /** An attribute of each element that matches the CSS selector and has it. */
  attribute: (selector: string, name: string) => ask<string[]>("attribute", selector, name),

  /** What each element that matches the CSS selector is drawn with, such as its `color`. */
  style: (selector: string, property: string) => ask<string[]>("style", selector, property),

  /** Resolves when the first element that matches is visible. */
  waitFor: (selector: string) => ask<void>("waitFor", selector),

  hover: (selector: string) => ask<void>("hover", selector),
  click: (selector: string) => ask<void>("click", selector),
};

/** Skips the test, and says why, where there is no page to look at. */
export function requirePage(test: Mocha.Context): void {
  if (page.available) return;
  if (test.test) test.test.title += " (skipped: no page to look at in a desktop run)";
  test.skip();
}
