import type { CheckFormat } from "./format.ts";

/** One file is an object; several are an object a line, with the file's name before all else. */
export const json: CheckFormat = {
  print({ name, findings, mended }, several) {
    const told = {
      ...(several && { file: name }),
      findings: findings.map(({ code, severity, message, range, fixable, fingerprint }) => ({
        code,
        severity,
        message,
        range,
        fixable,
        fingerprint,
      })),
      ...(Object.keys(mended).length > 0 && { mended }),
    };
    return `${several ? JSON.stringify(told) : JSON.stringify(told, null, 2)}\n`;
  },
};
