import { targetsOf } from '../../event/target';
import { parameterSays, serviceName } from '../../facts/facts';
import type { JsonNode } from '../../json/node';
import { dataOf, itemsOf, scalarText } from '../../json/plain';
import type { EventData } from '../../log/eventData';
import { code, escapeText, prose } from '../../markdown/escape';

/**
 * What a member of `requestParameters` or `responseElements` means: whether it names what the call is about, and what its name tells wherever
 * it stands. Undefined where neither is known. No AWS page lists these members.
 */
export function explainParameter(
  path: readonly string[],
  value: JsonNode | undefined,
  record: EventData,
): string | undefined {
  const [top, ...inside] = path;
  const name = inside.at(-1);
  if ((top !== 'requestParameters' && top !== 'responseElements') || name === undefined || name === '[]') {
    return undefined;
  }
  const says = parameterSays(name, record.text('eventSource'));
  const target = namedBy(value, record);
  if (!says && !target) {
    return undefined;
  }
  const service = serviceName(record.text('eventSource'));
  const of = top === 'requestParameters' ? 'asked for' : 'answered';
  const action = record.text('eventName');
  const head = `**${code(name)}**: ${of} in ${action ? code(action) : 'this call'}${service ? ` of ${escapeText(service)}` : ''}`;
  return [head, says && prose(says), target && `Here it names the ${escapeText(target)} that the call is about.`]
    .filter(Boolean)
    .join('\n\n');
}

/** The kind of target that a value names, alone or in a list. */
function namedBy(value: JsonNode | undefined, record: EventData): string | undefined {
  if (!value || value.type === 'object') {
    return undefined;
  }
  const data = dataOf(value);
  const texts = [data, ...itemsOf(data)].flatMap((item) => (typeof item === 'boolean' ? [] : (scalarText(item) ?? [])));
  return targetsOf(record).find(({ names }) => texts.some((text) => names.includes(text)))?.kind;
}
