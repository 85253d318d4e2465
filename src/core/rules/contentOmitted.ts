import type { RecordView } from './recordView';
import type { Rule, RuleHit } from './rule';

/** Objects that CloudTrail leaves out above a size, and texts that it cuts at 1 KB (AWS: record contents, size limits). */
const leftOut = ['requestParameters', 'responseElements', 'serviceEventDetails', 'additionalEventData'];
const cut = ['errorMessage', 'userAgent', 'errorCode', 'requestID'];
const cutLength = 1000;

export const contentOmitted: Rule = {
  code: 'content-omitted',
  severity: 'information',
  summary: 'CloudTrail left out or cut a part of the event because it was too large.',
  matters: 'What is missing was never delivered to this log, so that the absence of a parameter proves nothing.',
  *check(event) {
    for (const name of leftOut) {
      const omitted = event.at(name, 'omitted');
      if (omitted === true || omitted === 'true') {
        yield omission(event, name);
      }
    }
    for (const name of cut) {
      const text = event.text(name);
      if (text && text.length >= cutLength && /(?:\.\.\.|…)$/.test(text)) {
        yield { span: event.span(name), message: `${name} was cut at 1 KB; the rest is not in the log.` };
      }
    }
  },
};

function omission(event: RecordView, name: string): RuleHit {
  const size = event.at(name, 'originalSize');
  const known = typeof size === 'number' || (typeof size === 'string' && /^[0-9]{1,9}$/.test(size));
  return {
    span: event.nameSpan(name),
    message: `${name} was left out because it was too large${known ? ` (${size} bytes)` : ''}; it is not in the log.`,
  };
}
