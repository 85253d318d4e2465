import assert from 'node:assert/strict';
import { read } from '../../src/core/read/read';
import { buildRecord } from '../support/buildRecord';
import { shownRecords } from '../support/damage/shown';

const requestParameters = {
  tags: ['blue', 'green'],
  acl: { grant: 'READ', text: 'a, b: {c}' },
  limits: [1, -2.5, null],
};
const record = buildRecord({ eventID: 'slip', requestParameters, errorMessage: 'It said: "no".' });
const [before, behind] = [buildRecord({ eventID: 'before' }), buildRecord({ eventID: 'behind' })];

/** The record with one sign lost, doubled or turned into another; brackets are not among them. */
function* slips(): Generator<string> {
  for (const [index, { index: at, 0: char }] of [...record.matchAll(/[",:]/g)].entries()) {
    yield record.slice(0, at) + ['', `${char}${char}`, '\ufffd'][index % 3] + record.slice(at + 1);
  }
}

describe('a slip in an event of a log', () => {
  it('is mended between what is sound before and behind it as it is where the event stands alone', () => {
    for (const slip of slips()) {
      const [alone] = shownRecords(read(slip));
      const inLog = shownRecords(read(`{"Records":[${before},${slip},${behind}]}`));
      assert.equal(inLog.length, 3, slip);
      assert.deepEqual(inLog[1], alone, slip);
    }
  });
});

/** Texts that hold events as text, and what stands for their quotation marks. */
const held: Readonly<Record<string, (event: string) => string>> = {
  'a page of lookup-events': (event) =>
    `{"Events":[{"CloudTrailEvent":${JSON.stringify(before)}},\n{"CloudTrailEvent":${event}},\n{"CloudTrailEvent":${JSON.stringify(behind)}}]}`,
  'rows without names of columns': (event) =>
    [JSON.stringify(before), event, JSON.stringify(behind)]
      .map((one) => `2021-06-09,${one.replaceAll('\\"', '""')}`)
      .join('\n'),
};

describe('a slip in the text of an event', () => {
  for (const [name, write] of Object.entries(held)) {
    it(`leaves it an event, and its neighbours as they are: ${name}`, () => {
      const sound = write(JSON.stringify(buildRecord({ eventID: 'slip' })));
      const [from, to] = [sound.indexOf('{', sound.indexOf('before')) + 20, sound.indexOf('slip') - 20];
      const signs = [...sound.matchAll(/[",:]/g)].filter(({ index }) => index > from && index < to);
      for (const [index, { index: at, 0: char }] of signs.entries()) {
        const text = sound.slice(0, at) + ['', char + char, '\ufffd'][index % 3] + sound.slice(at + 1);
        const ids = [...read(text).records].map((one) => one.text('eventID'));
        assert.deepEqual(ids, ['before', 'slip', 'behind'], text);
      }
    });
  }
});
