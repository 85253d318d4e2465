import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { mended, shownRecords } from '../../support/damage/shown';

const event = {
  eventVersion: '1.08',
  userIdentity: { type: 'Root', accountId: '111122223333' },
  eventTime: '2024-03-01T09:30:00Z',
  requestParameters: { tags: ['a', 'b'], size: 5 },
  readOnly: true,
  resources: [{ ARN: 'arn:aws:s3:::b' }],
  eventName: 'A',
};
const layouts = { 'on one line': JSON.stringify(event), indented: JSON.stringify(event, undefined, 2) };

/** Where the signs of a JSON text are, without the colons in its texts. */
function signsIn(text: string): number[] {
  return [...text.matchAll(/[{}[\]",]|(?<="):(?!\w)/g)].map(({ index }) => index);
}

describe('a sign of an event', () => {
  for (const [layout, sound] of Object.entries(layouts)) {
    it(`that is lost costs nothing of it, whichever it is, ${layout}`, () => {
      for (const at of signsIn(sound)) {
        const damaged = sound.slice(0, at) + sound.slice(at + 1);
        assert.deepEqual(shownRecords(read(damaged)), [event], damaged);
      }
    });
  }

  it('that is another one in place of a colon or a comma is mended', () => {
    const sound = layouts['on one line'];
    const separators = [':"Root"', ',"accountId"', ',"requestParameters"'].map((part) => sound.indexOf(part));
    for (const at of separators) {
      for (const sign of ['{', '[', '}', ']', '(', ';', '=', '.', '|', '-']) {
        const damaged = sound.slice(0, at) + sign + sound.slice(at + 1);
        assert.deepEqual(JSON.parse(mended(read(damaged))), event, damaged);
      }
    }
  });
});
