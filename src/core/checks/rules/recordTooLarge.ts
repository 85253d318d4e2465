import { whereIs } from '../../event/where';
import { compactLength } from '../parts/compact';
import type { Rule } from '../parts/rule';

/** AWS: 256 KB per event from version 1.05 on, in trails. */
const limit = 256 * 1024;

export const recordTooLarge: Rule = {
  code: 'record-too-large',
  severity: 'information',
  summary: 'An event is larger than the 256 KB that CloudTrail delivers.',
  matters: 'Log files hold no event of this size: something was added to it, or several events became one.',
  *check(event) {
    const size = event.tree.length > limit ? compactLength(event.at() ?? null) : 0;
    if (size > limit) {
      yield {
        span: whereIs(event),
        message: `The event has ${Math.round(size / 1024)} KB; trails deliver at most 256 KB, and larger ones do not reach EventBridge.`,
      };
    }
  },
};
