import assert from 'node:assert/strict';
import { OpenFields } from '../../src/core/repair/lookahead/openFields';
import { buildRecord } from '../support/buildRecord';

/** Damages that keep brackets from being what they seem. */
const damages: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('}', ''),
  (text) => text.replaceAll('}', '}}'),
  (text) => text.replaceAll('",', '"<br>,'),
  (text) => text.replaceAll('"', '“'),
  (text) => text.replaceAll('":', '"'),
  (text) => text.replaceAll(',"', ',"“'),
];

describe('what is open before a place', () => {
  it('is the same whether it is asked for the first time or behind others', () => {
    for (const damage of damages) {
      const text = `{"Records":[${[1, 2, 3].map(() => damage(buildRecord())).join(',')}`;
      const known = new OpenFields();
      for (let at = 0; at < text.length; at++) {
        const open = known.before(text, at);
        if (at % 31 === 0) assert.deepEqual(open, new OpenFields().before(text, at), `${at} of ${text}`);
      }
    }
  });
});
