import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };

/** The ground of each theme that comes with VS Code, and which of an extension's colours it takes. */
const themes = {
  "2026-light": { ground: "#ffffff", takes: "light" },
  light_modern: { ground: "#ffffff", takes: "light" },
  light_plus: { ground: "#ffffff", takes: "light" },
  light_vs: { ground: "#ffffff", takes: "light" },
  "2026-dark": { ground: "#121314", takes: "dark" },
  dark_modern: { ground: "#1f1f1f", takes: "dark" },
  dark_plus: { ground: "#1e1e1e", takes: "dark" },
  dark_vs: { ground: "#1e1e1e", takes: "dark" },
  hc_black: { ground: "#000000", takes: "highContrast" },
  hc_light: { ground: "#ffffff", takes: "highContrastLight" },
} as const;

const folder = "test/editor/node_modules/code-server/lib/vscode/extensions/theme-defaults/themes";
const colors = manifest.contributes.colors.filter(({ id }) => id.startsWith("transcript.speaker"));

/** The part of full light that a colour gives back, as WCAG counts it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colours lie from one another, from 0 to 441. */
function distance(a: string, b: string): number {
  return Math.hypot(
    ...[1, 3, 5].map(
      (at) => Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16),
    ),
  );
}

describe("the speakers' colours", () => {
  it("are twelve", () => {
    assert.deepEqual(
      colors.map(({ id }) => id),
      Array.from({ length: 12 }, (_, i) => `transcript.speaker${i + 1}`),
    );
  });

  for (const [theme, { ground, takes }] of Object.entries(themes)) {
    it(`can be read in ${theme}`, () => {
      const least = takes.startsWith("high") ? 7 : 4.5;
      for (const { id, defaults } of colors) {
        const found = contrast(defaults[takes], ground);
        assert.ok(found >= least, `${id}: ${defaults[takes]} on ${ground} has ${found.toFixed(2)}`);
      }
    });

    it(`can be told apart in ${theme}`, () => {
      colors.forEach(({ id, defaults }, i) => {
        for (const other of colors.slice(i + 1)) {
          const far = distance(defaults[takes], other.defaults[takes]);
          assert.ok(far >= 32, `${id} and ${other.id} lie ${far.toFixed(0)} apart`);
        }
      });
    });
  }

  it("are measured against the grounds that the themes have", function () {
    if (!existsSync(folder)) {
      this.test!.title += " (skipped: the embedded editor is not installed)";
      return this.skip();
    }
    for (const [theme, { ground }] of Object.entries(themes)) {
      const { colors: own } = JSON.parse(readFileSync(`${folder}/${theme}.json`, "utf8")) as {
        colors?: Record<string, string>;
      };
      const told = own?.["editor.background"];
      if (told) assert.equal(told.toLowerCase(), ground, theme);
    }
  });
});
