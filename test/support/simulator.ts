import { runSimulation } from '@cloud-copilot/iam-simulate';

/** A call as IAM sees it. */
export interface Request {
  readonly principal: string;
  readonly action: string;
  /** An ARN, or `*`. */
  readonly resource: string;
  readonly account: string;
}

/** What IAM would answer if the caller had this policy and no other: "Allowed", "ImplicitlyDenied", or what is wrong with policy or request. */
export async function answerOf(policy: string, { principal, action, resource, account }: Request): Promise<string> {
  const response = await runSimulation(
    {
      request: { principal, action, resource: { resource, accountId: account }, contextVariables: {} },
      identityPolicies: [{ name: 'made', policy: JSON.parse(policy) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      // Who may assume a role is said by the role as well; it trusts the account here.
      ...(action === 'sts:AssumeRole' && { resourcePolicy: trust(account) }),
    },
    {},
  );
  return response.resultType === 'error' ? JSON.stringify(response.errors) : response.overallResult;
}

function trust(account: string): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }],
  };
}
