import type { TextFormat } from '../parts/container';
import { openLines } from './logLines';

/** What a logger writes before the JSON: no brace and no quotation mark, and a digit, since some time is in it. */
const PREFIX = String.raw`(?=[^{"\n]{0,400}\d)[^{"\n]{4,400}(?=\{)`;
/** How many lines must look so before we believe it; prose may have one. */
const PROBED = 3;

/** Lines of a syslog or another logger: something with a time in it, then the record on the same line. */
export const prefixedLines: TextFormat = {
  id: 'log-lines',
  title: 'Lines of a log',
  fits(text) {
    const lines = text.slice(0, 65_536).split('\n', PROBED);
    return lines.length === PROBED && lines.every((line) => new RegExp(`^${PREFIX}\\{[^\\n]*\\}\\s*$`).test(line));
  },
  open: (text) => openLines(text, PREFIX),
};
