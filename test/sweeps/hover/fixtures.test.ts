import assert from 'node:assert/strict';
import { explain, read } from '../../../src/core';
import { fixture, fixtureNames } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { host } from '../../support/hover';

describe('hover on the marked places of documents', () => {
  const names = fixtureNames('hover').filter((name) => !name.endsWith('.golden.md'));
  it('has documents', () => assert.ok(names.length >= 8));
  for (const name of names) {
    it(`${name} is explained as its golden file says`, () => {
      const parts = (fixture('hover', name) ?? '').split('¦');
      const text = parts.join('');
      const log = read(text);
      let offset = 0;
      const told = parts.slice(0, -1).map((part) => {
        offset += part.length;
        const found = explain(log, offset, host);
        const shown = found ? text.slice(found.span.start, found.span.end) : text.slice(offset, offset + 30);
        return `## ${shown.replace(/\s+/g, ' ').slice(0, 100)}\n\n${found?.markdown ?? '(nothing)'}\n`;
      });
      assertGolden('hover', `${name}.golden.md`, `${told.join('\n')}`);
    });
  }
});
