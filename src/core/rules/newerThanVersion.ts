import { isAtLeast, parseVersion } from './parts/version';
import { pathText } from './parts/words';
import type { Rule } from './rule';

/** Fields that came later without a new version number prove nothing and pass. */
export const newerThanVersion: Rule = {
  code: 'newer-than-version',
  severity: 'hint',
  summary: 'A field is newer than the eventVersion of its event.',
  *check(event) {
    const version = event.text('eventVersion');
    if (!parseVersion(version) || event.text('eventType') === 'AwsAggregatedEvent') {
      return;
    }
    for (const { path, fact } of event.survey.documented) {
      if (path.length <= 2 && fact.since && !fact.added && isAtLeast(version, fact.since) === false) {
        yield {
          span: event.nameSpan(...path),
          message: `${pathText(path)} came with version ${fact.since}, but the event says it has version ${version}.`,
        };
      }
    }
  },
};
