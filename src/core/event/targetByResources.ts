import { typeKind } from '../facts/facts';
import { type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { denialIn, isEverything } from './denial';
import { listedResources } from './listedResources';
import { isName, kindOf, type Target } from './targetName';

/** What `resources` lists, as ARNs or by name and type. */
export function byResources(record: EventData): Target[] {
  const items = listedResources(record);
  const arns = items.flatMap((item) => scalarText(valueIn(item, 'ARN')) ?? []).filter((arn) => !isEverything(arn));
  return arns[0] ? targetsNamed('resources', arns[0], arns) : byType(items);
}

/** Resources as the Event history lists them, by name and type: those of each type together, the first type first. */
function byType(items: readonly Json[]): Target[] {
  const found = new Map<string, string[]>();
  for (const item of items) {
    const name = scalarText(valueIn(item, 'resourceName'));
    if (name && isName(name)) {
      const type = scalarText(valueIn(item, 'resourceType'));
      const kind = type ? typeKind(type) : kindOf(name);
      found.set(kind, [...(found.get(kind) ?? []), name]);
    }
  }
  return [...found].map(([kind, names]) => ({ kind, names, field: 'resources' }));
}

/** A denied request may hide its parameters, but its message tells on what it was. */
export function byDenial(record: EventData): Target[] {
  const on = denialIn(record)?.on;
  const field = 'errorMessage';
  return !on || isEverything(on.name)
    ? []
    : on.kind
      ? [{ kind: on.kind, names: [on.name], field }]
      : targetsNamed(field, on.name);
}

/** What an ARN names: a log stream and its log group, an object and its bucket, else one thing. */
function targetsNamed(field: string, name: string, all: readonly string[] = [name]): Target[] {
  const arn = parseArn(name);
  const [, group, stream] = /^log-group:([^:]+):log-stream:(.+)$/s.exec(arn?.resource ?? '') ?? [];
  if (arn?.service === 'logs' && group && stream) {
    return [
      { kind: 'log stream', names: [stream], field },
      { kind: 'log group', names: [group], field },
    ];
  }
  const [, bucket, object] = /^([^/]+)\/(.+)$/s.exec(arn?.resource ?? '') ?? [];
  if (arn?.service === 's3' && bucket && object && !['accesspoint', 'job'].includes(bucket)) {
    return [
      { kind: 'object', names: [object], field },
      { kind: 'bucket', names: [bucket], field },
    ];
  }
  return [{ kind: kindOf(name), names: all, field }];
}
