import assert from 'node:assert/strict';
import { Chains, drain, type Origin, usesOf } from '../../src/core';
import type { Json } from '../../src/core/json/plain';
import { setOfTexts } from '../support/chainLogs';
import { incidentTexts } from '../support/incident';
import { sharedFiles, sharedPath } from '../support/shared';

/** What the truth is found from: the event as plain data, and nothing of the product but its reader. */
type Plain = { readonly [name: string]: Json };

const inside = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((at, name) => (at && typeof at === 'object' ? (at as Plain)[name] : undefined), value);

/** All access keys anywhere in a value. */
function keysIn(value: Json | undefined): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'accessKeyId' && typeof member === 'string' ? [member] : keysIn(member as Json),
  );
}

const time = (event: Plain | undefined) => Date.parse(String(inside(event, 'eventTime')));
const began = (event: Plain) =>
  Date.parse(String(inside(event, 'userIdentity', 'sessionContext', 'attributes', 'creationDate')));

class Truth {
  readonly chains: Chains;
  readonly events: readonly Plain[];
  /** The rows that gave out each key. */
  readonly gave = new Map<string, number[]>();

  constructor(texts: readonly string[]) {
    const set = setOfTexts(...texts);
    this.chains = drain(Chains.of(set));
    this.events = Array.from({ length: set.length }, (_, row) => set.at(row)?.at() as Plain);
    for (const [row, event] of this.events.entries()) {
      for (const key of inside(event, 'errorCode') === undefined ? keysIn(inside(event, 'responseElements')) : []) {
        this.gave.set(key, [...(this.gave.get(key) ?? []), row]);
      }
    }
  }

  keyOf(row: number): string {
    return String(inside(this.events[row], 'userIdentity', 'accessKeyId') ?? '');
  }

  /** What is wrong with the origin of an event; empty when nothing is. */
  wrong(row: number): string {
    const origin = this.chains.originOf(row);
    const givers = (this.gave.get(this.keyOf(row)) ?? []).filter((giver) => giver !== row);
    if (givers.length > 0) {
      return origin.kind === 'issued' && givers.includes(origin.link.issuer)
        ? ''
        : `${row}: its key was given by ${givers}`;
    }
    return origin.kind === 'issued' ? this.#falseLink(row, origin) : '';
  }

  /** The event as the caller's account has it, where another account has a copy. */
  #ofCaller(row: number): Plain {
    const event = this.events[row] ?? {};
    const shares = (other: Plain) =>
      other !== event && inside(other, 'sharedEventID') === inside(event, 'sharedEventID');
    return (inside(event, 'userIdentity', 'type') === 'AWSAccount' ? this.events.find(shares) : undefined) ?? event;
  }

  /** Without a key, a link is true where both events state one session and one beginning, or two things that happened together. */
  #falseLink(row: number, { link }: Origin & { kind: 'issued' }): string {
    const [event, issuer] = [this.#ofCaller(row), this.events[link.issuer] ?? {}];
    const principal = inside(event, 'userIdentity', 'principalId');
    const first = link.evidence[0]?.kind;
    const same = Math.abs(time(issuer) - began(event)) <= 2000;
    const holds =
      first === 'session-start'
        ? same && JSON.stringify(inside(issuer, 'responseElements')).includes(JSON.stringify(principal))
        : first === 'sign-in-start'
          ? same &&
            inside(issuer, 'userIdentity', 'principalId') === principal &&
            inside(issuer, 'eventSource') === 'signin.amazonaws.com'
          : first === 'permission-set'
            ? Math.abs(time(issuer) - time(event)) <= 2000
            : link.sureness === 'possible' && time(issuer) <= time(event);
    return holds ? '' : `${row}: ${JSON.stringify(link)}`;
  }
}

function check(truth: Truth): { readonly keys: number; readonly links: number } {
  const rows = truth.events.map((_, row) => row);
  assert.deepEqual(rows.map((row) => truth.wrong(row)).filter(Boolean), []);
  const issuers = new Map<number, number[]>();
  for (const row of rows) {
    const origin = truth.chains.originOf(row);
    for (const issuer of origin.kind === 'issued' ? [origin.link.issuer, ...origin.link.copies] : []) {
      issuers.set(issuer, [...(issuers.get(issuer) ?? []), row]);
    }
  }
  for (const row of rows) {
    const uses = [...drain(usesOf(truth.chains, row))].sort((a, b) => a - b);
    assert.deepEqual(uses, issuers.get(row) ?? [], `what was done with what row ${row} issued`);
  }
  const keys = new Set(rows.map((row) => truth.keyOf(row)).filter((key) => truth.gave.has(key)));
  return { keys: keys.size, links: [...issuers.values()].flat().length };
}

describe('chains of logs from the world', () => {
  it('lead each key to the event that gave it out, and nothing to any other', function () {
    if (!sharedPath('corpus', 'real')) {
      this.skip();
    }
    const { keys, links } = check(new Truth([...sharedFiles('corpus', 'real')].map(({ text }) => text)));
    assert.ok(keys >= 11, `${keys} keys`);
    assert.ok(links >= 330, `${links} links`);
  }).timeout(60_000);

  it('are true in samples of documentation', function () {
    if (!sharedPath('corpus', 'doc-samples')) {
      this.skip();
    }
    for (const { text } of sharedFiles('corpus', 'doc-samples')) {
      check(new Truth([text]));
    }
  }).timeout(60_000);

  it('are true in the invented incident', () => {
    const { keys, links } = check(new Truth([...incidentTexts().values()]));
    assert.ok(keys >= 20 && links >= 180, `${keys} keys, ${links} links`);
  });
});
