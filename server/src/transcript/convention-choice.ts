import type { Convention, Evidence } from "../syntax/conventions/convention.ts";
import { conventionOf, findConvention } from "../syntax/conventions/index.ts";
import type { FrontMatter } from "./front-matter.ts";

/**
 * What a document's convention follows from: a choice by hand, its front matter, the archive's configuration, a setting,
 * or its own lines. The first of them that says something holds.
 */
export type ConventionSource = "hand" | "frontMatter" | "config" | "setting" | "lines";

/** Those that are set from outside. */
export type ConventionSetter = "hand" | "config" | "setting";

/** The conventions that were set for a document, and which of them holds. */
export class ConventionChoice {
  readonly #set: { [setter in ConventionSetter]?: Convention | undefined } = {};

  /** Sets a convention, or none; says whether that is another than before. */
  set(by: ConventionSetter, convention: Convention | undefined): boolean {
    if (this.#set[by] === convention) return false;
    this.#set[by] = convention;
    return true;
  }

  /** The one that holds. */
  convention(front: FrontMatter | undefined, evidence: Evidence): Convention {
    const { hand, config, setting } = this.#set;
    return hand ?? conventionOf(front?.convention) ?? config ?? setting ?? findConvention(evidence);
  }

  /** What it follows from. */
  source(front: FrontMatter | undefined): ConventionSource {
    const { hand, config, setting } = this.#set;
    if (hand) return "hand";
    if (conventionOf(front?.convention)) return "frontMatter";
    if (config) return "config";
    return setting ? "setting" : "lines";
  }
}
