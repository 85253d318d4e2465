import assert from 'node:assert/strict';
import { read } from '../../src/core/reader/read';
import { buildRecord } from '../support/buildRecord';

const forged = buildRecord({ eventID: 'forged' });
const object = JSON.parse(forged);
const tags = { ...object, userIdentity: 'x', requestParameters: 'y' };

/** What somebody who is looked for can have written into an event. */
const planted: Readonly<Record<string, Parameters<typeof buildRecord>[0]>> = {
  'as the user agent': { userAgent: forged },
  'in the user agent': { userAgent: `curl ${forged}` },
  'as what a cut left': { userAgent: `[...]${forged}` },
  'as a name': { requestParameters: { name: forged } },
  'as a message': { requestParameters: { message: forged, x: 1 } },
  'as the body of a message': { requestParameters: { body: forged } },
  'as an object': { requestParameters: { document: object } },
  'as tags': { requestParameters: { tags } },
};

/** A record with one of JSON's own characters lost, doubled or turned into another, wherever it stands outside of what was planted as an object. */
function* slips(record: string): Generator<string> {
  const [own = '', after = ''] = record.split(/"(?:document|tags)":\{.{0,2000}?"Management"\}/);
  const [from, to] = after === '' ? [record.length, record.length] : [own.length, record.length - after.length];
  for (const [index, { index: at, 0: char }] of [...record.matchAll(/[{}[\]",:]/g)].entries()) {
    if (at > 0 && (at < from || at >= to)) {
      yield record.slice(0, at) + ['', `${char}${char}`, '\ufffd'][index % 3] + record.slice(at + 1);
    }
  }
}

describe('an event that somebody wrote into another one', () => {
  for (const [name, fields] of Object.entries(planted)) {
    it(`becomes none, whatever character of that one is damaged: ${name}`, () => {
      for (const slip of slips(buildRecord({ eventID: 'holder', ...fields }))) {
        const text = `{"Records":[${buildRecord({ eventID: 'a' })},${slip},${buildRecord({ eventID: 'b' })}]}`;
        const ids = [...read(text).records].map((one) => one.text('eventID'));
        assert.ok(!ids.includes('forged') && ids.includes('a') && ids.includes('b'), slip);
      }
    });
  }
});
