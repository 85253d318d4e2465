import { crossAccount } from './crossAccount';
import { damaged } from './damaged';
import { duplicate } from './duplicate';
import type { Preset } from './preset';

/** All presets, in the order in which they are offered. A new one is a line here, or a file where no filter says it; `node .ci/generate.mjs` writes the README. */
export const presets: readonly Preset[] = [
  {
    name: 'failed',
    says: 'that failed, sign-ins included; those that do not say how they ended are outcome:unknown',
    filter: 'outcome:failed',
    untold: {
      filter: 'outcome:unknown',
      says: 'some sign-ins do not say how they ended',
      asked: [['outcome', 'failed']],
    },
  },
  {
    name: 'denied',
    says: 'that failed because the caller was not allowed to do it',
    filter: 'error:(*AccessDenied*, *Unauthorized*, *NotAuthorized*, *Forbidden*)',
  },
  { name: 'write', says: 'that say of themselves that they could change something', filter: 'readonly:false' },
  {
    name: 'sign-in',
    says: 'of signing in: to the console, to Identity Center, and switching roles',
    filter: 'type:AwsConsoleSignIn OR service:signin.amazonaws.com',
  },
  {
    name: 'root',
    says: 'of the root user of an account, where more than its name is told',
    filter: 'identity:("root user", "root of account *")',
    inFields: 'userIdentity.type:Root OR userIdentity.arn:*:root',
    untold: {
      filter: 'identity:"user or session root"',
      says: 'where the name alone is told, it may be that of the root user or of a user or session named root',
      asked: [
        ['identity', 'root', 'root user', 'root of account 111122223333'],
        ['userIdentity.type', 'Root'],
      ],
    },
  },
  {
    name: 'by-aws',
    says: 'of AWS services, in their own name or on behalf of somebody',
    filter: 'identity:("AWS service *", "an AWS service", "AWS Internal") OR source:("AWS Internal", *.amazonaws.com)',
    inFields:
      'userIdentity.type:AWSService OR userIdentity.invokedBy:* OR type:AwsServiceEvent OR source:("AWS Internal", *.amazonaws.com)',
  },
  {
    name: 'iam-change',
    says: 'of IAM that are not known to read only',
    filter: 'service:iam.amazonaws.com -readonly:true -event:(Get*, List*, Simulate*, Generate*)',
  },
  {
    name: 'no-mfa',
    says: 'that say that no multi-factor authentication was used; many say nothing of it',
    filter: 'additionalEventData.MFAUsed:No OR userIdentity.sessionContext.attributes.mfaAuthenticated:false',
  },
  crossAccount,
  duplicate,
  damaged,
];

/** Those with these names. */
export function presetsOf(names: readonly string[]): readonly Preset[] {
  return presets.filter(({ name }) => names.includes(name));
}
