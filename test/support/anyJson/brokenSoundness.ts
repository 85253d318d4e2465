import { type LogDocument, type LogRecord, read } from '../../../src/core';
import { dataOf } from '../dataOf';

/**
 * Checks what the reader promises of text that is valid JSON as a whole: no damage, and records with the values of JSON.parse.
 * @returns the first promise that it breaks, in words, or undefined when it keeps all of them.
 */
export function brokenSoundness(text: string): string | undefined {
  try {
    const log = read(text);
    const [damage] = log.damages;
    return damage ? `${damage.code} at ${damage.span.start}` : otherValues(log);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function otherValues(log: LogDocument): string | undefined {
  for (const record of log.records) {
    const parsed = parsedRecord(log.text, record);
    if (parsed !== undefined && parsed !== JSON.stringify(dataOf(record.tree))) {
      return `record ${record.index} shows other values than JSON.parse`;
    }
  }
  return undefined;
}

/** What a record says that stands in the text as JSON; undefined for one in a string or a row, and where so much nesting is not shown. */
function parsedRecord(text: string, { span: { start, end } }: LogRecord): string | undefined {
  const slice = text.slice(start, end);
  if (!slice.startsWith('{') || /[[{](?:[\s"a-z:]*[[{]){150}/.test(slice)) {
    return undefined;
  }
  try {
    return JSON.stringify(JSON.parse(slice));
  } catch {
    return undefined;
  }
}
