import { actionWords, arnKind, idKind, inWords, isSortOfName, redaction, targetPaths } from '../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { denialIn, isEverything } from './denial';

/** Something an action was about: what it is, and the names or ids of it as the log has them (escape them). */
export interface Target {
  readonly kind: string;
  readonly names: readonly string[];
}

/**
 * What an event was about: by the table for its action, else by the parameter its name suggests, else by `resources` or, where a refused
 * request shows no parameters, by what its message says. Names that stand for everything are none.
 */
export function targetsOf(record: EventData): readonly Target[] {
  const asked = parametersOf(record);
  const listed = byTable(record, asked);
  if (listed.length > 0) {
    return listed;
  }
  const guessed = byName(record, asked);
  const touched = guessed ? [guessed] : byResources(record);
  return touched.length > 0 ? touched : byDenial(record);
}

/** What the caller asked for. EC2 puts some requests into an object of their own: `DescribeNatGatewaysRequest`. */
export function parametersOf(record: EventData): Json | undefined {
  const parameters = record.at('requestParameters');
  const wrapped = valueIn(parameters, `${record.text('eventName')}Request`);
  return typeof wrapped === 'object' ? wrapped : parameters;
}

function byTable(record: EventData, asked: Json | undefined): Target[] {
  const targets: Target[] = [];
  for (const { kind, fromRoot, steps } of targetPaths(record.text('eventSource'), record.text('eventName'))) {
    if (targets.some((target) => target.kind === kind)) {
      continue;
    }
    const [first = '', ...rest] = steps;
    const texts = fromRoot ? textsAt(record.at(first), rest) : textsAt(asked, steps);
    // KMS lists an alias beside the key, as a key.
    const own = first === 'resources' ? texts.filter((name) => !parseArn(name) || kindOf(name) === kind) : texts;
    const names = own.filter((name) => isName(name) || (kind === 'principal' && name === '*'));
    if (names.length > 0) {
      targets.push({ kind: kind === 'resource' ? kindOf(names[0] ?? '') : kind, names });
    }
  }
  return targets;
}

const NAMING = /(Name|Names|Id|ID|Ids|Arn|ARN|Arns|ARNs|Identifier|Identifiers|Url)$/;

/** `CreateTable` suggests `tableName`, `tableId`, `tableArn`, `table` or simply `name`; then any parameter that names something. */
function byName(record: EventData, asked: Json | undefined): Target | undefined {
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
      return { kind: kindBy(name, names[0], isAboutOne(record, noun, singular) ? singular : ''), names };
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

/** Whether a text names something, and not everything, one's own account (as Glacier has it) or what is hidden. */
function isName(text: string): boolean {
  return !isEverything(text) && text !== '-' && redaction(text) === undefined;
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

function byResources(record: EventData): Target[] {
  const items = itemsOf(record.at('resources'));
  const arns = items.flatMap((item) => scalarText(valueIn(item, 'ARN')) ?? []).filter((arn) => !isEverything(arn));
  return arns[0] ? targetsNamed(arns[0], arns) : byType(items);
}

/** Resources as the Event history lists them, by name and type: those of each type together, the first type first. */
function byType(items: readonly Json[]): Target[] {
  const found = new Map<string, string[]>();
  for (const item of items) {
    const name = scalarText(valueIn(item, 'resourceName'));
    if (name && isName(name)) {
      const type = scalarText(valueIn(item, 'resourceType'));
      const kind = type ? inWords(type.replace(/^.*::/s, '')) : kindOf(name);
      found.set(kind, [...(found.get(kind) ?? []), name]);
    }
  }
  return [...found].map(([kind, names]) => ({ kind, names }));
}

/** A denied request may hide its parameters, but its message tells on what it was. */
function byDenial(record: EventData): Target[] {
  const on = denialIn(record)?.on;
  return on && !isEverything(on.name) ? (on.kind ? [{ kind: on.kind, names: [on.name] }] : targetsNamed(on.name)) : [];
}

/** What an ARN names: a log stream and its log group, an object and its bucket, else one thing. */
function targetsNamed(name: string, all: readonly string[] = [name]): Target[] {
  const arn = parseArn(name);
  const [, group, stream] = /^log-group:([^:]+):log-stream:(.+)$/s.exec(arn?.resource ?? '') ?? [];
  if (arn?.service === 'logs' && group && stream) {
    return [
      { kind: 'log stream', names: [stream] },
      { kind: 'log group', names: [group] },
    ];
  }
  const [, bucket, object] = /^([^/]+)\/(.+)$/s.exec(arn?.resource ?? '') ?? [];
  if (arn?.service === 's3' && bucket && object && !['accesspoint', 'job'].includes(bucket)) {
    return [
      { kind: 'object', names: [object] },
      { kind: 'bucket', names: [bucket] },
    ];
  }
  return [{ kind: kindOf(name), names: all }];
}

/** How a sentence calls a target: an ARN by its resource alone, or only by that one's last part, a queue's address by its name. */
export function shortName(name: string): string {
  const arn = parseArn(name);
  if (!arn) {
    return /^https:\/\/sqs\.[\w.-]+\/\d{12}\/(.+)$/.exec(name)?.[1] ?? name;
  }
  const nested = ['iam', 'sts', 'appmesh', 'sso', 'organizations'].includes(arn.service);
  return nested
    ? arn.resource.replace(/^.*[/:](?=.)/s, '')
    : arn.service === 's3'
      ? arn.resource
      : arn.resource.replace(/^[\w-]+[/:](?=.)/, '');
}

/** What a name stands for, as far as it tells: an ARN by its type, an id by how it begins. */
export function kindOf(name: string): string {
  const parts = parseArn(name);
  if (!parts) {
    return idKind(name) ?? 'resource';
  }
  const [type = '', ...rest] = parts.resource.split(/[/:]/);
  if (parts.service === 's3' && parts.resource.includes('/')) {
    return 'object';
  }
  const known = arnKind(parts.service, type)
    ?.replace(/^(an?|the) (IAM )?/, '')
    .replace(/,.*/, '');
  return known ?? (rest.length > 0 && /^[a-z][a-z-]*$/i.test(type) ? inWords(type) : 'resource');
}

/** All scalar texts at the end of a way. */
function textsAt(value: Json | undefined, steps: readonly string[]): string[] {
  let at: readonly Json[] = value === undefined || value === null ? [] : [value];
  for (const step of steps) {
    at = step === '[]' ? at.flatMap(itemsOf) : at.map((holder) => member(holder, step) ?? null);
    at = at.filter((found) => found !== null);
    if (at.length === 0) {
      return [];
    }
  }
  return at.flatMap((found) => scalarText(found) ?? scalarText(valueIn(found, 'content')) ?? []);
}

/** A member by its name, whose first letter some services write as a capital. */
function member(value: Json, name: string): Json | undefined {
  return valueIn(value, name) ?? valueIn(value, name.charAt(0).toUpperCase() + name.slice(1));
}
