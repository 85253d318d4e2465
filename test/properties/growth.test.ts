import assert from 'node:assert/strict';
import { readRow } from '../../src/core/containers/text/csvRow';
import { openText } from '../../src/core/containers/text/open';
import { drain } from '../../src/core/reader/steps';

describe('hostile rows of CSV', () => {
  it('cost no more than one pass, whatever stands in them', () => {
    const hostile = ['"a\n', '""\n', '"""\n', 'a,"\n', '"a"b\n', ',"",\n', '"\n"', '""""a'];
    for (const piece of hostile) {
      const text = piece.repeat(200_000);
      const start = performance.now();
      for (let at = 0; at < text.length; at = readRow(text, at, ',').next);
      assert.ok(performance.now() - start < 2_000, JSON.stringify(piece));
    }
  });
});

describe('hostile text', () => {
  it('that is no JSON costs no more than its length allows', () => {
    const rows = ['"\n', '""\n', 'a,b,c,d\n', '"a"b\n', ',,,\n', '"\n"'];
    const texts = rows.map((row) => `User name,Event time,Event source,Event name\n${row.repeat(100_000)}`);
    texts.push('2024-05-14T09:31:07Z {\n'.repeat(5_000), `a@message,@message\n${'1,"{"\n'.repeat(50_000)}`);
    for (const text of texts) {
      const start = performance.now();
      drain(openText(text));
      assert.ok(performance.now() - start < 5_000, text.slice(0, 80));
    }
  });
});
