/** A name and the beginning of its value, of which no sign says that it ends; in typographic marks or straight ones. */
const TEXT_BEFORE =
  /["“”„'‘’«»＂]([A-Za-z]\w{1,40})["“”'’«»＂]\s{0,9}(?::|=>)\s{0,9}["“”„'‘’«»＂][^"“”„'‘’«»＂{}\n]{0,200}\\?["“”„'‘’«»＂]?$/;
const NEAR = 320;
/** The texts at the top of an event that its caller writes, or chooses words of. */
const WRITTEN: ReadonlySet<string> = new Set(['userAgent', 'errorMessage']);

/**
 * Whether what stands at an offset begins on a line in the text that the caller of an event wrote into it. Where what is around such a line was not
 * read, as in a table of a page, nothing else says that somebody wrote it there.
 */
export function isWritten(text: string, at: number): boolean {
  return WRITTEN.has(TEXT_BEFORE.exec(text.slice(Math.max(0, at - NEAR), at))?.[1] ?? '');
}
