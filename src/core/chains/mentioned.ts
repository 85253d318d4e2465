import { facet } from '../facets/facet';
import type { LogRecord } from '../log/logRecord';
import { matchAt } from '../repair/lookahead/lookahead';
import { valuesIn } from './references';

/** What identifies one thing by its form, wherever it stands: an ARN, a key or an id of IAM with its session, the id of a resource of EC2, a UUID. */
const FORMS =
  /arn:[\w-]+:[^\s"'\\,;)\]]*[\w/*]|\bA[A-Z]{3}[A-Z0-9]{12,}(?::[\w+=,.@-]*\w)?|\b[a-z]{1,12}-[0-9a-f]{17}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Of an event with thousands of them the first are enough, and what is longer names nothing. */
const MOST = 200;
const LONGEST = 2048;

/** A stretch of a text that identifies something. */
export interface Mention {
  readonly text: string;
  readonly at: number;
}

/** What a text mentions by such names, in its order: each occurrence of the first ones. */
export function mentionsOf(text: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const { 0: name, index } of text.matchAll(FORMS)) {
    if (name.length <= LONGEST && found.push({ text: name, at: index }) >= MOST) {
      break;
    }
  }
  return found;
}

/** What an event mentions. A column of a log, to tell what other events mention as well; it tells nothing to people. */
export const mentioned = facet({
  id: 'mentioned',
  title: 'Mentioned Names',
  none: 'nothing mentioned',
  keysOf: (event) => {
    // A look at the text is a fraction of reading it; what is written by escapes is read.
    const { json } = event as Partial<LogRecord>;
    const found =
      json && !ESCAPED.test(json)
        ? mentionsOf(json).filter(({ text, at }) => !matchAt(NAME_END, json, at + text.length))
        : [...valuesIn(event.at(), [])].flatMap(([, text]) => mentionsOf(text));
    return [...new Set(found.map(({ text }) => text))].slice(0, MOST);
  },
});

/** What stands behind a mention in the name of a member, which mentions nothing. */
const NAME_END = /[^"\\]{0,200}"\s{0,20}:/y;

const ESCAPED = /\\[u/]/;
