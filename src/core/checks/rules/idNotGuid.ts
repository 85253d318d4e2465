import { whereIs } from '../../event/where';
import { isPlaceholder } from '../../facts/facts';
import { quoted } from '../../repair/kinds/kind';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The ids that CloudTrail makes are GUIDs in every delivered record; in samples they are often cut or made up. */
export const idNotGuid: Rule = {
  code: 'id-not-guid',
  severity: 'hint',
  summary: 'An event id is not a GUID, which has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.',
  matters:
    'CloudTrail writes event ids as GUIDs; another form means that the id was cut, edited or made up, and it will match no other log.',
  *check(event, { sample, survey }) {
    for (const documented of survey.documented) {
      const { fact, value } = documented;
      if (fact.type !== 'string, GUID' || typeof value !== 'string' || !value || guid.test(value)) {
        continue;
      }
      if (!isPlaceholder(value) && !sample) {
        const { path } = documented;
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} ${quoted(value)} is not a GUID: groups of 8, 4, 4, 4 and 12 hexadecimal digits.`,
        };
      }
    }
  },
};
