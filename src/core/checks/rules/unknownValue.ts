import { candidates, nearest } from '../../event/nearest';
import { whereIs } from '../../event/where';
import { isMarked } from '../../facts/facts';
import { quoted } from '../../repair/kinds/kind';
import { strangers } from '../parts/closedValues';
import type { Rule } from '../parts/rule';
import { listed, pathText } from '../parts/words';

/** AWS adds values without notice, so an unknown one is worth knowing and no more. */
export const unknownValue: Rule = {
  code: 'unknown-value',
  severity: 'information',
  summary: 'A value is not on the list that AWS documents for its field.',
  matters: 'It may be new in CloudTrail, or a mistake: tools that know the documented values only do not count it.',
  lenient: true,
  *check(event, about) {
    for (const { path, value, known } of strangers(event, about)) {
      if (!nearest(value, candidates(known)) && !isMarked(value)) {
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} is ${quoted(value)}; AWS documents ${listed(known)}.`,
        };
      }
    }
  },
};
