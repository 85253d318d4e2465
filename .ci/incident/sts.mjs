import { printed } from './clock.mjs';
import { roleArn, sessionArn } from './people.mjs';

/** @typedef {import('./people.mjs').Session} Session */

/** What AWS STS answers to whoever assumes a role. @param {Session} session @param {number} seconds */
export function assumed(session, seconds = 3600) {
  return {
    credentials: {
      accessKeyId: session.key,
      sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLETOKEN',
      expiration: printed(session.since + seconds * 1000),
    },
    assumedRoleUser: { assumedRoleId: `${session.of.id}:${session.name}`, arn: sessionArn(session) },
  };
}

/** What was asked of it. @param {Session} session @param {number} seconds */
export function asked(session, seconds = 3600) {
  return { roleArn: roleArn(session.of), roleSessionName: session.name, durationSeconds: seconds };
}

/** The role as a resource of the event. @param {Session} session */
export function touched({ of }) {
  return { accountId: of.account, type: 'AWS::IAM::Role', ARN: roleArn(of) };
}
