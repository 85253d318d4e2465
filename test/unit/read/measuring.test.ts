import assert from 'node:assert/strict';
import { cleanPatterns } from '../../../src/core/json/cleanPattern';
import { MAX_DEPTH, scanClean } from '../../../src/core/json/cleanScan';
import { scanByPatterns } from '../../../src/core/json/patternScan';

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

const sound = [
  ...['{}', '[]', '[ ]', '{ }', '[[]]', '[{}]', '{"a":{}}', '{"a":[]}', '{"":""}'],
  ...['[1,2]', '[ 1 , 2 ]', '[-0,1.5e+3,2E-7]', '[true,false,null]', '["a","\\"","\\u00e9\\\\"]'],
  ...[
    '{"a":1,"b":[2,{"c":"}"}],"d":null}',
    '{\r\n\t"a" : "]" ,\n"b":{"c":{"d":{"e":[[[[1]]],2]}}}}',
    '[[1],[2],{"a":[3]}]',
  ],
  ...[`[${deep(20)},1]`, deep(MAX_DEPTH), `{"a":${deep(MAX_DEPTH - 1)},"b":1}`],
];

const broken = [
  ...[
    '{',
    '[',
    '[1',
    '[1,',
    '[1,]',
    '[,1]',
    '[1 2]',
    '[1,,2]',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{a:1}',
    '{"a" 1}',
    '{1:2}',
  ],
  ...[
    '[01]',
    '[1.]',
    '[.5]',
    '[1e]',
    '[+1]',
    '[-]',
    '[tru]',
    '[True]',
    '["a]',
    '["\n"]',
    '["\\x"]',
    '["\\u12"]',
    "['a']",
  ],
  ...[
    '{"a":[1}',
    '[{"a":1]',
    '{"a":{"b":1]}',
    '[[1]2]',
    '[[1],]',
    '{"a":[1],}',
    '{"a":{},1}',
    '[[[1]]',
    '[[1]} ',
    '[\u00a01]',
  ],
  ...[deep(MAX_DEPTH + 1), `[${deep(MAX_DEPTH)},1]`],
];

/** Both ways of measuring: character by character, and by patterns for large texts. */
const ways: Readonly<Record<string, (text: string) => number>> = {
  'character by character': (text) => scanClean(text, 0, text.length),
  'by patterns': (text) => scanByPatterns(cleanPatterns(), text, 0),
};

describe('measuring a sound value', () => {
  for (const [way, measure] of Object.entries(ways)) {
    it(`ends behind it, whatever follows, ${way}`, () => {
      for (const text of sound) {
        for (const behind of ['', ' ', ',', '}', ']', '\n{', 'x']) {
          assert.equal(measure(text + behind), text.length, text.slice(0, 80) + behind);
        }
      }
    });

    it(`gives a place behind which something is wrong, ${way}`, () => {
      for (const text of broken) {
        const end = measure(text);
        assert.ok(end < 0 && -1 - end <= text.length, `${end} ${text.slice(0, 80)}`);
      }
    });
  }
});
