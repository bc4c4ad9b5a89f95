// How the clean texts print labels, so that damage can be put where something is said. Read from the texts and not from
// the server's code: what measures must not share the mistakes of what is measured.

const CAPITALS = "[A-Z][A-Z.]*(?: [A-Z.]+)*";

/**
 * By name: `label` opens a turn (what it names is its group `label`, where a line has one), `skip` is a line on which
 * nothing is said, `gutter` stands before the words and is not said, `carried` begins a line that goes on with the one
 * before, `above` may stand on the line above a label and belongs to its turn, `end` closes what is said.
 */
export const shapes = {
  /** `MR ODA:  It is.` and `Q    Is it?` */
  capitals: {
    label: new RegExp(`^[ \u00a0]*(?:(?<label>${CAPITALS}):|Q(?=  ))[ \u00a0]+`),
    skip: /^\[\d+\] /,
  },
  /** `Ana Ruiz: It is.` */
  names: { label: /^(?<label>\p{Lu}[\p{L}\d]*(?: \p{L}+){0,3})(?: \(\w+\))?: +/u, skip: /^(?:#|\[\d+\] )/ },
  /** `**Ana Ruiz:** It is.` */
  markdown: { label: /^\*\*(?<label>[^*:]+):\*\* +/, skip: /^(?:#|\[\d+\] |\*\*Break)/ },
  /** `Ana Ruiz  00:02:25`, and what is said below. */
  "timed-label": { label: /^(?<label>[^:]+?)(?:: | {2})\d\d:\d\d:\d\d$/, skip: /^(?:#|\[\d+\] )/ },
  /** `[00:02:25] Ana Ruiz: It is.` or the time code on the line above. */
  "timed-line": {
    label: /^(?:\[[\d:]+\] )?(?<label>\p{Lu}[\p{L} ]*): +/u,
    skip: /^(?:\[[\d:]+\]$|\[\d+\] |_)/,
    above: /^\[[\d:]+\]$/,
  },
  /** `    Mr. Oda.  It is.` */
  hearing: { label: /^ {4}(?<label>The Chairman|Senator \w+|M[rs]\. \w+)\. {2}/, skip: /^$/ },
  /** `10          MR. ODA:  It is.`, with or without the numbers of the lines. */
  "numbered-page": {
    label: new RegExp(`^ *(?:(?<label>${CAPITALS}):|[QA]\\.) +`),
    skip: /^\s*(?:\d+|BY .*:|[([][^)\]]*[)\]]?|[^([]*[)\]])$/,
    gutter: /^ {0,7}\d{1,2} {5,}/,
  },
  /** `*MOT:` and a tab. */
  chat: { label: /^\*(?<label>[A-Z]{3}):\t/, skip: /^[@%]/, carried: /^\t/, end: " ." },
  /** Cues: the label is in the text, and what is said stands below the times. */
  cues: { label: /^(?:<v (?<voice>[^>]+)>|(?<label>\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}*)?): )/u, cues: true },
};
