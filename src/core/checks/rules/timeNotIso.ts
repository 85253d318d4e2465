import { isCloudTrailTime, readTime } from '../../event/time';
import { whereIs } from '../../event/where';
import type { EventData, Path } from '../../log/eventData';
import { quoted } from '../../repair/kinds/kind';
import { rewrite } from '../parts/rewrite';
import type { Rule, RuleHit } from '../parts/rule';
import { stringAt } from '../parts/stringAt';
import { foreignForm } from '../parts/timeForm';

const creation: Path = ['userIdentity', 'sessionContext', 'attributes', 'creationDate'];

/**
 * Every delivered record writes its times as `2018-09-01T00:24:36Z` (AWS: record contents, `eventTime`); times inside requests and
 * responses belong to the service. CloudTrail Lake and SIEMs write all times of a document in a form of their own, which is no error: what
 * was meant as CloudTrail's form is judged at once, another form when all records were seen.
 */
export const timeNotIso: Rule = {
  code: 'time-not-iso',
  severity: 'error',
  summary: 'A time is not ISO 8601 in UTC with two digits in each part, such as 2018-09-01T00:24:36Z.',
  matters: 'Times are sorted and compared as texts; one in another form ends up in the wrong place or is not found.',
  *check(event) {
    const [happened, created] = [wrongTime(event, ['eventTime']), wrongTime(event, creation)];
    if (happened && !foreignForm(happened)) {
      yield hit(event, ['eventTime'], happened);
    }
    if (created && !isAsTheEvent(created, happened)) {
      yield hit(event, creation, created);
    }
  },
  watch(log) {
    const forms = new Set<string>();
    const foreign: number[] = [];
    return {
      see: (event) => {
        const text = event.row ? undefined : event.text('eventTime');
        const form = text && isWrong(text) ? foreignForm(text) : undefined;
        if (text && /[0-9]/.test(text)) {
          forms.add(form ?? 'CloudTrail');
        }
        if (form) {
          foreign.push(event.index);
        }
      },
      *end() {
        for (const event of forms.size > 1 ? foreign.map((index) => log.records.at(index)) : []) {
          yield* event ? foreignTimes(event) : [];
        }
      },
    };
  },
};

function* foreignTimes(event: EventData): Iterable<RuleHit> {
  const [happened, created] = [wrongTime(event, ['eventTime']), wrongTime(event, creation)];
  if (happened) {
    yield hit(event, ['eventTime'], happened);
  }
  if (created && isAsTheEvent(created, happened)) {
    yield hit(event, creation, created);
  }
}

/** The text at a path, if it is to be a time and is none as CloudTrail writes it. */
function wrongTime(event: EventData, path: Path): string | undefined {
  const text = stringAt(event, ...path);
  return text && isWrong(text) ? text : undefined;
}

function isWrong(text: string): boolean {
  return /[0-9]/.test(text) && !isCloudTrailTime(text);
}

/** Whether the credentials' time has the form of the event's: one program wrote both. */
function isAsTheEvent(created: string, happened: string | undefined): boolean {
  const form = foreignForm(created);
  return form !== undefined && happened !== undefined && form === foreignForm(happened);
}

function hit(event: EventData, path: Path, text: string): RuleHit {
  const time = readTime(text);
  const name = String(path.at(-1));
  if (!time) {
    return {
      span: whereIs(event, ...path),
      message: `${name} ${quoted(text)} is not a time as CloudTrail writes it, such as 2018-09-01T00:24:36Z.`,
    };
  }
  const assumption = time.zoned ? '' : ', taking it as UTC';
  return {
    span: whereIs(event, ...path),
    message: `${name} ${quoted(text)} is not ISO 8601 in UTC; CloudTrail writes ${time.iso}${assumption}.`,
    fixes: rewrite(event, event.node(...path), time.iso, `Write the time as ${time.iso}${assumption}`, time.zoned),
  };
}
