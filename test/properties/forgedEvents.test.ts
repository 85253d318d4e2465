import assert from 'node:assert/strict';
import { applyEdits, fixAllEdits, read } from '../../src/core';
import { buildRecord, plainRecord } from '../support/buildRecord';
import { triesAll } from '../support/spread';

const forged = buildRecord({ eventID: 'forged' });
const object = JSON.parse(forged);
const tags = { ...object, userIdentity: 'x', requestParameters: 'y' };

/** One of so many signs is damaged: each in one of three ways, which none is left out of. */
const STEP = triesAll ? 1 : 23;

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
    if (taken && index % STEP === 0 && at > 0 && (at < from || at >= to)) {
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

type Fields = Readonly<Record<string, unknown>>;

const sorted = (event: Fields): Fields => Object.fromEntries(Object.entries(event).sort());
const csvRow = (event: Fields) => `2021-06-09 23:09:46.000,"${JSON.stringify(event).replaceAll('"', '""')}"`;
const page = (events: readonly Fields[]) => ({
  Events: events.map((event, index) => ({ EventId: `${index}`, CloudTrailEvent: JSON.stringify(event) })),
});

/** Logs of some events, in the ways in which they arrive. */
const layouts: Readonly<Record<string, (events: readonly Fields[]) => string>> = {
  'a log': (events) => JSON.stringify({ Records: events }),
  'an indented log': (events) => JSON.stringify({ Records: events }, undefined, 4),
  lines: (events) => events.map((event) => JSON.stringify(event)).join('\n'),
  EventBridge: (events) =>
    events.map((detail) => JSON.stringify({ 'detail-type': 'AWS API Call via CloudTrail', detail })).join('\n'),
  'rows without names of columns': (events) => events.map(csvRow).join('\n'),
  'a page of lookup-events': (events) => JSON.stringify(page(events), undefined, 2),
};

/** Objects in which somebody says what an event says. */
const objects: Readonly<Record<string, Fields>> = {
  'an event': object,
  'an event in the order of its names': sorted(object),
  'an event behind another name': { x: 1, ...object },
};

/** The same text in other marks throughout. */
const marks: Readonly<Record<string, string>> = {
  single: "'",
  typographic: '”',
  doubled: '""',
  escaped: '\\"',
  'of entities': '&quot;',
};

/** Three events, of which the one in the middle holds an object, beside which other parameters stand. */
function eventsWith(document: Fields, order: (event: Fields) => Fields): Fields[] {
  const holder = { requestParameters: { a: { b: 1 }, document, zz: 'x' }, eventID: 'holder' };
  return [{ eventID: 'a' }, holder, { eventID: 'b' }].map((fields) => order({ ...plainRecord, ...fields }));
}

describe('an object that says what an event says', () => {
  for (const [layout, write] of Object.entries(layouts)) {
    for (const [name, document] of Object.entries(objects)) {
      it(`becomes none and loses none, whatever character of its event is damaged: ${name} in ${layout}`, () => {
        for (const order of [sorted, (event: Fields) => event]) {
          const events = eventsWith(document, order);
          const [sound, mark] = [write(events), write(eventsWith({ mark: 1 }, order))];
          const from = commonStart(sound, mark);
          const to = sound.length - commonStart(reversed(sound), reversed(mark));
          for (const text of someSlips(sound, from, to)) {
            assert.deepEqual(wrongIn(text), [], text);
          }
        }
      });
    }
  }

  for (const [name, mark] of Object.entries(marks)) {
    it(`becomes none where all marks are others: ${name}`, () => {
      for (const layout of ['a log', 'an indented log', 'lines', 'EventBridge']) {
        for (const order of [sorted, (event: Fields) => event]) {
          for (const document of [object, sorted(object)]) {
            const text = layouts[layout]!(eventsWith(document, order)).replaceAll('"', mark);
            assert.deepEqual(wrongIn(text), [], text);
          }
        }
      }
    });
  }
});

/** What a provider of identities says of somebody is documented to stand there, and not what it is. */
const whoDidIt = (document: Fields): Fields => ({
  sessionContext: { webIdFederationData: { attributes: document }, attributes: { mfaAuthenticated: 'false' } },
});

/** Where in an event an object may stand that somebody chose, beside what and under which name. */
const places: Readonly<Record<string, (document: Fields, name: string) => Fields>> = {
  'the only parameter': (document, name) => ({ requestParameters: { [name]: document } }),
  'amid parameters': (document, name) => ({ requestParameters: { a: { b: 1 }, [name]: document, zz2: 'x' } }),
  'deep in them': (document, name) => ({ requestParameters: { a: { b: { [name]: document } } } }),
  'in a list of others': (document, name) => ({ requestParameters: { [name]: [document, { q: 1 }] } }),
  'twice in a list': (document, name) => ({ requestParameters: { [name]: [document, document] } }),
  'in an answer': (document, name) => ({ responseElements: { x: 'y', [name]: document, zz2: 'x' } }),
  'behind all else': (document, name) => ({ additionalEventData: { [name]: document } }),
  'deep in who did it': (document) => ({ userIdentity: { type: 'AssumedRole', ...whoDidIt(document) } }),
  'in what a service says': (document, name) => ({ serviceEventDetails: { [name]: document } }),
};
const otherNames = ['document', 'myEvent', 'Records', 'eventName', 'requestParameters'];

const onLines = ['a log', 'lines', 'EventBridge', 'rows without names of columns', 'a page of lookup-events'];

describe('an object in an event on one line', () => {
  for (const [where, fields] of Object.entries(places)) {
    it(`becomes no event whatever sign is damaged: ${where}`, () => {
      for (const [round, document] of [
        objects['an event']!,
        objects['an event in the order of its names']!,
      ].entries()) {
        for (const [turn, layout] of onLines.entries()) {
          const order = (round + turn) % 2 === 0 ? sorted : (event: Fields) => event;
          const written = (held: Fields) => {
            const holder = { ...fields(held, 'document'), eventID: 'holder' };
            const events = [{ eventID: 'a' }, holder, { eventID: 'b' }];
            return layouts[layout]!(events.map((one) => order({ ...plainRecord, ...one })));
          };
          const [sound, mark] = [written(document), written({ mark: 1 })];
          const from = commonStart(sound, mark);
          const to = sound.length - commonStart(reversed(sound), reversed(mark));
          for (const text of someSlips(sound, from, to)) {
            assert.deepEqual(wrongIn(text), [], text);
          }
        }
      }
    });
  }
});

describe('an object in an indented log', () => {
  for (const [where, fields] of Object.entries(places)) {
    it(`becomes no event whatever sign is damaged, under any name: ${where}`, () => {
      for (const [round, document] of Object.values(objects).entries()) {
        for (const [turn, name] of otherNames.entries()) {
          const order = (round + turn) % 2 === 0 ? sorted : (event: Fields) => event;
          const written = (held: Fields) => {
            const holder = { ...fields(held, name), eventID: 'holder' };
            const events = [{ eventID: 'a' }, holder, { eventID: 'b' }];
            const all = events.map((one) => order({ ...plainRecord, ...one }));
            return JSON.stringify({ Records: all }, undefined, 4);
          };
          const [sound, mark] = [written(document), written({ mark: 1 })];
          const from = commonStart(sound, mark);
          const to = sound.length - commonStart(reversed(sound), reversed(mark));
          for (const text of someSlips(sound, from, to)) {
            assert.deepEqual(wrongIn(text), [], text);
          }
        }
      }
    });
  }
});

describe('a page of lookup-events in single quotation marks', () => {
  for (const userAgent of ['aws-cli/2', forged, `\`${forged}\``]) {
    it(`says its events, and no other: ${userAgent.slice(0, 12)}`, () => {
      const events = ['a', 'holder', 'b'].map((eventID) => ({ ...plainRecord, userAgent, eventID }));
      const text = JSON.stringify(page(events), undefined, 2).replaceAll('"', "'");
      assert.deepEqual(idsOf(text), ['a', 'holder', 'b']);
      assert.deepEqual(idsOf(applyEdits(text, fixAllEdits(read(text)))), ['a', 'holder', 'b']);
    });
  }
});

/** One text for each of some places outside of `[from, to)` and between the other events: a sign lost, doubled or turned into another. */
function* someSlips(text: string, from: number, to: number): Generator<string> {
  const last = text.lastIndexOf('holder') + 60;
  const signs = [...text.matchAll(/[{}[\]",:]/g)].filter(({ index }) => index < last && (index < from || index >= to));
  for (const [count, { index, 0: sign }] of signs.filter(({ index }) => index > from - 400).entries()) {
    if (count % (7 * STEP) === 0) {
      yield text.slice(0, index) + ['', sign + sign, '\ufffd'][count % 3] + text.slice(index + 1);
    }
  }
}

/** What is read that nobody logged, and what is not that somebody did. */
function wrongIn(text: string): string[] {
  const ids = idsOf(text);
  const lost = ['a', 'b'].filter((id) => !ids.includes(id));
  return [...ids.filter((id) => id?.startsWith('forged')).map(String), ...lost];
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) {
    at++;
  }
  return at;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function idsOf(text: string): (string | undefined)[] {
  return [...read(text).records].map((one) => one.text('eventID'));
}

/** Ways in which a text is damaged from end to end, so that nothing in it is sound. */
const everywhere: Readonly<Record<string, (text: string) => string>> = {
  'byte order marks before lines': (text) => text.replaceAll('\n', '\n\ufeff'),
  'characters without width before lines': (text) => text.replaceAll('\n', '\n\u200b'),
  'marks of direction before lines': (text) => text.replaceAll('\n', '\n\u200e'),
  'thin spaces': (text) => text.replaceAll('  ', '\u2009\u2009'),
  'ideographic spaces': (text) => text.replaceAll('  ', '\u3000'),
  'vertical tabs for line breaks': (text) => text.replaceAll('\n', '\v'),
  'form feeds before lines': (text) => text.replaceAll('\n', '\n\f'),
  'line separators for line breaks': (text) => text.replaceAll('\n', '\u2028'),
  'next lines for line breaks': (text) => text.replaceAll('\n', '\u0085'),
  'line breaks of pages': (text) => text.replaceAll('\n', '<br>\n'),
  'the names of pods before lines': (text) => text.replaceAll(/^/gm, '[pod/trail-5d8f7c9b4-x2x9q/reader] '),
  'characters without width behind commas': (text) => text.replaceAll(',"', ',\u200b"'),
  'byte order marks behind commas': (text) => text.replaceAll(',"', ',\ufeff"'),
  'soft hyphens behind commas': (text) => text.replaceAll(',"', ',\u00ad"'),
  'bells behind commas': (text) => text.replaceAll(',"', ',\u0007"'),
  'characters without width behind colons': (text) => text.replaceAll('":{', '":\u200b{'),
  'characters without width behind braces': (text) => text.replaceAll('{"', '{\u200b"'),
  'no-break spaces behind braces': (text) => text.replaceAll('{"', '{\u00a0"'),
  'commas at ends': (text) => text.replace(/([^{[,\s])(\s*[}\]])/g, '$1,$2'),
  'doubled commas': (text) => text.replaceAll(',"', ',,"'),
  'semicolons for commas': (text) => text.replaceAll('",', '";').replaceAll('},', '};'),
  'Chinese commas': (text) => text.replaceAll(',"', '，"'),
  'backslashes before braces': (text) => text.replace(/[{}]/g, '\\$&'),
  'backslashes before brackets and signs of Markdown': (text) => text.replace(/[[\]_*]/g, '\\$&'),
};

describe('an object in a log that is damaged from end to end', () => {
  for (const [damage, inflict] of Object.entries(everywhere)) {
    it(`becomes no event, and loses none: ${damage}`, () => {
      for (const requestParameters of [
        { document: object },
        { a: 1, document: object, zz: 1 },
        { documents: [object, object] },
      ]) {
        for (const layout of ['a log', 'an indented log', 'lines']) {
          const events = [{ eventID: 'a' }, { eventID: 'holder', requestParameters }, { eventID: 'b' }];
          const text = inflict(layouts[layout]!(events.map((fields) => ({ ...plainRecord, ...fields }))));
          assert.deepEqual(wrongIn(text), [], text);
          assert.ok(idsOf(text).includes('holder'), text);
        }
      }
    });
  }
});

/** Lines before and behind which something stands, so that nothing of the log is read as a whole. */
const shown: Readonly<Record<string, (text: string) => string>> = {
  'a table': (text) => text.replaceAll(/^(.*)$/gm, '| $1 |'),
  'the names of branches': (text) => text.replaceAll(/^/gm, 'main~3 @@ '),
};

describe('an event in a text of one, in lines that were not read', () => {
  for (const [name, show] of Object.entries(shown)) {
    it(`becomes none: ${name}`, () => {
      for (const value of [forged, `curl ${forged}`, forged.replaceAll('"', "'"), forged.replaceAll('"', '”')]) {
        for (const fields of [{ userAgent: value }, { errorMessage: value }]) {
          const events = [{ eventID: 'a' }, { eventID: 'holder', ...fields }, { eventID: 'b' }];
          const text = show(layouts['an indented log']!(events.map((one) => ({ ...plainRecord, ...one }))));
          assert.ok(!idsOf(text).some((id) => id?.startsWith('forged')), text);
        }
      }
    });
  }
});
