import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  drain,
  type EventSet,
  type IamTables,
  type LeastPrivilege,
  leastPrivilege,
  readIamResources,
} from '../../src/core';
import { type Json, recordOf } from './buildRecord';
import { root } from './fixtures';
import { iam } from './hover';

/** What the extension ships of IAM. */
export const tables: IamTables = {
  actions: iam!,
  resources: readIamResources(readFileSync(join(root, 'media', 'iamResources.json'), 'utf8'))!,
};

/** The policy of all events of a set. */
export function policyOf(events: EventSet, withFailed = false): LeastPrivilege {
  const rows = Array.from({ length: events.length }, (_, row) => row);
  return drain(leastPrivilege(events, rows, tables, { withFailed }));
}

/** The actions and resources of each statement, as one line each. */
export function linesOf({ statements }: LeastPrivilege): string[] {
  return statements.map(({ Action, Resource }) => `${Action.join(' ')} on ${Resource?.join(' ')}`);
}

/** The same event, refused with a message. */
export function refused(errorMessage: string, fields: { readonly [name: string]: Json | undefined } = {}) {
  return recordOf({ errorCode: 'AccessDenied', errorMessage, requestParameters: null, ...fields });
}
