import type { Place } from '../../event/placeAt';
import { plainName } from '../../event/plainName';
import { thingsOf } from '../../event/target';
import { isOnlyAlike, type OperationModels, parameterSays, serviceName } from '../../facts/facts';
import type { JsonNode } from '../../json/node';
import { dataOf, itemsOf, scalarText } from '../../json/plain';
import type { EventData } from '../../log/eventData';
import { code, escapeText, prose } from '../../markdown/escape';
import { policySummary } from '../values/policy';
import { modelSays, typeIn } from './modelSays';

/**
 * What a member of `requestParameters` or `responseElements` means: its type, whether it names what the call is about, what its name tells wherever
 * it stands, what AWS's model of the operation says of it, and what it comes to if it is a policy: what stands in a string has its value to be rested
 * on, an object only its name. Undefined where none of that is known. No AWS page lists these members.
 */
export function explainParameter(
  { path, value }: Place,
  record: EventData,
  models: OperationModels | undefined,
): string | undefined {
  const [top, ...inside] = path;
  const name = inside.at(-1);
  if ((top !== 'requestParameters' && top !== 'responseElements') || name === undefined || name === '[]') {
    return undefined;
  }
  const [source, action] = [record.text('eventSource'), record.text('eventName')];
  const says = parameterSays(name, source);
  const target = isOnlyAlike(name, source) ? undefined : namedBy(value, record);
  const model = models?.parameter(source, action, path);
  const policy = value?.type === 'object' ? policySummary(dataOf(value), source) : [];
  if (!says && !target && !model && policy.length === 0) {
    return undefined;
  }
  const service = serviceName(source);
  const of = top === 'requestParameters' ? 'asked for' : 'answered';
  const type = typeIn(value, model);
  const head = `**${code(name)}**: ${type && `${type}, `}${of} in ${action ? code(action) : 'this call'}${service ? ` of ${escapeText(service)}` : ''}`;
  const about = target && `Here it names the ${escapeText(target)} that the call is about.`;
  // What names the thing need not say twice of which.
  const own = says && !says.endsWith(` of the ${target}.`) ? prose(says) : undefined;
  const told = model && modelSays(model, target !== undefined, models?.date);
  return [head, own, about, told, ...policy].filter(Boolean).join('\n\n');
}

/** The kind of thing that a value names, alone or in a list. */
function namedBy(value: JsonNode | undefined, record: EventData): string | undefined {
  if (!value || value.type === 'object') {
    return undefined;
  }
  const data = dataOf(value);
  const texts = [data, ...itemsOf(data)].flatMap((item) => (typeof item === 'boolean' ? [] : (scalarText(item) ?? [])));
  const plain = texts.map((text) => plainName(text, record.text('eventSource')));
  return thingsOf(record).find(({ names }) => plain.some((text) => names.includes(text)))?.kind;
}
