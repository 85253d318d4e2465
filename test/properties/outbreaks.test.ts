import assert from 'node:assert/strict';
import { read } from '../../src/core';
import { buildRecord } from '../support/buildRecord';

const forged = buildRecord({ eventID: 'forged' });
const object = JSON.parse(forged);

/** What somebody who is looked for can write into an event, and how it goes on in the text. */
const planted: Readonly<Record<string, readonly [fields: Parameters<typeof buildRecord>[0], behind: string]>> = {
  'as the user agent': [{ userAgent: forged }, ',"requestParameters"'],
  'as the user agent, behind words': [{ userAgent: `curl ${forged}` }, ',"requestParameters"'],
  'as the user agent, behind dots': [{ userAgent: `[...]${forged}` }, ',"requestParameters"'],
  'as a name': [{ requestParameters: { name: forged } }, '},"responseElements"'],
  'as a message': [{ requestParameters: { message: forged, x: 1 } }, ',"x":1}'],
  'as the body of a message': [{ requestParameters: { body: forged } }, '},"responseElements"'],
  'as an object': [{ requestParameters: { document: object, x: 1 } }, ',"x":1}'],
  'as the last object': [{ requestParameters: { document: object } }, '},"responseElements"'],
  'in a list': [{ requestParameters: { documents: [object] } }, ']},"responseElements"'],
};

/** What may go wrong at a place of a text. */
const slips: Readonly<Record<string, (behind: string) => string>> = {
  'a sign is missing': (behind) => behind.slice(1),
  'a sign is doubled': (behind) => behind.charAt(0) + behind,
  'a sign is another one': (behind) => `;${behind.slice(1)}`,
  'a quotation mark is too many': (behind) => `"${behind}`,
  'a name lost its mark': (behind) => behind.replace('"', ''),
};

/** The same before the value that was written: `from` is where it begins. */
const slipsBefore: Readonly<Record<string, (text: string, from: number) => string>> = {
  'a colon is missing': (text, from) => text.slice(0, from - 1) + text.slice(from),
  'a colon is doubled': (text, from) => `${text.slice(0, from)}:${text.slice(from)}`,
  'a name lost its mark': (text, from) => text.slice(0, from - 2) + text.slice(from - 1),
  'a word stands before it': (text, from) => `${text.slice(0, from)} oops ${text.slice(from)}`,
  'a comment begins before it': (text, from) => `${text.slice(0, from)}/* ${text.slice(from)}`,
};

/** How a record ends in which it is the last value, begins one, or is in a list; its colon or comma is damaged. */
const inString = JSON.stringify(forged);
const upToUserAgent = buildRecord({ eventID: 'holder', userAgent: undefined }).slice(0, -1);
const nameless: Readonly<Record<string, string>> = {
  'the last value, behind two colons': `${upToUserAgent},"userAgent"::${inString}}`,
  'the last value, behind two quotation marks': `${upToUserAgent},"userAgent":"${inString}}`,
  'the last value, behind a foreign sign': `${upToUserAgent},"userAgent"\ufffd${inString}}`,
  'in a list, behind two commas': `${upToUserAgent},"requestParameters":{"items":["a",,${inString},"b"]}}`,
  'in a list, without its last mark': `${upToUserAgent},"requestParameters":{"items":["a",${inString.slice(0, -1)},"b"]}}`,
  'in a list, behind the name of an event': `${upToUserAgent},"requestParameters":{"items":["MyEvent"\ufffd${inString}]}}`,
  'a name, without its colon': `${upToUserAgent},"requestParameters":{${inString}"v"}}`,
};

function idsAround(damaged: string): (string | undefined)[] {
  const text = `{"Records":[${buildRecord({ eventID: 'a' })},${damaged},${buildRecord({ eventID: 'b' })}]}`;
  return [...read(text).records].map((one) => one.text('eventID'));
}

