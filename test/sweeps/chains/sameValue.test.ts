import assert from 'node:assert/strict';
import { drain, read, sameValues } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const role = 'arn:aws:iam::111122223333:role/deploy';
const text = `{"Records":[\n${[
  buildRecord({ requestParameters: { roleArn: role, role: 'deploy', dry: 'true' }, sourceIPAddress: '192.0.2.1' }),
  buildRecord({ errorMessage: `not allowed for ${role} and ${role}-2`, sourceIPAddress: '192.0.2.11' }),
  buildRecord({ sourceIPAddress: '192.0.2.1', [role]: 'deploy', requestParameters: { note: `"${role}"` } }),
].join(',\n')}\n]}`;

/** The lines that light up with the cursor inside of a part, and whether all of them say the same. */
function lines(part: string, of = text, from = 0): readonly number[] {
  const places = drain(sameValues(read(of), of.indexOf(part, from) + 2));
  const said = new Set(places.map(({ start, end }) => of.slice(start, end)));
  assert.ok(said.size <= 1, [...said].join());
  assert.deepEqual(
    [...places].sort((a, b) => a.start - b.start),
    places,
  );
  return places.map(({ start }) => of.slice(0, start).split('\n').length - 1);
}

describe('the places of the same value', () => {
  it('are the nearest of many', () => {
    const many = `[\n${Array.from({ length: 1500 }, () => buildRecord({ sourceIPAddress: '192.0.2.1' })).join(',\n')}\n]`;
    const middle = many.indexOf('192.0.2.1', many.length / 2);
    const found = lines('192.0.2.1', many, middle);
    assert.equal(found.length, 1001);
    assert.deepEqual([found[0], found[1000]], [found[500]! - 500, found[500]! + 500]);
  });
});
