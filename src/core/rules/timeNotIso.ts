import { quoted } from '../reader/damages/kind';
import { rewrite } from './parts/mend';
import { isCloudTrailTime, readTime } from './parts/time';
import type { Path, RecordView } from './recordView';
import type { Rule, RuleHit } from './rule';

/** The times that CloudTrail itself writes; times inside requests and responses belong to the service. */
const places: readonly Path[] = [['eventTime'], ['userIdentity', 'sessionContext', 'attributes', 'creationDate']];

/** Every delivered record writes its times as `2018-09-01T00:24:36Z` (AWS: record contents, `eventTime`). */
export const timeNotIso: Rule = {
  code: 'time-not-iso',
  severity: 'error',
  summary: 'A time is not ISO 8601 in UTC with two digits in each part, such as 2018-09-01T00:24:36Z.',
  *check(event) {
    for (const path of places) {
      const text = event.text(...path);
      if (text && /[0-9]/.test(text) && !isCloudTrailTime(text)) {
        yield hit(event, path, text);
      }
    }
  },
};

function hit(event: RecordView, path: Path, text: string): RuleHit {
  const time = readTime(text);
  const name = path.at(-1);
  if (!time) {
    return {
      span: event.span(...path),
      message: `${name} ${quoted(text)} is not a time as CloudTrail writes it, such as 2018-09-01T00:24:36Z.`,
    };
  }
  const assumption = time.zoned ? '' : ', taking it as UTC';
  return {
    span: event.span(...path),
    message: `${name} ${quoted(text)} is not ISO 8601 in UTC; CloudTrail writes ${time.iso}${assumption}.`,
    fixes: rewrite(event, event.node(...path), time.iso, `Write the time as ${time.iso}${assumption}`, time.zoned),
  };
}
