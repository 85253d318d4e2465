import { actionWords, idKind, inWords, isSortOfName } from '../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { isName, kindOf, type Target } from './targetName';

const NAMING = /(Name|Names|Id|ID|Ids|Arn|ARN|Arns|ARNs|Identifier|Identifiers|Url)$/;

/** `CreateTable` suggests `tableName`, `tableId`, `tableArn`, `table` or simply `name`; then any parameter that names something. */
export function byName(record: EventData, asked: Json | undefined): Target | undefined {
  const noun = actionWords(record.text('eventName') ?? '')?.noun ?? '';
  const parameters = entriesOf(asked);
  const singular = noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  const bare = singular.replaceAll(' ', '').toLowerCase();
  const wanted = [
    ...['name', 'id', 'arn', 'identifier', '', 'names', 'ids', 'arns'].map((end) => bare + end),
    'name',
    'id',
    'arn',
  ];
  const named = wanted.flatMap((name) =>
    parameters.filter(([parameter]) => parameter.toLowerCase() === name).slice(0, 1),
  );
  const any = parameters.filter(([name]) => NAMING.test(name) && !isAbout(name));
  const [lists, singles] = [true, false].map((isList) => any.filter(([name]) => /s$/.test(name) === isList));
  for (const [name, value] of [...named, ...(singles ?? []), ...(lists ?? [])]) {
    const names = namesIn(value).filter(isName);
    if (names[0] !== undefined) {
      const kind = kindBy(name, names[0], isAboutOne(record, noun, singular) ? singular : '');
      return { kind, names, field: 'requestParameters' };
    }
  }
  return undefined;
}

/** Whether a parameter called `name` can be of what the action's name says: what is listed has another parent, which the name does not tell. */
function isAboutOne(record: EventData, noun: string, singular: string): boolean {
  return noun === singular || !/^(List|Describe|Get|Search|Query)/.test(record.text('eventName') ?? '');
}

/** Ids of the request itself, which name nothing that is acted on. */
function isAbout(name: string): boolean {
  return /^(clientRequestId|requestId|clientToken|idempotency\w*|awsActId|callerReference|transactionId|roleSessionName)$/i.test(
    name,
  );
}

/** A scalar, the scalars of a list, or what EC2 wraps as `{ content }`. */
function namesIn(value: Json): string[] {
  const single = nameText(value) ?? nameText(valueIn(value, 'content'));
  return single
    ? [single]
    : itemsOf(value).flatMap((item) => nameText(item) ?? nameText(valueIn(item, 'content')) ?? []);
}

/** What a parameter's name says of its value, else the value itself, else the action's name where the parameter is called `name` or so. */
function kindBy(parameter: string, name: string, noun: string): string {
  const kind = inWords(parameter.replace(NAMING, ''));
  if (/^(name|id|arn|)$/i.test(kind)) {
    return parseArn(name)
      ? kindOf(name)
      : (noun && withoutAspect(noun, parameter)) || idKind(name) || kind.toLowerCase() || 'name';
  }
  return kind === 'resource' ? kindOf(name) : isSortOfName(kind) ? 'name' : kind;
}

/** A text or number; `true` names nothing. */
function nameText(value: Json | undefined): string | undefined {
  return typeof value === 'boolean' ? undefined : scalarText(value);
}

/** What an action looks at or changes of a thing is not the thing: `GetTrailStatus` names a trail. */
function withoutAspect(noun: string, parameter: string): string {
  const words = noun.split(' ');
  const isAspect = (word: string) => ASPECTS.test(word) || (/^name$/i.test(parameter) && PASSING.test(word));
  while (words.length > 1 && isAspect(words.at(-1) ?? '')) {
    words.pop();
  }
  return words.join(' ');
}

/** Words that name no thing of their own, whatever is before them: there are bucket policies and cache policies, but a status is of something. */
const ASPECTS = /^(status|state|history|details?|metadata|tags?|info|information|statistics|summary|mode|name)$/i;
/** What a thing with a name has many of, which have ids of their own. */
const PASSING = /^(executions?|runs?|sessions?|action)$/i;
