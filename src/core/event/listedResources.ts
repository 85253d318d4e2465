import { idKind, RESOURCE_COLUMNS } from '../facts/facts';
import { itemsOf, type Json } from '../json/plain';
import type { EventData } from '../log/eventData';
import type { LogRecord } from '../log/logRecord';
import { parseArn } from './arn';

/** What an event lists as its resources: objects with a name or an ARN and a type, as CloudTrail or the Event history writes them. */
export function listedResources(event: EventData): readonly Json[] {
  const listed = itemsOf(event.at('resources'));
  return listed.length === 0 && (event as Partial<LogRecord>).row ? inColumns(event) : listed;
}

/** The same in two columns of a table, one of types and one of names, in which commas stand between several. */
function inColumns(event: EventData): readonly Json[] {
  const name = event.text(RESOURCE_COLUMNS.name);
  if (name === undefined) {
    return [];
  }
  const [names, types] = [parts(name), parts(event.text(RESOURCE_COLUMNS.type) ?? '')];
  const [only, ...others] = types;
  const type = others.length === 0 ? only : undefined;
  if (names.length === types.length) {
    return names.flatMap((one, at) => resource(one, types[at]));
  }
  // A name may have a comma in it: without as many types only names that are known by their form tell where one ends.
  return names.every(isKnownByForm) ? names.flatMap((one) => resource(one, type)) : resource(name, type);
}

function parts(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim());
}

function isKnownByForm(name: string): boolean {
  return parseArn(name) !== undefined || idKind(name) !== undefined;
}

function resource(resourceName: string, resourceType: string | undefined): readonly Json[] {
  return resourceName ? [{ resourceName, ...(resourceType && { resourceType }) }] : [];
}
