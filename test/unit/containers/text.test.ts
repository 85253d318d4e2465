import assert from 'node:assert/strict';
import { pathOf } from '../../../src/core/containers/rows/columns';
import { isStructText, readStruct } from '../../../src/core/containers/rows/structText';
import { csvHead } from '../../../src/core/containers/text/csvHead';
import { readRow } from '../../../src/core/containers/text/csvRow';
import { readYaml } from '../../../src/core/containers/yaml/readYaml';
import { drain } from '../../../src/core/text/steps';
import { dataOf } from '../../support/dataOf';

function cells(text: string): string[] {
  const { edges } = readRow(text, 0, ',');
  return edges.flatMap((edge, index) => (index % 2 ? [] : [text.slice(edge, edges[index + 1])]));
}

describe('rows of CSV', () => {
  it('hold cells with and without quotation marks', () => {
    assert.deepEqual(cells('a,"b,""c""\nd",,e\r\nnext'), ['a', '"b,""c""\nd"', '', 'e']);
    assert.deepEqual(cells('""'), ['""']);
    assert.deepEqual(cells('a,'), ['a', '']);
  });

  it('end where the next begins', () => {
    assert.deepEqual(
      ['a,b\r\nc', 'a,b\nc', 'a,b'].map((text) => readRow(text, 0, ',').next),
      [5, 4, 3],
    );
  });

  it('are given up at the end of their line when their marks do not pair', () => {
    for (const text of ['a,"b\nc,d\n', 'a,"b"c\nd,"e"\n', '"""\nc,d\n']) {
      const row = readRow(text, 0, ',');
      assert.equal(row.sound, false, text);
      assert.equal(row.next, text.indexOf('\n') + 1, text);
    }
  });
});

describe('heads of CSV', () => {
  it('are found behind a byte order mark and blank lines, with their delimiter', () => {
    assert.deepEqual(csvHead('\ufeff\n"a b";c;"d"\n1;2;3')?.columns, ['a b', 'c', 'd']);
    assert.equal(csvHead('eventtime\teventname\n')?.delimiter, '\t');
    assert.deepEqual(csvHead('"Time [UTC]",b\n')?.columns, ['Time [UTC]', 'b']);
  });

  it('are not found in JSON, Markdown and prose', () => {
    const texts = ['{"a":1}', '[1,2]', '# Title, and more\n', '', '<a>,<b>', '```json\n{}'];
    assert.deepEqual(
      texts.map((text) => csvHead(text)?.columns),
      texts.map(() => undefined),
    );
  });
});

describe('columns', () => {
  const cases: Readonly<Record<string, string>> = {
    eventtime: 'eventTime',
    eventTime: 'eventTime',
    'Event time': 'eventTime',
    event_time: 'eventTime',
    'AWS region': 'awsRegion',
    'Source IP address': 'sourceIPAddress',
    'User name': 'userIdentity/userName',
    'AWS access key': 'userIdentity/accessKeyId',
    'Recipient Account Id': 'recipientAccountId',
    'Read-only': 'readOnly',
    'Request ID': 'requestID',
    eventid: 'eventID',
    'useridentity.sessioncontext.sessionissuer.username': 'userIdentity/sessionContext/sessionIssuer/userName',
    'requestParameters.bucketName': 'requestParameters/bucketName',
    UserIdentityPrincipalid: 'userIdentity/principalId',
    userIdentitytype: 'userIdentity/type',
    'TimeGenerated [UTC]': 'eventTime',
    SessionIssuerArn: 'userIdentity/sessionContext/sessionIssuer/arn',
    UserIdentityOfMine: 'UserIdentityOfMine',
    'my.own.column': 'my.own.column',
    '@timestamp': '@timestamp',
  };

  for (const [column, path] of Object.entries(cases)) {
    it(`${column} speaks of ${path}`, () => assert.equal(pathOf(column).join('/'), path));
  }
});

