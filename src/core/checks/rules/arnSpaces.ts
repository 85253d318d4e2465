import { withoutSpaces } from '../../event/arn';
import { whereIs } from '../../event/where';
import { quoted } from '../../repair/kinds/kind';
import { writtenArns } from '../parts/arns';
import { rewrite } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

/** A trace of a document that went through a word processor: `arn: aws: sts: : 111122223333`. */
export const arnSpaces: Rule = {
  code: 'arn-spaces',
  severity: 'warning',
  summary: 'An ARN has spaces around its colons.',
  matters: 'An ARN with spaces equals no other ARN, so that searches and joins miss the event.',
  *check(event, about) {
    for (const written of writtenArns(about)) {
      const text = written.value;
      const right = withoutSpaces(text);
      if (right !== text && right.startsWith('arn:')) {
        const { path } = written;
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} ${quoted(text)} has spaces around its colons; it should read ${right}.`,
          fixes: rewrite(event, event.node(...path), right, 'Remove the spaces from the ARN'),
        };
      }
    }
  },
};
