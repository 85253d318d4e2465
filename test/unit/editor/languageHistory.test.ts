import assert from 'node:assert/strict';
import { LanguageHistory } from '../../../src/editor/logs/languageHistory';

describe('who gave a document its language', () => {
  let history: LanguageHistory;
  beforeEach(() => {
    history = new LanguageHistory('cloudtrail');
    history.opened('a', 'json', false);
  });

  function give(language: string): void {
    history.giving('a', language);
    history.opened('a', language, false);
    history.given('a');
  }

  it('is nobody when it was only opened', () => {
    assert.equal(history.isSettled('a'), false);
    assert.equal(history.before('a'), undefined);
  });

  it('are we, who know what it was before, and can give that back', () => {
    give('cloudtrail');
    assert.equal(history.before('a'), 'json');
    assert.equal(history.isSettled('a'), false);
    give('json');
    assert.equal(history.before('a'), undefined);
    assert.equal(history.isSettled('a'), false);
  });

  it('is not asked again while we are at it', () => {
    history.giving('a', 'cloudtrail');
    assert.ok(history.isSettled('a'));
  });

  it('is somebody else who takes ours back', () => {
    give('cloudtrail');
    history.opened('a', 'json', false);
    assert.ok(history.isSettled('a'));
    assert.equal(history.before('a'), undefined);
  });

  it('is somebody else who changes a file, to our language or another', () => {
    history.opened('a', 'cloudtrail', false);
    assert.ok(history.isSettled('a'));
    assert.equal(history.before('a'), undefined);
  });

  it('is nobody when VS Code guesses in a new document, but somebody when ours is taken back there', () => {
    history.opened('b', 'plaintext', true);
    history.opened('b', 'json', true);
    assert.equal(history.isSettled('b'), false);
    history.giving('b', 'cloudtrail');
    history.opened('b', 'cloudtrail', true);
    history.given('b');
    history.opened('b', 'json', true);
    assert.ok(history.isSettled('b'));
  });

  it('is forgotten with the document', () => {
    history.opened('a', 'jsonc', false);
    history.gone('a');
    history.opened('a', 'json', false);
    assert.equal(history.isSettled('a'), false);
  });
});
