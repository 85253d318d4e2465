import { candidates, nearest } from '../../event/nearest';
import { whereIs } from '../../event/where';
import { quoted } from '../../repair/kinds/kind';
import { strangers } from '../parts/closedValues';
import { rewrite } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

/** `AwsConsoleSignin` for `AwsConsoleSignIn`: queries and detections that compare texts miss such an event. */
export const misspeltValue: Rule = {
  code: 'misspelt-value',
  severity: 'warning',
  summary: 'A value from a closed list is misspelt, such as AwsConsoleSignin for AwsConsoleSignIn.',
  matters: 'Values are compared letter by letter, so that a filter for the right one misses the event.',
  *check(event, about) {
    for (const { path, value, known } of strangers(event, about)) {
      const right = nearest(value, candidates(known));
      if (right) {
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} is ${quoted(value)}; CloudTrail writes ${right}.`,
          fixes: rewrite(event, event.node(...path), right, `Change to ${right}`),
        };
      }
    }
  },
};
