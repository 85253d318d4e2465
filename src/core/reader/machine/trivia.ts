import { comment } from '../damages/comment';
import { invisibleCharacter } from '../damages/invisibleCharacter';
import { markupResidue } from '../damages/markupResidue';
import { isSpace, skipSpace } from '../scan/chars';
import { matchAt } from './lookahead';
import { remove, replace } from './report';
import type { Work } from './work';

const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|#(?![^\n]{0,40}(?:=>|":))[^\r\n]*/y;
const INVISIBLE = /[\u0000\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/y;
const IMAGE = /!\[(?:\\.|\[[^\]\n]{0,80}\]|[^\][\\\n]){0,200}\]\([^)\n]{0,400}\)/y;

/** Bold and italic type around names and values, in Markdown or HTML, and brackets that Markdown escapes. */
const MARKUP =
  /\*{1,3}(?=["“'{[])|(?<=["”'}\]])\*{1,3}(?=[ \t]*[:,}\]\r\n])|<\/?(?:b|i|u|em|strong|code|span|mark|font|kbd|tt|a|br|pre|p|div)(?:[ \t][^<>\n]{0,200})?\/?>|\\(?=[{}[\]])/iy;

/** Moves on to the next character that means something, reporting what JSON does not allow between entries. */
export function skipTrivia(work: Work): void {
  for (;;) {
    work.at = skipSpace(work.text, work.at, work.limit);
    if (work.at >= work.limit || !skipOddity(work)) {
      return;
    }
  }
}

function skipOddity(work: Work): boolean {
  const { text, at } = work;
  const code = text.charCodeAt(at);
  if (isSpace(code)) {
    return true;
  }
  if (code < 0x20 || code > 0x7f) {
    return invisible(work);
  }
  const char = text.charAt(at);
  if (char === '/' || char === '#') {
    return skipMatch(work, COMMENT, (start, end) => {
      work.report(comment, start, end, [remove(commentStart(text, start), end)]);
    });
  }
  if (char === '*' || char === '<' || char === '\\') {
    return skipMatch(work, MARKUP, (start, end) => {
      work.report(markupResidue, start, end, [remove(start, end)], text.slice(start, end));
    });
  }
  return (
    char === '!' &&
    skipMatch(work, IMAGE, (start, end) => {
      work.report(markupResidue, start, end, [remove(start, end)], text.slice(start, end));
    })
  );
}

function invisible(work: Work): boolean {
  return skipMatch(work, INVISIBLE, (start, end) => {
    const found = work.text.slice(start, end);
    const spaces = found.replace(/[\u0000\u200b\u2060\ufeff]/g, '').replace(/./gsu, ' ');
    work.report(invisibleCharacter, start, end, [replace(start, end, spaces)], invisibleName(found));
  });
}

function invisibleName(found: string): string {
  const names: readonly [string, string][] = [
    ['\u00a0', 'no-break spaces'],
    ['\ufeff', 'a byte order mark'],
    ['\u0000', 'zero bytes'],
  ];
  return names.find(([char]) => found.startsWith(char))?.[1] ?? 'Unicode spaces';
}

/** A comment is removed with the spaces before it, but never with the line break. */
function commentStart(text: string, start: number): number {
  let at = start;
  while (/[ \t]/.test(text.charAt(at - 1))) {
    at--;
  }
  return at;
}

function skipMatch(work: Work, pattern: RegExp, found: (start: number, end: number) => void): boolean {
  const match = matchAt(pattern, work.text, work.at);
  if (!match?.[0]) {
    return false;
  }
  const end = Math.min(work.limit, work.at + match[0].length);
  found(work.at, end);
  work.at = end;
  return true;
}
