import { parseArn, sessionInArn, withoutSpaces } from '../../event/arn';
import { whereIs } from '../../event/where';
import { writtenArns } from '../parts/arns';
import { rewrite } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

/** The services whose resources are roles and sessions; elsewhere, as in S3, a resource may have any name. */
const services: ReadonlySet<string> = new Set(['iam', 'sts']);

/** Sessions belong to STS (AWS: userIdentity element): arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION. */
export const assumedRoleArn: Rule = {
  code: 'assumed-role-arn',
  severity: 'warning',
  summary: 'The ARN of an assumed role names another service than sts, or no session.',
  matters:
    'Sessions of roles are known by the form of this ARN; in another form the event matches neither the session nor the role.',
  lenient: true,
  *check(event, about) {
    for (const written of writtenArns(about)) {
      const text = written.value;
      const arn = text.includes('assumed-role/') ? parseArn(withoutSpaces(text)) : undefined;
      if (!arn?.resource.startsWith('assumed-role/') || !services.has(arn.service)) {
        continue;
      }
      const wrong = [
        ...(arn.service === 'sts' ? [] : [`names the service ${arn.service} instead of sts`]),
        ...(sessionInArn(withoutSpaces(text)).session ? [] : ['lacks the name of the session']),
      ];
      if (wrong.length) {
        const right = text.replace(/^(arn:[^:]*:)[^:]*/, '$1sts');
        const { path } = written;
        yield {
          span: whereIs(event, ...path),
          message: `${pathText(path)} ${wrong.join(' and ')}; the form is arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION.`,
          fixes: rewrite(event, event.node(...path), right, 'Change the service to sts'),
        };
      }
    }
  },
};
