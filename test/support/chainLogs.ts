import { Chains, drain, type LogRecord, read } from '../../src/core';
import { EventIndex } from '../../src/core/columns/eventIndex';
import { EventSet } from '../../src/core/columns/eventSet';
import { buildRecord, type Json } from './buildRecord';

/** The fields of an event that differ from a plain one. */
export type Fields = { readonly [name: string]: Json | undefined };

/** Several logs as one set; each is a list of events, of which `undefined` fields are left out. */
export function setOf(...logs: readonly (readonly Fields[])[]): EventSet {
  return setOfTexts(...logs.map((log) => `{"Records":[${log.map((fields) => buildRecord(fields)).join(',')}]}`));
}

export function setOfTexts(...texts: readonly string[]): EventSet {
  return new EventSet(texts.map((text, at) => new EventIndex(read(text).records, `${at}.json`)));
}

export function chainsOf(...logs: readonly (readonly Fields[])[]): Chains {
  return drain(Chains.of(setOf(...logs)));
}

export function chainsOfText(text: string): Chains {
  return drain(Chains.of(setOfTexts(text)));
}

/** The row of the event with an id; the first one where several have it. */
export function rowOf({ set }: Pick<Chains, 'set'>, eventID: string): number {
  return rows(set).findIndex((event) => event?.text('eventID') === eventID);
}

/** The ids of events. */
export function idsAt({ set }: Pick<Chains, 'set'>, some: readonly number[]): readonly string[] {
  return some.map((row) => set.at(row)?.text('eventID') ?? '');
}

function rows(set: EventSet): readonly (LogRecord | undefined)[] {
  return Array.from({ length: set.length }, (_, row) => set.at(row));
}

/** A moment of the day of all these events, in seconds. */
export function at(second: number): string {
  return new Date(Date.UTC(2025, 2, 12, 2, 0, second)).toISOString().replace('.000Z', 'Z');
}

/** A role session: the role's id and name, the account, the session's name, its key, and when it began. */
export interface Session {
  readonly role: string;
  readonly account: string;
  readonly name: string;
  readonly key: string;
  readonly since: number;
}

export function session(account: string, role: string, since: number, key = `ASIA${role}`, name = 'one'): Session {
  return { role, account, name, key, since };
}

export function principalOf({ role, name }: Session): string {
  return `AROA${role.toUpperCase().replace(/[^A-Z0-9]/g, '')}:${name}`;
}

export function arnOf({ account, role, name }: Session): string {
  return `arn:aws:sts::${account}:assumed-role/${role}/${name}`;
}

/** The caller of what is done in a session. */
export function callerOf(of: Session, extra: { readonly [name: string]: Json } = {}): Json {
  return {
    type: 'AssumedRole',
    principalId: principalOf(of),
    arn: arnOf(of),
    accountId: of.account,
    accessKeyId: of.key,
    sessionContext: { attributes: { creationDate: at(of.since), mfaAuthenticated: 'false' }, ...extra },
  };
}

/** An event that begins a session; `AssumeRole` by default. */
export function assuming(eventID: string, of: Session, userIdentity: Json, fields: Fields = {}): Fields {
  return {
    eventID,
    eventTime: at(of.since),
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    userIdentity,
    requestParameters: { roleArn: `arn:aws:iam::${of.account}:role/${of.role}`, roleSessionName: of.name },
    responseElements: {
      credentials: { accessKeyId: of.key },
      assumedRoleUser: { assumedRoleId: principalOf(of), arn: arnOf(of) },
    },
    ...fields,
  };
}

/** Something that is done in a session. */
export function deed(eventID: string, second: number, userIdentity: Json, fields: Fields = {}): Fields {
  return { eventID, eventTime: at(second), userIdentity, ...fields };
}
