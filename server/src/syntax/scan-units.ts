import { isDigit, isSpace, isWordUnit } from "./characters.ts";
import { superscripts } from "./superscript.ts";

/** What a UTF-16 unit may be to the scanner; 0 where it is a sign that means nothing to it. */
export const SPACE = 1;
export const WORD = 2;
export const DIGIT = 3;
export const SIGN = 4;

/** What each UTF-16 unit is to it, by the unit's number. */
export const units = new Uint8Array(0x10000);
for (let code = 0; code < units.length; code++) {
  if (isSpace(code)) units[code] = SPACE;
  else if (isDigit(code)) units[code] = DIGIT;
  else if (isWordUnit(code)) units[code] = WORD;
}
// question marks as Greek and Arabic write them and in full width are signs as well
for (const code of [40, 41, 63, 91, 92, 93, 0x37e, 0x61f, 0xff1f, ...superscripts.keys()]) units[code] = SIGN;
