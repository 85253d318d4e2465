import { whereIs, whereNamed } from '../../event/where';
import { fieldAt, topLevelFields } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import type { Rule, RuleHit } from '../parts/rule';
import { stringAt } from '../parts/stringAt';

/** Texts that CloudTrail cuts, at 1 KB, and objects that it leaves out above a size. */
const limited = [...topLevelFields()].filter((name) => fieldAt([name])?.limit);
const cut = limited.filter((name) => fieldAt([name])?.type.startsWith('string'));
const leftOut = limited.filter((name) => !cut.includes(name));
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
      const text = stringAt(event, name);
      if (text && text.length >= cutLength && /(?:\.\.\.|…)$/.test(text)) {
        yield { span: whereIs(event, name), message: `${name} was cut at 1 KB; the rest is not in the log.` };
      }
    }
  },
};

function omission(event: EventData, name: string): RuleHit {
  const size = event.at(name, 'originalSize');
  const known = typeof size === 'number' || (typeof size === 'string' && /^[0-9]{1,9}$/.test(size));
  return {
    span: whereNamed(event, name),
    message: `${name} was left out because it was too large${known ? ` (${size} bytes)` : ''}; it is not in the log.`,
  };
}
