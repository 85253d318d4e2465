import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { buildCleanTree } from '../../../src/core/json/buildTree';
import { census } from '../../../src/core/read/census/census';
import { leftoverOf } from '../../../src/core/read/leftover';
import { missingCloser } from '../../../src/core/repair/kinds/brackets';
import type { DamageKind } from '../../../src/core/repair/kinds/kind';
import { missingClosingQuote } from '../../../src/core/repair/kinds/quotes';
import { beginningsIn } from '../../../src/core/repair/lookahead/beginnings';
import { span } from '../../../src/core/text/span';
import { drain } from '../../../src/core/text/steps';
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
    '{"eventVersion":3,"eventName":"a"',
    '[{"eventVersion":"1.08"},{"eventName":"a"}]',
    '{"myeventVersion":"1.08",',
    '"eventVersion":"1.08",',
    '{"awsRegion":"eu-west-1","bucketName":"a"}',
  ];
  for (const text of others) {
    it(`are not found in ${text}`, () => assert.deepEqual(begin(text), []));
  }

  const cut = [
    '{"eventVersion":',
    '{"eventVersion": "',
    '{"eventVersion":"1',
    "{\n  'eventVersion': '1.",
    '{\\"eventVersion\\":\\"1.',
    '{""eventVersion"":""1',
    '{"eventVersion":"1{"eventTime":"2024-03-01T09:30:00Z"',
    '{"eventVersion":"1.ntName":"CreateQueue"',
    '{"eventVersion":{"type":"string"}',
    '{"eventVersion":["1.08"]',
  ];
  for (const text of cut) {
    it(`are found without a whole version in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        [...beginningsIn(text, 0, text.length)].map(({ start, cut: isCut }) => [start, isCut]),
        [[0, true]],
      );
    });
  }
});

describe('an event that was not read', () => {
  const [one, two, three] = ['A', 'B', 'C'].map((eventName) => buildRecord({ eventName })) as [string, string, string];

  /** What is counted in a text read as one record, with a damage of a kind at a place of it. */
  function inRecord(text: string, kind: DamageKind, at: number): string[] {
    const records = [buildCleanTree(text, 0, text.length)];
    const harms = [{ kind, span: span(at, at), edits: [] }];
    return drain(census(text, [{ start: 0, end: text.length, records, harms }], [])).map(({ start, end }) =>
      text.slice(start, end),
    );
  }

  it('is told with its whole text when a damaged one swallowed it', () => {
    const text = one.replace('{"meshName":"my-mesh"}', two);
    assert.deepEqual(inRecord(text, missingCloser, text.length - 1), [two]);
    assert.deepEqual(inRecord(text, missingCloser, 2), [two]);
  });

  it('is told up to where the record itself begins', () => {
    const comment = `{// ${one.slice(1)}`;
    const text = `${comment}\n${two}`;
    const plain = `{${' '.repeat(comment.length + 1)}${two.slice(1)}`;
    const records = [buildCleanTree(plain, 0, plain.length)];
    const harms = [{ kind: missingCloser, span: span(1, 1), edits: [] }];
    assert.deepEqual(drain(census(text, [{ start: 0, end: text.length, records, harms }], [])), [
      span(0, comment.length),
    ]);
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

  it('is told when it stands in a string where no event has one', () => {
    const text = `${one.slice(0, -1)},"readOnly":${JSON.stringify(two)}}`;
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
    assert.deepEqual(drain(census(text, [part], [])), [span(6, text.length)]);
    const other = '{"eventVersion":"1.0","eventType":"OrderPlaced","orderId":"7"}';
    assert.deepEqual(drain(census(other, [{ ...part, end: other.length }], [])), []);
  });

  it('is told when its version broke off, in whatever the rest of the text is', () => {
    const begun = ['{"eventVersion":', '{\n  "eventVersion": "1.', '{"eventVersion":"1{'];
    for (const text of begun) {
      assert.deepEqual(left(`What came:\n\n${one}\n\nThen this:\n\n\`\`\`json\n${text}${two}\n\`\`\`\n`), [text], text);
    }
    const last = '{"eventVersion":"1.';
    assert.deepEqual(left(`${one}\n\nSome words, and no more of it than\n\n\`\`\`json\n${last}`), [last]);
  });

  it('is not told of a sound pattern or schema beside a record', () => {
    const text = `Match {"eventVersion":["1.08"]} or {"eventVersion":{"type":"string"}} to get\n\n${one}\n`;
    assert.deepEqual(left(text), []);
  });

  it('is told in a string in backticks', () => {
    const string = `${JSON.stringify(two).slice(1, 200)}oops`;
    assert.deepEqual(left(`# A page\n\n${one}\n\nThe rest was \`${string}\`.\n`), [`${string}\`.`]);
  });

  it('is no pattern that stands among the records', () => {
    const other = '{"eventVersion":["1.08"]}';
    const log = read(`{"Records":[${one},${other},${two}]}`);
    assert.deepEqual(leftoverOf(log), { characters: other.length, events: 0 });
  });

  it('is told when a broken one was pasted into the code of a page', () => {
    const broken = `${one.slice(0, one.indexOf('Name"', 300))}Na23333:orders" }\n  ]\n}`;
    const page = `Some words.\n\n${two}\n\n\`\`\`js\nconst names = { a: [1, 2] };\nconst event = ${broken}\n\`\`\`\n`;
    assert.deepEqual(
      left(page).map((told) => page.lastIndexOf(told)),
      [page.indexOf(broken)],
    );
    const torn = broken.replace('"eventSource":', '"eventSource":s": ["x"],');
    assert.equal(left(page.replace(broken, torn)).length, 1);
    for (const begun of ['{"eventVersion":"1.', one.slice(0, 30), one.slice(0, 45)]) {
      assert.deepEqual(left(page.slice(0, page.indexOf(broken)) + begun), [begun]);
    }
    const made = page.replace(/"eventTime":"[^"]+"(?!.*\n\n)/, '"eventTime":now');
    assert.deepEqual(left(made), []);
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
