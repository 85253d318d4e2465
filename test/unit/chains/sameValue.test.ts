import assert from 'node:assert/strict';
import { buildRecord } from '../../support/buildRecord';
import { linesOfValue } from '../../support/linesOfValue';

const role = 'arn:aws:iam::111122223333:role/deploy';
const text = `{"Records":[\n${[
  buildRecord({ requestParameters: { roleArn: role, role: 'deploy', dry: 'true' }, sourceIPAddress: '192.0.2.1' }),
  buildRecord({ errorMessage: `not allowed for ${role} and ${role}-2`, sourceIPAddress: '192.0.2.11' }),
  buildRecord({ sourceIPAddress: '192.0.2.1', [role]: 'deploy', requestParameters: { note: `"${role}"` } }),
].join(',\n')}\n]}`;

const lines = (part: string, of = text, from = 0) => linesOfValue(part, of, from);

describe('the places of the same value', () => {
  it('are all values that have it, whole or in a sentence, and not in a longer name', () => {
    assert.deepEqual(lines(role), [1, 2, 3]);
    assert.deepEqual(lines(role, text, text.indexOf('allowed')), [1, 2, 3]);
    assert.deepEqual(lines('192.0.2.1'), [1, 3]);
    assert.deepEqual(lines('192.0.2.11'), [2]);
  });

  it('are no names of members', () => {
    assert.deepEqual(lines('"deploy"'), [1, 1, 2, 3, 3]);
    assert.deepEqual(lines('"roleArn"'), []);
  });

  it('are none beside values, and for what is no text', () => {
    assert.deepEqual([lines('"Records"'), lines(':['), lines('"readOnly"')], [[], [], []]);
  });

  it('are found in damaged events, and in events that stand in strings', () => {
    const damaged = text.replace('"192.0.2.1",', '"192.0.2.1"');
    assert.deepEqual(lines('192.0.2.1', damaged), [1, 3]);
    const inside = JSON.stringify({
      Events: [1, 2].map((id) => ({
        EventId: `${id}`,
        CloudTrailEvent: buildRecord({ sourceIPAddress: '192.0.2.1' }),
      })),
    });
    assert.equal(lines('192.0.2.1', inside).length, 2);
  });
});
