import type { ParameterModel } from '../../facts/facts';
import type { JsonNode } from '../../json/node';
import { dataOf, valueIn } from '../../json/plain';
import { code } from '../../markdown/escape';

/** What a value is: by the model where that tells more, else as the log has it. Empty where neither tells. Of maps some services log the names alone, as a list. */
export function typeIn(value: JsonNode | undefined, model: ParameterModel | undefined): string {
  const isOtherwise = model?.type === 'map' && value !== undefined && value.type !== 'object';
  if (model?.type && !isOtherwise) {
    return told[model.type];
  }
  return value ? (isListOfEc2(value) ? 'a list' : (written[value.type] ?? '')) : '';
}

/** EC2 writes the elements of a list as `{ items: [] }`. */
function isListOfEc2(value: JsonNode): boolean {
  return value.type === 'object' && Array.isArray(valueIn(dataOf(value), 'items'));
}

const told = { time: 'a time', bytes: 'bytes', map: 'names and values that callers choose' } as const;

const written: Readonly<Partial<Record<JsonNode['type'], string>>> = {
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a structure',
};

/**
 * What a model says of a parameter beyond its type, as Markdown: whether it is required, whether it identifies what is acted on (unless the event
 * itself tells of what), and its values.
 */
export function modelSays(
  { required, identifies, values, valueCount }: ParameterModel,
  isTold: boolean,
  date?: string,
): string {
  const told = [
    required && 'It is required.',
    identifies && !isTold && 'It identifies what the call acts on or uses.',
    values && `Values: ${values.map((value) => code(value)).join(', ')}.`,
    !values && valueCount && `One of ${valueCount} values.`,
  ].filter(Boolean);
  return told.length > 0 ? `${told.join(' ')} (AWS's model of the API as of ${date?.slice(0, 7)})` : '';
}
