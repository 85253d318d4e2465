import assert from 'node:assert/strict';
import { MAX_DEPTH, scanClean } from '../../../src/core/json/cleanScan';
import { ByteScanner } from '../../../src/core/read/bytes/byteScanner';
import { decodeText } from '../../../src/core/read/bytes/byteText';
import { buildRecord } from '../../support/buildRecord';
import { strictEnd } from '../../support/strictEnd';

const scanner = new ByteScanner(true);
const end = (text: string) => scanner.end(new TextEncoder().encode(text), 0);

const SOUND = [
  ...['0', '-0', '10', '1.5', '-1.25e-7', '2E+10', '9007199254740993', 'true', 'false', 'null'],
  ...['""', '"a"', '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D"', '"é日👍\u2028\u007f"', '"},{"', '"]}"'],
  ...['{}', '[]', '[[]]', '[{}]', '[1,"a",[null],{"b":{}}]', '{"a":[],"a":{"b":1}}'],
];
const DAMAGED = [
  ...[
    '',
    '01',
    '-',
    '+1',
    '.5',
    '1.',
    '1e',
    '1e+',
    '0x1',
    '1_0',
    '--1',
    '1.5.2',
    'NaN',
    'tru',
    'nulll',
    'True',
    'undefined',
  ],
  ...['"', '"a', "'a'", '"\\x"', '"\\u12g4"', '"\\u123"', '"\n"', '"\u0000"', '"\u001f"', '"\\', '“a”', 'é'],
  ...[
    '{',
    '[',
    ']',
    '}',
    '[1,]',
    '[,1]',
    '[1 2]',
    '[1}',
    '{"a":1]',
    '{,}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    '{"a":1 "b":2}',
  ],
  ...['{"a"1}', '{"a"::1}', '{1:1}', '{"a":1,,"b":2}', '[[1]', '{"a":{"b":1}'],
];

describe('an object is measured in bytes', () => {
  it('as its text is, whatever its values are', () => {
    for (const value of [...SOUND, ...DAMAGED]) {
      for (const text of [`{"a":${value}}`, `{"x":"y","a":[0,${value}],"b":{"c":${value}}} behind`]) {
        assert.equal(end(text), strictEnd(text), text);
      }
    }
    assert.ok(SOUND.every((value) => end(`{"a":${value}}`) > 0));
    assert.ok(DAMAGED.every((value) => end(`{"a":${value}}`) === -1));
  });

  it('as deep as a value may be', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      for (const more of [-1, 0, 1, 300]) {
        const deep = MAX_DEPTH - 1 + more;
        const text = `{"a":${open.repeat(deep)}1${close.repeat(deep)}}`;
        assert.equal(end(text), more <= 0 ? text.length : -1, `${open} ${more}`);
      }
    }
  });

  it('as none where it ends too early', () => {
    const bytes = new TextEncoder().encode(buildRecord());
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(scanner.end(bytes.subarray(0, length), 0), -1);
    }
    assert.equal(scanner.end(bytes, 0), bytes.length);
  });

  it('as sound where a string is no UTF-8, as whoever decodes it finds', () => {
    for (const odd of [[0xff], [0xc3], [0xe2, 0x82], [0x80, 0x80], [0xf0, 0x9f, 0x91]]) {
      const bytes = Uint8Array.from([...new TextEncoder().encode('{"a":"'), ...odd, ...new TextEncoder().encode('"}')]);
      assert.equal(scanner.end(bytes, 0), bytes.length);
      assert.ok(scanClean(decodeText(bytes), 0, 99) > 0);
      const outside = Uint8Array.from([...new TextEncoder().encode('{"a":1'), ...odd, 0x7d]);
      assert.equal(scanner.end(outside, 0), -1);
    }
  });

  it('as none where white space is between its tokens, which no trail writes', () => {
    for (const text of ['{ "a":1}', '{"a" :1}', '{"a": 1}', '{"a":1 }', '{"a":[1, 2]}', '{"a":{"b":\t1}}', '{}']) {
      assert.equal(end(text), -1, text);
    }
  });
});
