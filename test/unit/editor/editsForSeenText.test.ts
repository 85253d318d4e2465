import assert from 'node:assert/strict';
import type { Edit } from '../../../src/core';
import { editsForSeenText } from '../../../src/editor/problems/editsForSeenText';

const edits: readonly Edit[] = [{ span: { start: 0, end: 1 }, newText: '{' }];

/** As much of a document as is looked at. */
const documentOf = (text: string) => ({ version: 1, isClosed: false, getText: () => text });

/** What is given for a document that had been seen with `seen` and to which something happens while its repairs are worked out. */
async function repairsAfter(
  text: string,
  seen: string | undefined,
  happens: (document: ReturnType<typeof documentOf>) => void = () => {},
): Promise<readonly Edit[] | undefined> {
  const document = documentOf(text);
  const repairs = async () => {
    happens(document);
    return edits;
  };
  return editsForSeenText(repairs, document, seen);
}

describe('the repairs of a text that was seen', () => {
  it('are given for that text', async () => {
    assert.equal(await repairsAfter('[', '['), edits);
  });

  it('are not given for another text, whatever its version', async () => {
    assert.equal(await repairsAfter('[', '('), undefined);
    assert.equal(await repairsAfter('[', undefined), undefined);
  });

  it('are not given when the text changes on the way', async () => {
    assert.equal(await repairsAfter('[', '[', (document) => document.version++), undefined);
  });

  it('are not given when the document is closed on the way', async () => {
    const close = (document: { isClosed: boolean }) => {
      document.isClosed = true;
    };
    assert.equal(await repairsAfter('[', '[', close), undefined);
  });
});
