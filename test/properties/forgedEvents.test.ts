import assert from 'node:assert/strict';
import { read } from '../../src/core/read/read';
import { buildRecord } from '../support/buildRecord';

const forged = buildRecord({ eventID: 'forged' });
const object = JSON.parse(forged);
const tags = { ...object, userIdentity: 'x', requestParameters: 'y' };

/** What somebody who is looked for can have written into an event. */
const planted: Readonly<Record<string, Parameters<typeof buildRecord>[0]>> = {
  'as the user agent': { userAgent: forged },
  'in the user agent': { userAgent: `curl ${forged}` },
  'as what a cut left': { userAgent: `[...]${forged}` },
  'as a value': { requestParameters: { name: forged } },
  'as a message': { requestParameters: { message: forged, x: 1 } },
  'as the body of a message': { requestParameters: { body: forged } },
  'as an object': { requestParameters: { document: object } },
  'as objects of a list': { requestParameters: { list: [object, object] } },
  'as objects in objects of a list': { requestParameters: { name: 'x', list: [{ detail: object }] } },
  'as tags': { requestParameters: { tags } },
  'in a list': { requestParameters: { items: ['a', forged, 'b'] } },
  'as the last one of a list': { requestParameters: { items: ['MyEvent', forged] } },
  'as a name': { requestParameters: { [forged]: 'v', x: 1 } },
  'under the name of an event': { requestParameters: { myEvent: forged } },
  'as the last value': { userAgent: undefined, zz: forged },
  'in a list that is the last value': { requestParameters: undefined, additionalEventData: { items: ['a', forged] } },
  'under the name of an event, as the last value': {
    requestParameters: undefined,
    additionalEventData: { myEvent: forged },
  },
};

/** The same in all marks there are, with what ends the event around it before and begins another one behind. */
const outbreaks: Readonly<Record<string, string>> = {
  'in quotation marks': `"},${forged},{"a":"`,
  'in quotation marks, before the rest of an event': `x"},${forged},{"eventVersion":"1.08","eventName":"y","b":"`,
  'in single ones': `'},${forged.replaceAll('"', "'")},{'a':'`,
  'in typographic ones': `”},${forged.replaceAll('"', '”')},{”a”:”`,
  'in doubled ones': `""},${forged.replaceAll('"', '""')},{""a"":""`,
  'in entities': `&quot;},${forged.replaceAll('"', '&quot;')},{&quot;a&quot;:&quot;`,
  'as a hash of Ruby': `'},${forged.replaceAll('"', "'").replaceAll("':", "'=>")},{'a'=>'`,
  'on a line of its own': `"}\n${forged}\n{"a":"`,
  'behind what other programs take for a line': `"}\u2028${forged}\u2028{"a":"`,
};

const PLANTED_OBJECT =
  /"(?:document|tags)":\{.{0,2000}?"Management"\}|"list":\[(?:(?:\{"detail":)?\{.{0,2000}?"Management"\}{1,2},?){1,2}\]/;

/** A record with one of JSON's own characters lost, doubled or turned into another, wherever it stands outside of what was planted as an object. */
function* slips(record: string): Generator<string> {
  const [own = '', after = ''] = record.split(PLANTED_OBJECT);
  const [from, to] = after === '' ? [record.length, record.length] : [own.length, record.length - after.length];
  for (const [index, { index: at, 0: char }] of [...record.matchAll(/[{}[\]",:\\]/g)].entries()) {
    // Backslashes are many, and all of a kind.
    const taken = char !== '\\' || index % 5 === 0;
    if (taken && at > 0 && (at < from || at >= to)) {
      yield record.slice(0, at) + ['', `${char}${char}`, '\ufffd'][index % 3] + record.slice(at + 1);
    }
  }
}

describe('an event that somebody wrote into another one', () => {
  for (const [name, fields] of Object.entries(planted)) {
    it(`becomes none, whatever character of that one is damaged: ${name}`, () => {
      for (const slip of slips(buildRecord({ eventID: 'holder', ...fields }))) {
        const text = `{"Records":[${buildRecord({ eventID: 'a' })},${slip},${buildRecord({ eventID: 'b' })}]}`;
        const ids = idsOf(text);
        assert.ok(!ids.includes('forged') && ids.includes('a') && ids.includes('b'), slip);
      }
    });
  }

  for (const [name, userAgent] of Object.entries(outbreaks)) {
    it(`becomes none where it would end the other one: ${name}`, () => {
      for (const fields of [{ userAgent }, { errorMessage: userAgent }]) {
        for (const slip of slips(buildRecord({ eventID: 'holder', ...fields }))) {
          const text = `{"Records":[${buildRecord({ eventID: 'a' })},${slip},${buildRecord({ eventID: 'b' })}]}`;
          const ids = idsOf(text);
          assert.ok(!ids.some((id) => id?.startsWith('forged')) && ids.includes('a') && ids.includes('b'), slip);
          assert.ok(!idsOf(slip).some((id) => id?.startsWith('forged')), slip);
        }
      }
    });
  }
});

function idsOf(text: string): (string | undefined)[] {
  return [...read(text).records].map((one) => one.text('eventID'));
}
