import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

/** The stretches that were not understood. */
function left(text: string): string[] {
  return read(text).unexplained.map(({ start, end }) => text.slice(start, end));
}

describe('an event that was not read', () => {
  const [_one, _two, _three] = ['A', 'B', 'C'].map((eventName) => buildRecord({ eventName })) as [
    string,
    string,
    string,
  ];

  it('is told where nothing was read by a version that trails write, or by a name', () => {
    for (const text of ['{\\"eventVersion\\":\\"1.08\\', '{"eventVersion\\":\\"1.08\\",\\"userIdentity\\":{\\"type']) {
      assert.deepEqual(left(text), [text]);
    }
    const accident = '{"eventVersion\\":\\"1.08\\",\\"userIdentity\\":{\\"type\\":\\"ements": null}';
    assert.deepEqual(left(accident), [accident]);
    const version = '{"eventVersion": "1.ccountId\\":\\"111122223333\\",\\"awsRegion\\":\\"eu-west-1"}';
    assert.deepEqual(left(`${version}]}`), [version]);
    for (const torn of ['\\"1.0:', '\\ion', '\\"1.delay']) {
      const text = `{\\"eventVersion\\":${torn}": 5,\n  "eventName": "Delete",\n  "responseElements": null\n}\n]}`;
      assert.deepEqual(
        read(text).unexplained.map(({ start }) => start),
        [0],
      );
    }
    const escaped = String.raw`{"eventVersion":"1.0\"userName\":\"ana\"},\"awsRegion\":\"eu-west-1\"}`;
    assert.deepEqual(left(escaped).length, 1);
    for (const torn of ['"1.0userIdentity": ', '{ "queueName": ]']) {
      const text = `{"eventVersion":${torn}, "x": },\n  "requestParameters": ]}`;
      assert.deepEqual(
        read(text).unexplained.map(({ start }) => start),
        [0],
      );
    }
    const named =
      '{\n  "eventVersion": "1.n": "1.08",\n      "eventName": "DeleteQueue",\n      "awsRegion": "eu-west-1"\n    }\n  ]\n}';
    assert.deepEqual(left(named), [named]);
  });
});
