import assert from 'node:assert/strict';
import { looksLikeLog, read } from '../../../src/core';
import { buildRecord } from '../../support/buildRecord';

const printed =
  '{eventVersion=1.08, userIdentity={type=Root, accountId=111122223333}, eventTime=2024-03-01T09:30:00Z, eventName=CreateQueue}';
const nested = `{
 CloudTrailEvent: {
 tlsDetails= {
 TlsDetails: {
 tlsVersion=TLSv1.3
 }
 },
 eventName=CreateQueue,
 eventVersion=1.08, eventType=AwsApiCall
 }
}`;
const record = buildRecord();

/** What of a text is not understood. */
function left(text: string): string[] {
  return read(text).unexplained.map(({ start, end }) => text.slice(start, end));
}

describe('a record printed with equals signs', () => {
  for (const one of [printed, nested]) {
    const texts: readonly (readonly [string, string])[] = [
      ['alone', `${one}\n`],
      ['in prose', `The log says:\n\n${one}\n\nNothing else.\n`],
      ['between fences', `\`\`\`\n${one}\n\`\`\`\n`],
      ['among events', `${record}\n${one}\n${record}\n`],
    ];
    for (const [where, text] of texts) {
      it(`is counted and left as it is ${where}: ${one.slice(0, 12).trim()}`, () => {
        assert.deepEqual(left(text), [one]);
        assert.deepEqual(read(text).damages, []);
        assert.equal(read(text).records.length, where === 'among events' ? 2 : 0);
      });
    }
  }

  it('does not hide one that can be read', () => {
    const text = `{eventName=CreateQueue, eventTime=now, eventID=1, CloudTrailEvent=${record}}`;
    assert.equal(read(text).records.length, 1);
  });

  it('is what stands between the lines of a file of events, also where most of them are sound', () => {
    const two = `${buildRecord()}\n${buildRecord()}`;
    for (const words of ['these are words', '# comment', '"text"', '42']) {
      const text = `${two}\n${words}\n${two}\n`;
      assert.deepEqual([left(text), read(text).records.length], [[words], 4]);
    }
  });

  it('is neither program code nor an event pattern', () => {
    for (const text of [
      'const f = ({ eventName = "x", eventSource = y, eventTime = z }) => ({ eventName, eventSource });',
      'detail = { eventSource = ["iam.amazonaws.com"], eventName = ["CreateUser"], eventType = ["AwsApiCall"] }',
      '{size=3, name=x, kind=y}',
    ]) {
      assert.deepEqual([left(text), read(text).records.length, read(text).damages], [[], 0, []], text);
    }
  });
});

describe('a document that was read in another encoding', () => {
  const interleaved = (text: string, before: boolean) =>
    [...text].map((char) => (before ? `\0${char}` : `${char}\0`)).join('');
  const misread: readonly (readonly [string, string])[] = [
    ['UTF-16 LE', interleaved(record, false)],
    ['UTF-16 BE', interleaved(record, true)],
    ['UTF-16 LE', `\ufffd\ufffd${interleaved(record, false)}`],
    ['UTF-16 LE', `\u00ff\u00fe${interleaved(`${record}\r\n`, false)}`],
    ['UTF-16 BE', `\u00fe\u00ff${interleaved(JSON.stringify({ Records: [JSON.parse(record)] }, undefined, 2), true)}`],
  ];

  it('has one finding that says so, and nothing of it is understood', () => {
    for (const [encoding, text] of misread) {
      const { damages, unexplained, records, containers } = read(text);
      assert.deepEqual(
        damages.map(({ code, edits }) => [code, edits.length]),
        [['wrong-encoding', 0]],
      );
      assert.ok(damages[0]?.message.includes(encoding));
      assert.deepEqual([unexplained, records.length, containers], [[{ start: 0, end: text.length }], 0, []]);
      assert.ok(looksLikeLog(text, 'json'));
    }
  });

  it('is not spoken of where it holds no events', () => {
    for (const text of [
      interleaved('{"name":"value","list":[1,2,3]}', false),
      '\0'.repeat(400),
      interleaved('Words about words.', true),
    ]) {
      assert.deepEqual([read(text).damages, read(text).unexplained], [[], []]);
      assert.equal(looksLikeLog(text, 'json'), false);
    }
  });
});

describe('code in prose', () => {
  it('holds a record that is damaged where it begins like one, and is an example of words otherwise', () => {
    const damaged = record.replace('"eventName":', '"eventName"');
    const text = `See \`${damaged}\`, or \`{"eventName": }\` and \`{"Records":[\`.`;
    const log = read(text);
    assert.deepEqual([log.records.length, log.damages.map(({ code }) => code)], [1, ['missing-colon']]);
  });

  it('in a language of programs holds sound records only', () => {
    const fence = (language: string, code: string) => `Text.\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
    const damaged = record.replace('"eventName":', '"eventName"');
    for (const language of ['js', 'python', 'yaml', 'hcl', 'go', 'java']) {
      assert.equal(read(fence(language, `x = ${record};`)).records.length, 1, language);
      assert.deepEqual(read(fence(language, `x = ${damaged};`)).damages, [], language);
      assert.deepEqual(read(fence(language, 'x = {"Records":[], "detail": {}};')).containers, [], language);
    }
  });
});

describe('lines cut by a pager', () => {
  it('are no lines that end in a tag or an arrow', () => {
    for (const text of [`<td>${record}</td>\n<td>${record}</td>\n`, `| ${record} | <b>\n`]) {
      assert.deepEqual([read(text).records.length > 0, read(text).damages], [true, []], text);
    }
  });
});

describe('what a value leaves behind on its line that was closed too early', () => {
  it('is prose without brackets, and behind what is sound', () => {
    assert.deepEqual(left(`Here: ${record} is (see {x}) sound.`), []);
    assert.deepEqual(left(`Here: ${record.replace(',', '')} is broken.\nAnd here [1] not.`), []);
  });
});
