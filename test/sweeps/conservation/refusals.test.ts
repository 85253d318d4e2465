import assert from 'node:assert/strict';
import { drain, read } from '../../../src/core';
import { guarded } from '../../../src/core/read/guarded';
import { fixture, fixtureNames } from '../../support/fixtures';
import { refusedIn } from '../../support/refusals';

describe('the guard and the reader', () => {
  it('agree about the documents of ours: no mend is refused', () => {
    const folders = ['seeds', 'containers'] as const;
    const texts = folders.flatMap((folder) => fixtureNames(folder).map((name) => fixture(folder, name) ?? ''));
    for (const text of texts) {
      assert.deepEqual(refusedIn(read(text)), [], text.slice(0, 500));
    }
  });

  it('leave of a mend that is refused the finding alone, with the reason', () => {
    const record = '{"eventVersion":"1.08","eventName":"A"}';
    const text = `[${record},/* ${record} */${record}]`;
    const span = { start: text.indexOf('/*'), end: text.indexOf('*/') + 2 };
    const damage = { code: 'comment', span, places: [span], message: '', fixTitle: '', certain: true, removes: [span] };
    const lossy = { ...damage, edits: [{ span, newText: '' }] };
    const comma = { ...damage, removes: [], edits: [{ span: { start: 1, end: 1 }, newText: ' ' }] };
    assert.deepEqual(drain(guarded(text, [lossy, comma])), [
      { ...damage, edits: [], removes: [], certain: false, refused: 'crosses-record' },
      comma,
    ]);
  });
});