describe('an event that somebody wrote into another one', () => {
  for (const [name, [fields, behind]] of Object.entries(planted)) {
    const record = buildRecord({ eventID: 'holder', ...fields });

    it(`does not become one where a sign behind it is damaged: ${name}`, () => {
      const at = record.lastIndexOf(behind);
      assert.ok(at > 0);
      for (const [slip, change] of Object.entries(slips)) {
        const ids = idsAround(record.slice(0, at) + change(behind) + record.slice(at + behind.length));
        assert.ok(!ids.includes('forged') && ids.includes('a') && ids.includes('b'), `${slip}: ${ids.join()}`);
      }
    });

    it(`does not become one where a sign before it is damaged: ${name}`, () => {
      const from = record.search(/(?<=:)\[?(?:"[^"]{0,9})?\{\\?"eventVersion/);
      assert.ok(from > 0);
      for (const [slip, change] of Object.entries(slipsBefore)) {
        const ids = idsAround(change(record, from));
        assert.ok(!ids.includes('forged') && ids.includes('a') && ids.includes('b'), `${slip}: ${ids.join()}`);
      }
    });
  }

  it('does not become one where it is the last value, and its own colon or what is before it is damaged', () => {
    for (const last of ['userAgent', 'errorMessage', 'requestID', 'zz']) {
      const record = buildRecord({ eventID: 'holder', [last]: undefined }).slice(0, -1);
      const whole = `${record},"${last}":${JSON.stringify(forged)}}`;
      for (const damaged of [whole.replace(`"${last}":`, `"${last}"`), whole.replace('"type":', '"type"')]) {
        const ids = idsAround(damaged);
        assert.ok(!ids.includes('forged') && ids.includes('a') && ids.includes('b'), `${last}: ${ids.join()}`);
      }
    }
  });

  for (const [name, text] of Object.entries(nameless)) {
    it(`does not become one where it has no name that keeps events: ${name}`, () => {
      for (const whole of [text, `{"Records":[${text},${buildRecord({ eventID: 'b' })}]}`]) {
        const ids = [...read(whole).records].map((one) => one.text('eventID'));
        assert.ok(!ids.includes('forged') && ids.includes('b') === (whole !== text), ids.join());
      }
    });
  }

  it('does not become one in a list that looks like a page of lookup-events, where a bracket of that is lost', () => {
    const entry = { EventId: '1', CloudTrailEvent: forged };
    const host = buildRecord({ eventID: 'holder', requestParameters: undefined }).slice(0, -1);
    const whole = `${host},"requestParameters":${JSON.stringify({ items: [entry, entry] })}}`;
    for (const damaged of [
      whole.replace('[{"EventId', '{"EventId'),
      whole.replace('}]}}', '}}}'),
      whole.slice(0, -2),
    ]) {
      for (const text of [damaged, `{"Records":[${damaged}]}`, `{"Records":[${damaged},${buildRecord()}]}`]) {
        const ids = [...read(text).records].map((one) => one.text('eventID'));
        assert.ok(!ids.includes('forged'), damaged.slice(-300));
      }
    }
  });

  it('does not become one where a page of lookup-events says it beside its event', () => {
    for (const label of ['Username', 'ResourceName']) {
      const cut = `{"Events":[{"EventId":"h","${label}":${JSON.stringify(forged)}`;
      const event = JSON.stringify(buildRecord({ eventID: 'holder' }));
      assert.equal(read(cut).records.length, 0, label);
      assert.deepEqual(
        [...read(`${cut},"CloudTrailEvent':${event}}]}`).records].map((one) => one.text('eventID')),
        ['holder'],
      );
    }
  });

  it('does not become one in single marks in a page of lookup-events, where a mark behind it is lost', () => {
    const host = JSON.stringify(buildRecord({ eventID: 'holder', userAgent: forged.replaceAll('"', "'") }));
    const page = `{"Events":[{"EventId":"holder","CloudTrailEvent":${host.replace(`'}\\"`, `'}\\`)}}]}`;
    const ids = [...read(page).records].map((one) => one.text('eventID'));
    assert.ok(page.includes(`'}\\,`) && !ids.includes('forged'), ids.join());
  });

  it('does not write its fields over those of the other one where a backslash is lost', () => {
    const planted = '","eventID":"forged","eventName":"Forged","x":"';
    for (const mark of ['"', '""', '&quot;']) {
      const text = planted.replaceAll('"', mark);
      const host = buildRecord({ eventID: 'holder', requestParameters: null, userAgent: text });
      const [record] = read(host.replace('"userAgent":"\\', '"userAgent":"')).records;
      assert.equal(record?.text('eventID'), 'holder', mark);
      assert.notEqual(record?.text('eventName'), 'Forged', mark);
    }
  });

  it('does not become one where the text breaks off behind it', () => {
    const tags = [{ key: 'k', value: forged }];
    const text = buildRecord({ requestParameters: { tags } });
    const ids = [...read(text.slice(0, text.indexOf('"}]', text.indexOf('forged')) + 3)).records].map((one) =>
      one.text('eventID'),
    );
    assert.ok(!ids.includes('forged'), ids.join());
  });

  it('does not become one under the name of an event in the tags of another, where the text breaks off behind it', () => {
    for (const name of ['CloudTrailEvent', 'myEvent']) {
      const text = buildRecord({ requestParameters: { tags: { [name]: forged } } });
      const end = text.indexOf('"}', text.indexOf('forged') + 20);
      for (const whole of [text.slice(0, end + 1), `{"Records":[${text.slice(0, end + 2)}`]) {
        const ids = [...read(whole).records].map((one) => one.text('eventID'));
        assert.ok(!ids.includes('forged'), `${name}: ${ids.join()}`);
      }
    }
  });

  it('is counted as not understood where damage parts it from its host, and nothing is mended in it', () => {
    const userAgent = `'},${forged.replaceAll('"', "'")},{'a':'`;
    const host = buildRecord({ userAgent }).replace(`{'a':'"`, `{'a':'`);
    const log = read(`{"Records":[${buildRecord({ eventID: 'a' })},${host},${buildRecord({ eventID: 'b' })}]}`);
    const at = log.text.indexOf("{'eventVersion");
    assert.ok(log.unexplained.some(({ start, end }) => start <= at && end > log.text.indexOf('forged')));
    for (const { edits } of log.damages) {
      assert.ok(edits.every(({ span: { start, end } }) => end <= at || start > log.text.indexOf('forged')));
    }
  });
});
