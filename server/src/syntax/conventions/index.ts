import { colon } from "./colon.ts";
import type { Convention } from "./convention.ts";

/** Every convention. Adding one is adding a file and its line here. */
export const conventions: readonly Convention[] = [colon];
