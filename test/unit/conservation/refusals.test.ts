import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { refusalsOf } from '../../../src/core/conservation/guard';
import { drain } from '../../../src/core/reader/steps';
import { damageFixtures } from '../../support/damage/noise';
import { fixture, fixtureNames } from '../../support/fixtures';
import { refusedIn } from '../../support/refusals';

describe('the guard and the reader', () => {
  it('agree about every fixture of ours: no mend is refused', () => {
    const folders = ['fuzz', 'seeds', 'containers'] as const;
    const others = folders.flatMap((folder) => fixtureNames(folder).map((name) => fixture(folder, name) ?? ''));
    for (const text of [...damageFixtures(), ...others]) {
      assert.deepEqual(refusedIn(read(text)), [], text.slice(0, 500));
    }
  }).timeout(20_000);

  it('disagree about a mend by which a record would be lost: the finding stays, without a mend', () => {
    const record = '{"eventVersion":"1.08","eventName":"A","requestParameters":null}';
    const text = `[${record}/*,${record}*/]`;
    const span = { start: text.indexOf('/*'), end: text.length - 1 };
    const comment = { code: 'comment', certain: true, edits: [{ span, newText: '' }], removes: [span] };
    assert.deepEqual([...drain(refusalsOf(text, [comment])).values()], ['crosses-record']);
    assert.deepEqual(drain(refusalsOf(text, [{ ...comment, edits: [] }])).size, 0);
  });
});
