import { HIDDEN_NAME } from '../event/hiddenName';
import { allFailures, allServices, serviceName } from '../facts/facts';
import { isAny } from '../filter/pattern';
import type { Term, Value } from '../filter/tree';
import { conditionOf, type Said, type SayTerm } from './condition';
import { heading, OF_SUMS } from './heading';
import type { Asked, Dialect, Query } from './query';
import { asksUntold, holds } from './tongue';

const REASON =
  'it is looked for in the text of the event, which may have it elsewhere: Logs Insights knows only some of the fields of a large event';
const UNKNOWN = 'Logs Insights cannot look for it in the text of an event';
const LIMITS = ['It asks the events of a log group, in the range of time that is chosen beside it.', OF_SUMS];

/** The fields that tell what a facet tells. */
const fields: Readonly<Record<string, readonly string[]>> = {
  service: ['eventSource', 'insightEventSource'],
  event: ['eventName', 'insightEventName'],
  error: ['errorCode', 'insightErrorCode', 'errorMessage'],
  source: ['sourceIPAddress'],
  region: ['awsRegion'],
  key: ['accessKeyId'],
  type: ['eventType'],
  category: ['eventCategory'],
  readonly: ['readOnly'],
  request: ['requestID'],
  id: ['eventID', 'eventId', 'requestID', 'sharedEventID'],
};

/** A failed sign-in has no error code, and its outcome under a name of its own or a user name that is hidden; services have words of their own. */
const FAILURE = like(
  `"(${['Failure', HIDDEN_NAME, ...new Set([...allFailures()].flatMap(([, places]) => places.flatMap(({ states }) => states)))].join('|')})"`,
);

/** CloudWatch Logs Insights over the text of events: it may find more, never less. */
export const logsInsights: Dialect = {
  id: 'logs-insights',
  title: 'CloudWatch Logs Insights',
  language: 'plaintext',
  write({ root }: Asked): Query {
    const { sql, unsaid } = conditionOf(root, say, { and: 'and', or: 'or' });
    if (sql === 'TRUE' && unsaid.length > 0) {
      return { kind: 'refused', text: '', unsaid, limits: LIMITS };
    }
    const text = [
      ...heading(root, unsaid).map((line) => `# ${line}`),
      'fields @timestamp, eventSource, eventName, userIdentity.arn, sourceIPAddress, errorCode, @message',
      ...(sql === 'TRUE' ? [] : [`| filter ${sql}`]),
      '| sort @timestamp asc',
      '| limit 10000',
    ].join('\n');
    return { kind: unsaid.length > 0 ? 'wider' : 'exact', text, unsaid, limits: LIMITS };
  },
};

const say: SayTerm = (term) => {
  switch (term.kind) {
    case 'facet':
      return sayFacet(term);
    case 'path': {
      const name = term.path.findLast((step) => !/^\d+$/.test(step)) ?? '';
      return anyOf(term.values.map((value) => below(name, value)));
    }
    case 'word':
      return anyOf([anywhere(term.value)]);
    case 'time':
      return { reason: 'the range of time is chosen beside the query' };
  }
};

function sayFacet({ facet, values }: Term & { kind: 'facet' }): Said {
  const names = Object.hasOwn(fields, facet) ? (fields[facet] ?? []) : [];
  if (facet === 'account' && !values.some(isAny)) {
    return anyOf(values.map(anywhere));
  }
  if (facet === 'outcome' && values.every((value) => isText(value) && !asksUntold(value))) {
    return anyOf([member(fields.error ?? [], undefined), FAILURE]);
  }
  const isNetwork = (value: Value) => facet === 'source' && isText(value) && /[/:]/.test(value.parts.join(''));
  if (names.length === 0 || values.some(isNetwork)) {
    return { reason: UNKNOWN };
  }
  const failure = facet === 'error' && values.some((value) => isAny(value) || holds(value, 'Failure')) ? [FAILURE] : [];
  return anyOf([...values.flatMap((value) => named(facet, value)).map((value) => member(names, value)), ...failure]);
}

/** A value, and the keys that we call so. */
function named(facet: string, value: Value): readonly Value[] {
  const text = (key: string): Value => ({ kind: 'text', parts: [key] });
  if (facet === 'service') {
    const called = [...allServices()].filter(([source]) => holds(value, serviceName(source) ?? ''));
    return [value, ...called.map(([source]) => text(source))];
  }
  const called = ['true', 'false'].filter(
    (one) => facet === 'readonly' && holds(value, one === 'true' ? 'read' : 'write'),
  );
  return [value, ...called.map(text)];
}

/** A member with a value that begins so; undefined where that cannot be said. */
function member(names: readonly string[], value: Value | undefined): string | undefined {
  const name = `"(${names.join('|')})"\\s*:`;
  if (value === undefined || isAny(value)) {
    return like(name);
  }
  const parts = writtenParts(value);
  return parts && like(`${name}\\s*"?${parts.join('[\\s\\S]*')}`);
}

/** A member in which a value is, at whatever depth. */
function below(name: string, value: Value): string | undefined {
  const parts = value.kind === 'number' || isNumeric(value) ? [''] : writtenParts(value);
  const written = writtenParts({ kind: 'text', parts: [name] });
  return parts && written && like(`"${written.join('')}"\\s*:[\\s\\S]*${parts.join('[\\s\\S]*')}`);
}

function anywhere(value: Value): string | undefined {
  const parts = writtenParts(value);
  return parts && like(parts.join('[\\s\\S]*'));
}

/** A number may be written in other digits than it reads. */
function isNumeric(value: Value): boolean {
  return isText(value) && value.parts.every((part) => /^[\d.e+\-infty]*$/i.test(part));
}

/**
 * The parts of a text for an expression. A mark may be written as an escape of some characters, and none of them may mean anything in an
 * expression or end it; letters beyond ASCII have no case there that is the same as here.
 */
function writtenParts(value: Value): readonly string[] | undefined {
  return isText(value) && value.parts.every((part) => /^[\x00-\x7f]*$/.test(part))
    ? value.parts.map((part) => part.replace(/[^A-Za-z0-9_-]/g, '[\\s\\S]{0,6}'))
    : undefined;
}

function isText(value: Value): value is Value & { kind: 'text' } {
  return value.kind === 'text';
}

function like(expression: string): string {
  return `@message like /(?i)${expression}/`;
}

function anyOf(conditions: readonly (string | undefined)[]): Said {
  const said = conditions.filter((one) => one !== undefined);
  return said.length < conditions.length
    ? { reason: UNKNOWN }
    : { reason: REASON, wider: said.length > 1 ? `(${said.join(' or ')})` : (said[0] ?? 'FALSE') };
}
