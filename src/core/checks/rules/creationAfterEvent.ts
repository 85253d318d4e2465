import { isCloudTrailTime, readTime } from '../../event/time';
import { whereIs } from '../../event/where';
import type { Path } from '../../log/eventData';
import type { Rule } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

const creation: Path = ['userIdentity', 'sessionContext', 'attributes', 'creationDate'];

/** Credentials exist before they are used: in 3,347 of 3,347 delivered records with both times. */
export const creationAfterEvent: Rule = {
  code: 'creation-after-event',
  severity: 'warning',
  summary: 'The credentials were created later than the event that they were used for.',
  matters: 'Credentials cannot be used before they exist: a time is wrong, was edited, or belongs to another event.',
  lenient: true,
  *check(event) {
    const [creationDate, eventTime] = [stringAt(event, ...creation), stringAt(event, 'eventTime')];
    // Nearly all times are written alike, and then they sort as text.
    if (
      !creationDate ||
      !eventTime ||
      (creationDate <= eventTime && isCloudTrailTime(creationDate) && isCloudTrailTime(eventTime))
    ) {
      return;
    }
    const [created, happened] = [readTime(creationDate), readTime(eventTime)];
    if (created && happened && created.epochMs > happened.epochMs) {
      yield {
        span: whereIs(event, ...creation),
        message: `The credentials were created at ${created.iso}, after the event at ${happened.iso} that they were used for.`,
        related: [{ span: whereIs(event, 'eventTime'), message: 'The time of the event.' }],
      };
    }
  },
};