describe('structs as Athena prints them', () => {
  const read = (text: string, ...path: string[]) => {
    const node = readStruct(text, path);
    return node && dataOf(node);
  };

  it('have names with the capitals of CloudTrail, and values without quotation marks', () => {
    assert.deepEqual(
      read(
        '{type=AssumedRole, principalid=null, sessioncontext={attributes={mfaauthenticated=false}}}',
        'userIdentity',
      ),
      { type: 'AssumedRole', principalId: null, sessionContext: { attributes: { mfaAuthenticated: 'false' } } },
    );
    assert.deepEqual(read('[{arn=arn:aws:s3:::a, accountid=1}, {arn=b}]', 'resources'), [
      { ARN: 'arn:aws:s3:::a', accountId: '1' },
      { ARN: 'b' },
    ]);
  });

  it('keep commas that separate nothing', () => {
    assert.deepEqual(read('{Note=one, two, Host=x}'), { Note: 'one, two', Host: 'x' });
    assert.deepEqual(read('{a=}'), { a: '' });
    assert.deepEqual(read('{}'), {});
  });

  it('are nothing else when they break off', () => {
    for (const text of ['{type=a, arn', '{type=a', '{a=b} and more', '{"a":1}', '{a=[b}']) {
      assert.equal(read(text), undefined, text);
    }
    assert.deepEqual(['{"a":1}', 'a=b', '{ a=b}', '[{a=b}]'].map(isStructText), [false, false, true, true]);
  });

  it('are given up when they are too deep', () => {
    assert.equal(read('{a='.repeat(100_000)), undefined);
  });
});

describe('YAML', () => {
  const values = (text: string) => JSON.stringify(drain(readYaml(text))?.roots.map(dataOf));

  const read: Readonly<Record<string, unknown>> = {
    'a: 1\nb: 1.50\nc: 012\nd: 1e3': { a: 1, b: 1.5, c: '012', d: '1e3' },
    'a:\nb: ~\nc: null\nd: True': { a: null, b: null, c: null, d: true },
    'a:\n- b\n- c: d\n  e: f\n-\n  g: h\n- - i': { a: ['b', { c: 'd', e: 'f' }, { g: 'h' }, ['i']] },
    'a:\n  b:\n    c: d\n  e: f\ng: h': { a: { b: { c: 'd' }, e: 'f' }, g: 'h' },
    'a: \'it\'\'s\'\n"b c": "x\\ty\\u00e9"': { a: "it's", 'b c': 'x\tyé' },
    'a: b c\n  d\n\n  e\nf: g': { a: 'b c d\ne', f: 'g' },
    'a: "b \\\n  c\\\n  d"': { a: 'b cd' },
    'a: |-\n  b\n   c\n\n  d\ne: f': { a: 'b\n c\n\nd', e: 'f' },
    'a: arn:aws:s3:::b/c#d # e\n# f\n\ng: h': { a: 'arn:aws:s3:::b/c#d', g: 'h' },
    'a: {"b": [1, "c"]}\nd: []': { a: { b: [1, 'c'] }, d: [] },
    '\ufeff---\r\na: b\r\n': { a: 'b' },
    '__proto__: a': Object.fromEntries([['__proto__', 'a']]),
  };
  for (const [text, value] of Object.entries(read)) {
    it(`is read: ${JSON.stringify(text)}`, () => assert.equal(values(text), JSON.stringify([value])));
  }

  it('is read in several documents', () => assert.equal(values('a: b\n---\n- c\n...\n'), '[{"a":"b"},["c"]]'));

  it('is read in documents with nothing between, of which each begins with the same name', () => {
    assert.equal(values('a: 1\nb:\n  a: 2\n\na: 3\nc: 4\na: 5'), '[{"a":1,"b":{"a":2}},{"a":3,"c":4},{"a":5}]');
  });

  const strange = ['a: &b c', 'a: *b', 'a: !c d', 'a: b: c', '\ta: b', 'a: "b" c', 'a: [b', 'a: {b: c}', 'a: b\n c: d'];
  const odd = [
    '? a\n: b',
    'a: @b',
    "a: 'b",
    'a',
    'a: |2\n   b',
    'a:\n   b: c\n  d: e',
    '- a\nb: c',
    '{"a": 1}',
    'a: "\\q"',
    '- a: 1\n  b: 2\n  a: 3',
    'a:\n  b: 1\n  b: 2',
    'a: 1\nb: 2\nb: 3\na: 4',
  ];
  for (const text of [...strange, ...odd]) {
    it(`is given up where it goes further: ${JSON.stringify(text)}`, () => assert.equal(values(text), undefined));
  }

  it('is given up when it is too deep', () => {
    assert.equal(values(Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')), undefined);
    assert.equal(values(`${'- '.repeat(20_000)}a`), undefined);
  });
});
