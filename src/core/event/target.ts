import { actionWords, arnKind, inWords, targetPaths } from '../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';

/** Something an action was about: what it is, and the names or ids of it as the log has them (escape them). */
export interface Target {
  readonly kind: string;
  readonly names: readonly string[];
}

/** What an event was about: by the table for its action, else by the parameter its name suggests, else by `resources`. */
export function targetsOf(record: EventData): readonly Target[] {
  const listed = byTable(record);
  if (listed.length > 0) {
    return listed;
  }
  const guessed = byName(record);
  return guessed ? [guessed] : [...byResources(record), ...byDenial(record)].slice(0, 1);
}

function byTable(record: EventData): Target[] {
  const targets: Target[] = [];
  for (const [kind, path] of targetPaths(record.text('eventSource'), record.text('eventName'))) {
    const names = textsAt(record, path);
    if (names.length > 0 && !targets.some((target) => target.kind === kind)) {
      targets.push({ kind, names });
    }
  }
  return targets;
}

/** `CreateTable` suggests `tableName`, `tableId`, `tableArn`, `table` or simply `name`; then any parameter that names something. */
function byName(record: EventData): Target | undefined {
  const noun = actionWords(record.text('eventName') ?? '')?.noun ?? '';
  const parameters = entriesOf(record.at('requestParameters'));
  const singular = noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  const bare = singular.replaceAll(' ', '').toLowerCase();
  const wanted = [...['name', 'id', 'arn', 'identifier', ''].map((end) => bare + end), 'name', 'id', 'arn'];
  const named = wanted.flatMap((name) =>
    parameters.filter(([parameter]) => parameter.toLowerCase() === name).slice(0, 1),
  );
  const any = parameters.filter(([name]) => /(Name|Id|ID|Arn|ARN|Identifier)$/.test(name));
  for (const [name, value] of [...named, ...any]) {
    const text = scalarText(value);
    if (text) {
      const kind = inWords(name.replace(/(Name|Id|ID|Arn|ARN|Identifier)$/, ''));
      return { kind: /^(name|id|arn|)$/i.test(kind) ? singular || 'resource' : kind, names: [text] };
    }
  }
  return undefined;
}

function byResources(record: EventData): Target[] {
  const arns = itemsOf(record.at('resources')).flatMap((item) => scalarText(valueIn(item, 'ARN')) ?? []);
  return arns[0] ? [{ kind: kindOf(arns[0]), names: arns }] : [];
}

/** A denied request may hide its parameters, but its message tells on what it was. */
function byDenial(record: EventData): Target[] {
  const arn = /not authorized to perform: \S+ on resource: (arn:\S+)/.exec(record.text('errorMessage') ?? '')?.[1];
  return arn ? [{ kind: kindOf(arn), names: [arn] }] : [];
}

/** How a sentence calls a target: an ARN by its resource alone, and that of IAM, STS and App Mesh by its last part. */
export function shortName(name: string): string {
  const arn = parseArn(name);
  if (!arn) {
    return name;
  }
  const nested = ['iam', 'sts', 'appmesh'].includes(arn.service);
  return nested
    ? arn.resource.replace(/^.*[/:](?=.)/s, '')
    : arn.service === 's3'
      ? arn.resource
      : arn.resource.replace(/^[\w-]+[/:](?=.)/, '');
}

function kindOf(arn: string): string {
  const parts = parseArn(arn);
  const kind = parts && arnKind(parts.service, parts.resource.split(/[/:]/)[0] ?? '');
  return kind?.replace(/^(an?|the) (IAM )?/, '').replace(/,.*/, '') ?? 'resource';
}

/** All scalar texts at a path of the table. */
function textsAt(record: EventData, path: string): string[] {
  const fromRoot = path.startsWith('/');
  const [first = '', ...rest] = (fromRoot ? path.slice(1) : `requestParameters.${path}`)
    .replaceAll('[]', '.[]')
    .split('.');
  let at: readonly Json[] = [record.at(first) ?? null];
  for (const step of rest) {
    at = at.flatMap((value) => (step === '[]' ? itemsOf(value) : [valueIn(value, step) ?? null]));
  }
  return at.flatMap((value) => scalarText(value) ?? []);
}
