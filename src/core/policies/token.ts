import type { IamAction } from '../facts/facts';

/** Whether a call is made with a token or an assertion: who makes it has no policies yet, and the trust policy of the role decides alone. */
export function isByToken(actions: readonly IamAction[]): boolean {
  return actions.some(({ name }) => /^sts:AssumeRoleWith(WebIdentity|SAML)$/.test(name));
}
