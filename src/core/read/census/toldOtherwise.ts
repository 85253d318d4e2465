import { FIRST_FIELD, OWN_VERSION } from '../../facts/facts';
import { type Span, span } from '../../text/span';

/** What stands between a name and its value in any notation, known or not: marks, codes that stand for them, blanks, the end of a line behind a sign. */
const BETWEEN = String.raw`[^\n,]{1,40}?(?:[:=>]\r?\n[ \t]{0,80}[^\n,]{0,24}?)?`;
/** What every event says of a call, as it is told where no mark and no bracket can be: names, each with a value that is CloudTrail's own. */
const VALUES: Readonly<Record<string, string>> = {
  // Codes that stand for marks may end in a digit.
  [FIRST_FIELD]: OWN_VERSION.replace(/^\\b/, ''),
  eventTime: String.raw`\d{4}-\d\d-\d\d[T ]\d\d`,
  eventSource: String.raw`[a-z][\w-]{1,40}\.amazonaws\.`,
  eventName: '[A-Z][a-z]',
  awsRegion: String.raw`[a-z]{2}-[a-z-]{3,20}-\d`,
};
const NAMED = new RegExp(
  Object.entries(VALUES)
    .map(([name, value]) => `(${name})${BETWEEN}${value}`)
    .join('|'),
  'g',
);
/** So many of them are no accident, and no example that a sentence gives of one. */
const ENOUGH = 4;
/** What else is written against the first name. */
const AGAINST = /[^\s,]{0,64}$/;
const PARAGRAPH_END = /\n[ \t]*\r?\n/;

/** Where an event begins, by its first name, and ends at the earliest, with the names found. */
interface Told {
  readonly names: Set<string>;
  readonly start: number;
  end: number;
}

/**
 * The events that a stretch tells of in whatever notation, known to the reader or not, such as marks that came out of a wrong encoding as others: by
 * names with values beside them. A name that comes again is that of the next one. Linear in the text.
 */
export function toldOtherwise(text: string, { start, end }: Span): Span[] {
  const events = toldIn(text.slice(start, end)).filter(({ names }) => names.size >= ENOUGH);
  return events.map((event, index) => {
    const from = start + event.start;
    const limit = events[index + 1]?.start ?? end - start;
    const behind = text.slice(start + event.end, start + limit).split(PARAGRAPH_END, 1)[0] ?? '';
    return span(from, start + event.end + behind.trimEnd().length);
  });
}

function toldIn(part: string): Told[] {
  const events: Told[] = [];
  if (!part.includes('event')) {
    return events;
  }
  for (const found of part.matchAll(NAMED)) {
    const { 0: written, index } = found;
    const name = found.slice(1).find((one) => one !== undefined) ?? '';
    const last = events.at(-1);
    const end = index + written.length;
    if (last && !last.names.has(name)) {
      last.names.add(name);
      last.end = end;
    } else {
      const against = AGAINST.exec(part.slice(Math.max(last?.end ?? 0, index - 64), index))?.[0].length ?? 0;
      events.push({ names: new Set([name]), start: index - against, end });
    }
  }
  return events;
}
