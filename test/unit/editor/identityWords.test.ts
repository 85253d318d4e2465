import assert from 'node:assert/strict';
import type { l10n } from 'vscode';
import { identityWords } from '../../../src/editor/events/identityWords';

const translations = {
  t: (text: string, ...args: string[]) => text.replace(/\{(\d)\}/g, (_, at) => args[Number(at)] ?? ''),
} as unknown as typeof l10n;

describe('the words for how many identities there are', () => {
  it('count openly what is a group as well: the events that name none', () => {
    const words = (identities: number, unnamed: string | 0) => identityWords(identities, unnamed, translations);
    assert.equal(words(3, '2 events'), '3 identities, none named in 2 events');
    assert.equal(words(1, '1 event'), '1 identity, none named in 1 event');
    assert.equal(words(3, 0), '3 identities');
    assert.equal(words(1, 0), '1 identity');
    assert.equal(words(0, '2 events'), undefined);
  });
});
