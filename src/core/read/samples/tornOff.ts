import type { Sample } from '../../repair/notations/sample';
import { type Span, span } from '../../text/span';

/** What stands on a line before the mark of a code span. */
const ON_LINE = /^[^\n`]*/;
const WORD = /[\w"']/;
/** So much of a line is looked at. */
const NEAR = 65_536;

/**
 * What stands on its line behind a damaged value and closes brackets: prose rarely does, and a value that was closed too early leaves the rest of itself
 * so. From the value to the end of the line. Linear in what is behind.
 */
export function tornOff(text: string, { end, reports, code }: Sample, next: number): Span | undefined {
  const behind = reports.length > 0 && !code ? text.slice(end, Math.min(next, end + NEAR)) : '';
  if (!goesOn(ON_LINE.exec(behind)?.[0] ?? '')) {
    return undefined;
  }
  const [line = ''] = behind.split('\n', 1);
  const start = end + line.search(/\S/);
  return span(start, end + line.trimEnd().length);
}

/** Whether words stand on a line, and behind them a bracket that closes something. */
function goesOn(line: string): boolean {
  const word = line.search(WORD);
  return word >= 0 && Math.max(line.lastIndexOf('}'), line.lastIndexOf(']')) > word;
}
