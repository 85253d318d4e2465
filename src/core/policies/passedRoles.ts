import { parseArn } from '../event/arn';
import type { IamAction } from '../facts/facts';
import { literalArn } from './literal';
import type { Named } from './named';

/** The ARNs of roles that a call handed to a service, for which `iam:PassRole` is asked, though no event tells of it. */
export function passedRoles({ arns }: Named, actions: readonly IamAction[]): readonly string[] {
  const isAboutRoles = actions.some(({ name, resources }) => /^(iam|sts):/.test(name) || resources.includes('role'));
  return isAboutRoles ? [] : arns.flatMap((arn) => (isRole(arn) ? (literalArn(arn) ?? []) : []));
}

function isRole(text: string): boolean {
  const arn = parseArn(text);
  return arn?.service === 'iam' && arn.resource.startsWith('role/');
}
