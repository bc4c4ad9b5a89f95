// The tests that run in every host. A line is a file, imported only when mocha is ready for it.

import type { Files } from "./run";

export const files: Files = [
  () => import("./smoke.test"),
  () => import("./reading.test"),
  () => import("./moving.test"),
  () => import("./colours.test"),
  () => import("./outline.test"),
  () => import("./breadcrumbs.test"),
  () => import("./sticky-scroll.test"),
  () => import("./folding.test"),
  () => import("./hover.test"),
  () => import("./problems.test"),
  () => import("./large.test"),
  () => import("./config.test"),
  () => import("./fixes.test"),
  () => import("./definition.test"),
  () => import("./questions.test"),
  () => import("./menus.test"),
  () => import("./find-question.test"),
  () => import("./questions-view.test"),
  () => import("./convention.test"),
  () => import("./citation.test"),
  () => import("./markdown.test"),
  () => import("./other-files.test"),
  () => import("./resolving.test"),
  () => import("./recording.test"),
  () => import("./speakers-view.test"),
  () => import("./icons.test"),
  () => import("./editing.test"),
  () => import("./annotating.test"),
  () => import("./formatting.test"),
  () => import("./editing-speakers.test"),
  () => import("./editing-turns.test"),
  () => import("./keys.test"),
  () => import("./recovery.test"),
];

/** The first ones, in a window of their own. */
export const filesBeforeReload: Files = [
  () => import("./review-first.test"),
  () => import("./review-list.test"),
  () => import("./review.test"),
];

/** What is looked at once that window was reloaded. */
export const filesAfterReload: Files = [() => import("./review-reload.test")];
