import { event } from './event.mjs';
import { denied, night, script } from './night.mjs';
import * as p from './people.mjs';

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./event.mjs').Json} Json */

/** @param {Random} random @param {p.Session} session @returns {Json[]} */
export function wantMore(random, session) {
  const told = {
    account: p.DATA,
    region: p.GLOBAL,
    service: 'iam',
    writes: true,
    who: p.sessionIdentity(session),
    from: script(),
  };
  const me = p.sessionArn(session);
  const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
  return [
    event(random, {
      ...told,
      at: night('02:33:12'),
      name: 'AttachUserPolicy',
      error: denied(me, 'iam:AttachUserPolicy', `user ${p.backup.name}`),
      request: { userName: p.backup.name, policyArn: admin },
    }),
    event(random, {
      ...told,
      at: night('02:33:40'),
      name: 'AttachRolePolicy',
      error: denied(me, 'iam:AttachRolePolicy', `role ${p.maintenance.name}`),
      request: { roleName: p.maintenance.name, policyArn: admin },
    }),
    event(random, {
      ...told,
      at: night('02:34:26'),
      name: 'CreateUser',
      error: denied(me, 'iam:CreateUser', `arn:aws:iam::${p.DATA}:user/support`),
      request: { userName: 'support' },
    }),
  ];
}

/** @param {Random} random @param {p.Session} session @param {string} key @returns {Json[]} */
export function newKey(random, session, key) {
  return [
    event(random, {
      at: night('02:36:05'),
      account: p.DATA,
      region: p.GLOBAL,
      service: 'iam',
      name: 'CreateAccessKey',
      writes: true,
      who: p.sessionIdentity(session),
      from: script(),
      request: { userName: p.backup.name },
      response: {
        accessKey: {
          userName: p.backup.name,
          accessKeyId: key,
          status: 'Active',
          createDate: 'Mar 12, 2025, 2:36:05 AM',
        },
      },
    }),
  ];
}
