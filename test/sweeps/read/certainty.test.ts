import assert from 'node:assert/strict';
import { type Damage, read } from '../../../src/core';
import { quoted } from '../../../src/core/repair/kinds/kind';
import { buildRecord } from '../../support/buildRecord';

/** The damages of a record in which something stands in place of the comma before a member. */
function damagesWith(inPlaceOfComma: string): readonly Damage[] {
  return read(buildRecord().replace(',"awsRegion"', `${inPlaceOfComma}"awsRegion"`)).damages;
}

/** What a damage removes, as it stands in the text. */
function removedBy(text: string): [string, boolean, string[]][] {
  const log = read(text);
  return log.damages.map(({ code, certain, removes }) => [
    code,
    certain,
    removes.map(({ start, end }) => log.text.slice(start, end)),
  ]);
}

describe('a damage is certain', () => {
  it('that removes nothing', () => {
    assert.deepEqual(removedBy(buildRecord().replace(',"awsRegion"', '"awsRegion"')), [['missing-comma', true, []]]);
    assert.deepEqual(removedBy(buildRecord().replace('true', 'True')), [['foreign-literal', true, []]]);
  });

  it('but not a literal of another language whose first letter is escaped', () => {
    const kinds = removedBy(buildRecord().replace('"readOnly":true', '"readOnly":\\True')).map(([code]) => code);
    assert.ok(!kinds.includes('foreign-literal'), kinds.join());
  });

  it('that removes what is no data', () => {
    const [comment] = damagesWith(', /* who "did" it */ ');
    assert.deepEqual([comment?.code, comment?.certain, comment?.removes.length], ['comment', true, 1]);
    const [placeholder] = damagesWith(', ..additional entries\n');
    assert.deepEqual([placeholder?.code, placeholder?.certain], ['placeholder', true]);
  });
});

describe('a damage is uncertain', () => {
  it('that joins a text over the number of a line, which may be one of the text', () => {
    const errorMessage = 'The bucket that you named holds objects of more than one version, and can not be taken away';
    const lines = JSON.stringify(JSON.parse(buildRecord({ errorMessage })), undefined, 2).replace(
      'one version',
      'one\nversion',
    );
    const numbered = lines.split('\n').map((line, index) => `${index + 1} ${line}`);
    const joined = removedBy(numbered.join('\n')).filter(([code]) => code === 'wrapped-lines');
    assert.deepEqual(
      joined.map(([, certain]) => certain),
      [false],
    );
    const quoted = removedBy(lines.replaceAll(/^/gm, '> ')).filter(([code]) => code === 'wrapped-lines');
    assert.deepEqual(
      quoted.map(([, certain]) => certain),
      [true],
    );
  });

  it('that removes the code of a terminal whose first character is an escape, as a text in an event writes it, too', () => {
    const text = buildRecord().replaceAll('"', '\\"').replace('awsRegion\\":', '$&\\u001b[31m');
    const codes = removedBy(text).filter(([code]) => code === 'terminal-code');
    assert.deepEqual(codes, [['terminal-code', false, ['\\u001b[31m']]]);
    const received = removedBy(buildRecord().replaceAll('"', '\u001b[31m"')).filter(
      ([code]) => code === 'terminal-code',
    );
    assert.deepEqual(
      received.map(([, certain]) => certain),
      [true],
    );
  });

  it('that removes a comment with half of a text or of a bracket in it', () => {
    for (const half of ['// it said "no\n', '/* was }], */ ']) {
      const [found] = damagesWith(`, ${half}`);
      assert.deepEqual([found?.code, found?.certain], ['comment', false], half);
    }
  });

  it('that removes the rest of a value behind dots', () => {
    for (const cut of ['"eventSource":"ec2.am"...ateTags"', '"recipientAccountId":"1111"...3333"']) {
      const found = read(`{"eventVersion":"1.08","eventName":"X",${cut},"awsRegion":"us-east-1"}`).damages;
      const removing = found.filter(({ removes }) => removes.length > 0);
      assert.deepEqual(
        removing.map(({ code, certain }) => [code, certain]),
        [['placeholder', false]],
        cut,
      );
    }
  });

  it('that writes a value where nobody wrote one, whatever its kind', () => {
    const begun = '{\\"eventVersion\\":\\"1.08\\",\\"eventTime';
    const next = `{"EventId":"b","CloudTrailEvent":${JSON.stringify(buildRecord())}}`;
    const { damages } = read(`{"Events":[{"EventId":"a","CloudTrailEvent":"${begun},${next}]}`);
    const inventing = damages.filter(({ edits }) => edits.some(({ newText }) => newText.includes('null')));
    assert.deepEqual(
      inventing.map(({ code, certain }) => [code, certain]),
      [['missing-closing-quote', false]],
    );
  });

  it('that removes words of somebody, and says which', () => {
    const [stray] = damagesWith(', whatever ');
    assert.deepEqual([stray?.code, stray?.certain], ['stray-text', false]);
    assert.match(stray!.fixTitle, /: removes “whatever”$/);
  });

  it('that removes a comment with a member in it', () => {
    const [comment] = damagesWith(', /* "readOnly": true, */ ');
    assert.deepEqual([comment?.code, comment?.certain], ['comment', false]);
    assert.match(comment!.fixTitle, /“\/\* "readOnly": true, \*\/”/);
  });

  it('beside others of its kind that are certain, each for itself', () => {
    const text = buildRecord()
      .replace(',"awsRegion"', ', /* one */ "awsRegion"')
      .replace(',"eventType"', ', /* two */ "eventType"')
      .replace(',"managementEvent"', ', /* "a": 1 */ "managementEvent"')
      .replace(',"eventCategory"', ', /* "b": 2 */ "eventCategory"');
    assert.deepEqual(
      removedBy(text).map(([, certain, removes]) => [certain, removes.length]),
      [
        [true, 2],
        [false, 1],
        [false, 1],
      ],
    );
  });
});

describe('what a message quotes of a log', () => {
  it('is short and on one line', () => {
    assert.equal(quoted(' a\n\n b '), '“a b”');
    assert.equal(quoted('x'.repeat(100)), `“${'x'.repeat(40)}…”`);
  });

  it('shows what would act on a reader unseen, and no half of an escape', () => {
    assert.equal(quoted('a\u202eb\u0007c\u2028d'), '“a\\u202eb\\u0007c\\u2028d”');
    assert.equal(quoted('\u202e'.repeat(100)), `“${'\\u202e'.repeat(6)}…”`);
  });
});
