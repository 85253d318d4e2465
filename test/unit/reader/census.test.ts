import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { beginningsIn } from '../../../src/core/reader/census/beginnings';
import { census } from '../../../src/core/reader/census/census';
import type { DamageKind } from '../../../src/core/reader/damages/kind';
import { missingCloser } from '../../../src/core/reader/damages/missingCloser';
import { missingClosingQuote } from '../../../src/core/reader/damages/missingClosingQuote';
import { buildCleanTree } from '../../../src/core/reader/scan/buildTree';
import { span } from '../../../src/core/text/span';
import { buildRecord } from '../../support/buildRecord';

function begin(text: string): [number, string][] {
  return [...beginningsIn(text, 0, text.length)].map(({ start, mark }) => [start, mark]);
}

/** The stretches that were not understood. */
function left(text: string): string[] {
  return read(text).unexplained.map(({ start, end }) => text.slice(start, end));
}

describe('beginnings of records', () => {
  const written: Readonly<Record<string, string>> = {
    '{"eventVersion":"1.08",': '"',
    '{\n  "eventVersion" : "1.08",': '"',
    "{'eventVersion': u'1.08',": "'",
    "{u'eventVersion': '1.08',": "'",
    '{"eventVersion"=>"1.05",': '"',
    '{“eventVersion”: “1.08”,': '“',
    '{eventVersion: "1.08",': '',
    '{\\"eventVersion\\":\\"1.08\\",': '\\"',
    '{\\n  \\"eventVersion\\": \\"1.08\\",': '\\"',
    '{\\\\\\"eventVersion\\\\\\":\\\\\\"1.08\\\\\\",': '\\\\\\"',
    '{\\u0022eventVersion\\u0022:\\u00221.08\\u0022,': '\\"',
    '{""eventVersion"":""1.08"",': '""',
    '{&quot;eventVersion&quot;:&quot;1.08&quot;,': '"',
    '{\n> "eventVersion": "1.08",': '"',
    '{\n 12  "eventVersion": "1.08",': '"',
    '{, "eventVersion": "1.08" "eventTime"': '"',
    '{ /* "eventVersion": "1.08",': '"',
    '{"awsRegion":"eu-west-1","eventCategory":': '"',
  };
  for (const [text, mark] of Object.entries(written)) {
    it(`are found in ${JSON.stringify(text)}`, () => assert.deepEqual(begin(`x ${text}`), [[2, mark]]));
  }

  const others = [
    '{"eventVersion":"2.1","eventSource":"aws:s3"',
    '{"eventVersion":{"type":"string"}',
    '{"eventVersion":["1.08"]',
    '[{"eventVersion":"1.08"},{"eventName":"a"}]',
    '{"myeventVersion":"1.08",',
    '"eventVersion":"1.08",',
    '{"awsRegion":"eu-west-1","bucketName":"a"}',
  ];
  for (const text of others) {
    it(`are not found in ${text}`, () => assert.deepEqual(begin(text), []));
  }
});

describe('an event that was not read', () => {
  const [one, two, three] = ['A', 'B', 'C'].map((eventName) => buildRecord({ eventName })) as [string, string, string];

  /** What is counted in a text read as one record, with a damage of a kind at a place of it. */
  function inRecord(text: string, kind: DamageKind, at: number): string[] {
    const records = [buildCleanTree(text, 0, text.length)];
    const harms = [{ kind, span: span(at, at), edits: [] }];
    return census(text, [{ start: 0, end: text.length, records, harms }], []).map(({ start, end }) =>
      text.slice(start, end),
    );
  }

  it('is told with its whole text when a damaged one swallowed it', () => {
    const text = one.replace('{"meshName":"my-mesh"}', two);
    assert.deepEqual(inRecord(text, missingCloser, text.length - 1), [two]);
    assert.deepEqual(inRecord(text, missingCloser, 2), [two]);
  });

  it('is told when the text that swallowed it is damaged, and not when another one is', () => {
    const forged = '{"eventVersion":"1.08","eventName":"B"}';
    const text = buildRecord({ userAgent: forged });
    const written = JSON.stringify(forged).slice(1, -1);
    const at = text.indexOf(written);
    assert.deepEqual(inRecord(text, missingClosingQuote, at + written.length), [written]);
    assert.deepEqual(inRecord(text, missingClosingQuote, 2), []);
  });

  it('is told when it stands in a string under a name that no record has', () => {
    const text = `${one.slice(0, -1)},"message":${JSON.stringify(two)}}`;
    assert.deepEqual(inRecord(text, missingCloser, 2), [JSON.stringify(two).slice(1, -1)]);
  });

  it('is told when it is in something that the container does not name', () => {
    assert.deepEqual(left(`{"Records":[${one}],"notes":{"a":[${two}]}}`), [two]);
    assert.deepEqual(left(`{"Records":[${one}],"notes":{"CloudTrailEvent":${JSON.stringify(two)}}}`), [
      JSON.stringify(two).slice(1, -1),
    ]);
  });

  it('is told when it is all that a text has of CloudTrail, and that could not be read', () => {
    const text = `"x: [ ${two}`;
    const part = { start: 0, end: text.length, records: undefined, harms: [], noise: true };
    assert.deepEqual(census(text, [part], []), [span(6, text.length)]);
    const other = '{"eventVersion":"1.0","eventType":"OrderPlaced","orderId":"7"}';
    assert.deepEqual(census(other, [{ ...part, end: other.length }], []), []);
  });

  it('is not looked for in the code of a page', () => {
    const code = "```js\nconst record = {'eventVersion': '1.08', awsRegion: region};\n```";
    assert.deepEqual(left(`Some words.\n\n${code}\n\nAs \`{"eventVersion":"1.08", …}\` shows:\n\n${one}\n`), []);
  });

  it('does not overlap what was not understood anyway', () => {
    const text = `${[one, two, three, one].join('\n')}\noops ${two.slice(0, 30)}`;
    const places = read(text).unexplained;
    places.forEach(({ start, end }, index) => {
      assert.ok(start < end && (places[index - 1]?.end ?? 0) <= start);
    });
  });
});
