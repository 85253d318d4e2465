import { whereNamed } from '../../event/where';
import type { EventData } from '../../log/eventData';
import type { Fix } from '../parts/finding';
import { type Misspelling, misspellings } from '../parts/misspellings';
import { rewrite } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

/** New fields come without notice: only a name that is evidently another one, which the record lacks, is reported. */
export const misspeltField: Rule = {
  code: 'misspelt-field',
  severity: 'warning',
  summary: 'A field name is misspelt or in the wrong case, such as recipientAccountID for recipientAccountId.',
  matters: 'Field names are compared letter by letter, so that a query for the right name does not find the value.',
  lenient: true,
  *check(event, about) {
    for (const misspelling of misspellings(event, about)) {
      yield {
        span: whereNamed(event, ...misspelling.path),
        message: `${pathText(misspelling.path)} is misspelt: CloudTrail writes ${misspelling.right}.`,
        fixes: rename(event, misspelling),
      };
    }
  },
};

function rename(event: EventData, { path, right }: Misspelling): Fix[] {
  const place = whereNamed(event, ...path);
  const key = { offset: place.start, length: place.end - place.start, value: String(path.at(-1)) };
  return rewrite(event, key, right, `Rename to ${right}`);
}
