import assert from 'node:assert/strict';
import type { l10n } from 'vscode';
import { eventText, type LogRecord, read } from '../../../src/core';
import { failureWords } from '../../../src/editor/events/failureWords';
import { recordOf } from '../../support/buildRecord';

const translations = { t: (text: string) => text } as unknown as typeof l10n;

function wordsOf(event: LogRecord, said: readonly string[] = []) {
  const groups = said.map((facet) => ({ facet, key: undefined, label: '' }));
  return failureWords(eventText(event, { said: groups, run: undefined, date: undefined }), translations);
}

describe('the words for how an event failed', () => {
  it('are heard as they are seen, and without the picture that it failed', () => {
    const denied = recordOf({ errorCode: 'AccessDenied' });
    assert.deepEqual(wordsOf(denied), { seen: 'AccessDenied', heard: 'failed AccessDenied' });
    assert.deepEqual(wordsOf(denied, ['error']), { seen: '', heard: 'failed' });
    assert.deepEqual(wordsOf(recordOf({ errorMessage: 'No' })), { seen: 'failed', heard: 'failed' });
    assert.deepEqual(wordsOf(recordOf()), { seen: '', heard: '' });
  });

  it('are those of an Insights event, which did not fail, but tells of errors', () => {
    const text = JSON.stringify({
      eventID: 'a',
      eventType: 'AwsCloudTrailInsight',
      insightDetails: { state: 'Start', insightType: 'ApiErrorRateInsight', errorCode: 'Throttling', eventName: 'Get' },
    });
    const insight = read(`{"Records":[${text}]}`).records.at(0) as LogRecord;
    assert.deepEqual(wordsOf(insight), { seen: 'Throttling', heard: 'Throttling' });
  });
});
