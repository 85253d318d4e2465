import assert from 'node:assert/strict';
import { onCurrentText } from '../../../src/editor/logs/onCurrentText';

/** Work that gives the version that it began with; something happens while it lasts, each time the next of a list. */
function workOn(document: { version: number }, ...happens: (() => void)[]) {
  return async () => {
    const { version } = document;
    await Promise.resolve();
    happens.shift()?.();
    return version;
  };
}

describe('work on the current text of a document', () => {
  it('is done once where nothing changes', async () => {
    const document = { version: 1, isClosed: false };
    assert.equal(await onCurrentText(document, workOn(document)), 1);
  });

  it('is done anew as often as the text changes on the way', async () => {
    const document = { version: 1, isClosed: false };
    const type = () => {
      document.version++;
    };
    assert.equal(await onCurrentText(document, workOn(document, type, type)), 3);
  });

  it('is done anew when it came to nothing', async () => {
    const document = { version: 1, isClosed: false };
    const results = [undefined, undefined, 'found'];
    assert.equal(await onCurrentText(document, async () => results.shift()), 'found');
  });

  it('ends with the document, and when nobody wants it any more', async () => {
    const document = { version: 1, isClosed: false };
    const close = () => {
      document.isClosed = true;
    };
    assert.equal(await onCurrentText(document, workOn(document, close)), undefined);
    const open = { version: 1, isClosed: false };
    let asked = 0;
    assert.equal(
      await onCurrentText(
        open,
        async () => undefined,
        () => asked++ < 3,
      ),
      undefined,
    );
  });
});
