import assert from 'node:assert/strict';
import { explain, findings, read } from '../../../src/core';
import { fixture, fixtureNames } from '../../support/fixtures';
import { host, markdownAt, recordText } from '../../support/hover';
import { unmark } from '../../support/markers';

describe('findings and hovers agree on what is misspelt', () => {
  for (const name of fixtureNames('rules/misspelt-field')) {
    it(name, () => {
      const log = read(unmark(fixture('rules', 'misspelt-field', name) ?? '').text);
      for (const { code, span, message } of findings(log)) {
        const right = / CloudTrail writes (\w+)\.$/.exec(message)?.[1];
        if (code === 'misspelt-field') {
          assert.match(explain(log, span.start, host)?.markdown ?? '', new RegExp(`AWS writes this name \`${right}\``));
        }
      }
    });
  }

  it('also two letters away in a long word', () => {
    const text = recordText({ '¦managmentEvnt': true }).replace('"managementEvent":true,', '');
    assert.match(markdownAt(text), /AWS writes this name `managementEvent`/);
    const [found] = findings(read(text.replace('¦', ''))).filter(({ code }) => code === 'misspelt-field');
    assert.match(found?.message ?? '', /CloudTrail writes managementEvent/);
  });
});
