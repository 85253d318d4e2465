import { isRecordField } from '../machine/recordFields';

/** A bracket with something behind it that JSON, or damaged JSON, may hold. */
const BRACKET = String.raw`[{[](?=[\s\u0000\u00a0\ufeff,]*(?:["“”'„{[}\]]|:?[A-Za-z_$][\w$.-]*["”]?\s*(?::|=>)|\.\.|…|\. \.|//|/\*|&quot;|\\")|\s*-?\d)`;
/** Fields of a record at the start of a line, with no brace before them. */
const FIELD = String.raw`(?<=(?:^|\n)[ \t]*(?:(?:\.{2,9}|…)[ \t]*)?)["“]?([A-Za-z]{4,40})["”]?[ \t]*(?::|=>)(?=[ \t]*["“{\[]|[ \t]*\r?\n)`;

/** Where the next sample may begin, from `at`; -1 when none does before `limit`. Linear in the text passed over. */
export function nextStart(text: string, at: number, limit: number): number {
  const pattern = new RegExp(`${BRACKET}|${FIELD}`, 'g');
  pattern.lastIndex = at;
  for (let found = pattern.exec(text); found && found.index < limit; found = pattern.exec(text)) {
    if (found[1] === undefined || isRecordField(found[1])) {
      return found.index;
    }
  }
  return -1;
}

/** Where the fenced code block ends that holds `at` (the start of its closing fence); undefined outside of one. */
export function fenceEnds(text: string): readonly { readonly start: number; readonly end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let open: { fence: string; start: number } | undefined;
  for (const found of text.matchAll(/^[ \t>]*(`{3,}|~{3,})[^\n]*$/gm)) {
    const fence = found[1] ?? '';
    if (!open) {
      open = { fence, start: found.index + found[0].length };
    } else if (fence.startsWith(open.fence)) {
      blocks.push({ start: open.start, end: found.index });
      open = undefined;
    }
  }
  return open ? [...blocks, { start: open.start, end: text.length }] : blocks;
}
