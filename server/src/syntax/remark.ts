/** An editor's word to the reader: `Editor's note: …`, `Nota: …`, or initials and a colon, `MS: …` */
const remark =
  /^(?:(?:editor|transcriber|translator|transcriptionist|author|ed)\.?(?:['’]s)?\s+(?:note|comment|remark)|(?:note|nota|anmerkung|anm\. d\. red\.|note de la rédaction|ndlr|n\. d\. r\.|ndr)(?:\s+\p{L}+){0,3})\s?:\s/iu;
const initials = /^\p{Lu}{2,4}:\s/u;

/** Whether what brackets hold are words of an editor to the reader. `(NYSE: MARL)` is none: in round brackets initials open a sentence. */
export function isRemark(inner: string, square: boolean): boolean {
  const start = inner.slice(0, 80);
  return remark.test(start) || (initials.test(start) && (square || inner.split(" ", 4).length === 4));
}
