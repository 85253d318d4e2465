import { eventCard, eventSentence, type LogRecord, read } from '../../../src/core';
import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { host, recordText } from '../../support/hover';

describe('what was done to what', () => {
  it('is told of actions of all kinds as reviewed', () => {
    const events = JSON.parse(fixture('cards', 'actions.json') ?? '[]') as Record<string, unknown>[];
    const told = events.map((members) => {
      const text = recordText({ userAgent: undefined, responseElements: null, ...members });
      const log = read(text);
      const record = log.records.at(0) as LogRecord;
      const sentence = eventSentence(record).replace(/,( us-west-2,)? at 2021.*/, '');
      const parts = eventCard(record, log, host)
        .split('\n\n')
        .filter((part) => /^\*\*(TARGET|WITH)/.test(part));
      return [sentence, ...parts].join('\n');
    });
    assertGolden('cards', 'actions.golden.md', `${told.join('\n\n')}\n`);
  });
});
